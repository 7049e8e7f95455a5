import type {Link, PhrasingContent} from 'mdast'
import {isLanguageTag} from '../../../ast/language.js'
import type {RecoveryData} from '../../../ast/base.js'
import {
  attribute,
  blockTags,
  classesOf,
  invisible,
  isElement,
  positionOf,
  partedText,
  textContent,
  type ChildNode,
  type Element,
} from './elements.js'
import {markEditorial} from './editorial.js'
import type {NoteLinks} from './notes/links.js'
import {collapse, trim} from './line.js'
import {pageTurnOf} from './pages/labels.js'
import type {Pagination} from './pages/pagination.js'

/** What a block's text needs to know of its page. */
export interface Page {
  links: NoteLinks
  /** Anchors without text that are turns of the page. */
  pages: Pagination
  /** Elements that stand outside the text of the page. */
  outside: ReadonlySet<Element>
  /** Elements that hold the text of the page as it was typed. */
  typed: ReadonlySet<Element>
  /** Language of the page, if it is stated. */
  language?: string
  /** Address of the page, against which relative links are resolved. */
  base?: string
  /** Called for each relative link that is not kept, for want of an address. */
  onLostLink?: () => void
  /** Called for each cell that takes more places than a table of its size has. */
  onExcessiveSpan: (cell: Element) => void
}

/** How deep elements may be nested in a line; what is deeper is read as text. */
const deepest = 40

/** Elements that only change the look of their text in a way that other nodes of the tree hold. */
const plain = new Map(
  Object.entries({
    em: 'emphasis',
    i: 'emphasis',
    var: 'emphasis',
    dfn: 'emphasis',
    cite: 'emphasis',
    strong: 'strong',
    b: 'strong',
    sup: 'superscript',
    sub: 'subscript',
    del: 'delete',
    s: 'delete',
    strike: 'delete',
  } as const),
)

/** Classes of a line that say no more than the node that stands for them. */
const known = new Set(
  'anote ednote enote note term book inote info cap smcap smallcaps small-caps sc fnanchor reference label'.split(' '),
)

/**
 * Reads the text of a block.
 *
 * @param nodes - what stands in the block
 * @param page - its notes, and its address
 * @returns phrasing with white space as a browser shows it, without breaks and spaces at the ends
 */
export function readInline(nodes: readonly ChildNode[], page: Page): PhrasingContent[] {
  return trim(collapse(markEditorial(nodes.flatMap(node => readNode(node, page, 0)))))
}

function readNode(node: ChildNode, page: Page, depth: number): PhrasingContent[] {
  if ('value' in node) return [{type: 'text', value: node.value, ...positionOf(node)}]
  if (!isElement(node) || invisible.has(node.tagName)) return []
  if (depth > deepest) return [{type: 'text', value: partedText(node), ...positionOf(node)}]
  const note = page.links.references.get(node)
  if (note) return [{type: 'footnoteReference', identifier: note.identifier, label: note.label, ...positionOf(node)}]
  if (page.links.marks.has(node)) return []
  const dangling = page.links.dangling.has(node)
  if (dangling) return [{type: 'footnoteReference', identifier: '', label: textContent(node), ...positionOf(node)}]
  const content = node.childNodes.flatMap(child => readNode(child, page, depth + 1))
  return readElement(node, content, page)
}

function readElement(node: Element, content: PhrasingContent[], page: Page): PhrasingContent[] {
  const position = positionOf(node)
  const turn = pageTurnOf(node)
  if (turn) return [{type: 'pageMarker', ...turn, certainty: 'stated', ...position}]
  const found = page.pages.get(node)
  if (found) {
    const {label, recovery} = found
    return [{type: 'pageMarker', label, certainty: 'inferred', ...position, data: {recovery}}]
  }
  const {tagName} = node
  if (tagName === 'br') return [{type: 'break', ...position}]
  if (tagName === 'img') return readImage(node)
  if (tagName === 'hr') return []
  if (tagName === 'code' || tagName === 'tt' || tagName === 'kbd') {
    return [{type: 'inlineCode', value: textContent(node), ...position}]
  }
  if (content.every(child => child.type === 'text' && child.value.trim() === '')) return content
  // A superscript around nothing but a reference is how the page sets the reference.
  if (content.length === 1 && content[0]?.type === 'footnoteReference') return content
  const lang = attribute(node, 'lang') ?? attribute(node, 'xml:lang')
  const classes = classesOf(node)
  const common = {...position, ...unknownClasses(classes)}
  if (lang !== undefined && isForeign(lang, page)) {
    return [{type: 'foreign', lang, children: content, ...common}]
  }
  if (isEditors(classes)) return [{type: 'editorial', kind: 'added', resp: 'editor', children: content, ...position}]
  if (isBook(node, classes)) return [{type: 'workTitle', level: 'book', children: content, ...position}]
  if (isSmallCaps(node, classes)) return [{type: 'smallCaps', children: content, ...position}]
  const type = plain.get(tagName)
  if (type) return [{type, children: content, ...common}]
  const url = tagName === 'a' ? addressOf(attribute(node, 'href') ?? '', page) : undefined
  if (url !== undefined) return [linkTo(url, content, position)]
  return blockTags.has(tagName) ? [{type: 'break'}, ...content, {type: 'break'}] : content
}

/** Words in the language of the page are not foreign. */
export function isForeign(lang: string, {language = ''}: Page): boolean {
  return isLanguageTag(lang) && primaryOf(lang) !== primaryOf(language)
}

function primaryOf(tag: string): string {
  return (tag.split('-')[0] ?? '').toLowerCase()
}

function unknownClasses(classes: readonly string[]): {data?: RecoveryData} {
  const className = classes.filter(name => !known.has(name))
  return className.length > 0 ? {data: {className}} : {}
}

function isEditors(classes: readonly string[]): boolean {
  return classes.includes('inote')
}

function isBook({tagName}: Element, classes: readonly string[]): boolean {
  return tagName === 'span' && classes.includes('book')
}

function isSmallCaps(element: Element, classes: readonly string[]): boolean {
  return (
    classes.some(name => /^(?:small-?caps|smcap|sc)$/.test(name)) ||
    /font-variant[^;]{0,40}small-caps/i.test(attribute(element, 'style') ?? '')
  )
}

function readImage(node: Element): PhrasingContent[] {
  const url = attribute(node, 'src')
  const alt = attribute(node, 'alt')
  return url === undefined ? [] : [{type: 'image', url, ...(alt !== undefined && {alt}), ...positionOf(node)}]
}

function linkTo(url: string, content: PhrasingContent[], position: object): Link {
  // Links do not nest: what a parser let through is unwrapped.
  const unwrapped = content.flatMap((child): PhrasingContent[] => (child.type === 'link' ? child.children : [child]))
  return {type: 'link', url, children: unwrapped, ...position}
}

/** A link within the page leads nowhere in another format, nor does a relative one without an address. */
function addressOf(href: string, {base, onLostLink}: Page): string | undefined {
  const trimmed = href.trim()
  if (/^(?:https?|mailto):/i.test(trimmed)) return trimmed
  if (trimmed === '' || trimmed.startsWith('#') || /^[a-z][a-z+.-]*:/i.test(trimmed)) return undefined
  if (base === undefined || !URL.canParse(trimmed, base)) {
    onLostLink?.()
    return undefined
  }
  const {href: address, protocol} = new URL(trimmed, base)
  return /^https?:$/.test(protocol) ? address : undefined
}
