import type {Link, PhrasingContent} from 'mdast'
import {isLanguageTag} from '../../../ast/language.js'
import {mergeTexts} from '../../../ast/merge.js'
import {
  attribute,
  blockTags,
  classesOf,
  invisible,
  isElement,
  positionOf,
  textContent,
  type ChildNode,
  type Element,
} from './elements.js'
import type {NoteLinks} from './links.js'

/** What a block's text needs to know of its page. */
export interface Page {
  links: NoteLinks
  /** Address of the page, against which relative links are resolved. */
  base?: string
  /** Called for each relative link that is not kept, for want of an address. */
  onLostLink?: () => void
}

/** How deep elements may be nested in a line; what is deeper is read as text. */
const deepest = 40

/** Elements that only change the look of their text in a way that other nodes of the tree hold. */
const plain = {
  em: 'emphasis',
  i: 'emphasis',
  var: 'emphasis',
  dfn: 'emphasis',
  strong: 'strong',
  b: 'strong',
  sup: 'superscript',
  sub: 'subscript',
  del: 'delete',
  s: 'delete',
  strike: 'delete',
} as const

/**
 * Reads the text of a block.
 *
 * @param nodes - what stands in the block
 * @param page - its notes, and its address
 * @returns phrasing with white space as a browser shows it, without breaks and spaces at the ends
 */
export function readInline(nodes: readonly ChildNode[], page: Page): PhrasingContent[] {
  return trim(collapse(nodes.flatMap(node => readNode(node, page, 0))))
}

function readNode(node: ChildNode, page: Page, depth: number): PhrasingContent[] {
  if ('value' in node) return [{type: 'text', value: node.value, ...positionOf(node)}]
  if (!isElement(node) || invisible.has(node.tagName)) return []
  if (depth > deepest) return [{type: 'text', value: textContent(node), ...positionOf(node)}]
  const note = page.links.references.get(node)
  if (note) return [{type: 'footnoteReference', identifier: note.identifier, label: note.label, ...positionOf(node)}]
  if (page.links.marks.has(node)) return []
  const content = node.childNodes.flatMap(child => readNode(child, page, depth + 1))
  return readElement(node, content, page, depth)
}

function readElement(node: Element, content: PhrasingContent[], page: Page, depth: number): PhrasingContent[] {
  const position = positionOf(node)
  const label = pageLabel(node)
  if (label !== undefined) return [{type: 'pageMarker', label, certainty: 'stated', ...position}]
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
  if (lang !== undefined && depth > 0 && isLanguageTag(lang)) {
    return [{type: 'foreign', lang, children: content, ...position}]
  }
  if (Object.hasOwn(plain, tagName))
    return [{type: plain[tagName as keyof typeof plain], children: content, ...position}]
  const url = tagName === 'a' ? addressOf(attribute(node, 'href') ?? '', page) : undefined
  if (url !== undefined) return [linkTo(url, content, position)]
  if (attribute(node, 'style')?.includes('small-caps')) return [{type: 'smallCaps', children: content, ...position}]
  return blockTags.has(tagName) ? [{type: 'break'}, ...content, {type: 'break'}] : content
}

/** The number of a page turn that the page shows: `<p. 122>`, or an element of class `pagenum`. */
function pageLabel(node: Element): string | undefined {
  const text = textContent(node).trim()
  if (text.length > 16) return undefined
  if (classesOf(node).includes('pagenum')) return /[\divxlc]+/i.exec(text)?.[0]
  const named =
    node.tagName === 'a' && /^p(?:age)?[-_]?\d+$/i.test(attribute(node, 'id') ?? attribute(node, 'name') ?? '')
  return named ? /^[<[]\s*p\.\s*([\divxlc]+)\s*[>\]]$/i.exec(text)?.[1] : undefined
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

/** What stood last in the line. */
interface State {
  last: 'start' | 'space' | 'text'
}

/** Collapses white space over all nodes of a line; a no-break space is kept. */
function collapse(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return collapseChildren(nodes, {last: 'start'})
}

function collapseChildren(nodes: readonly PhrasingContent[], state: State): PhrasingContent[] {
  const collapsed = nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'text') {
      let value = node.value.replace(/[ \t\n\f\r]+/g, ' ')
      if (state.last !== 'text') value = value.replace(/^ /, '')
      if (value === '') return []
      state.last = value.endsWith(' ') ? 'space' : 'text'
      return [{...node, value}]
    }
    if (node.type === 'break') {
      state.last = 'start'
      return [node]
    }
    if ('children' in node) return [{...node, children: collapseChildren(node.children, state)}]
    if (node.type !== 'pageMarker') state.last = 'text'
    return [node]
  })
  return mergeTexts(collapsed)
}

/** Takes breaks and blanks, no-break ones too, off both ends, and blanks off the ends of lines. */
function trim(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const trimmed: PhrasingContent[] = []
  for (const node of nodes) {
    const last = trimmed.at(-1)
    if (node.type === 'break') {
      trimEnd(trimmed)
      if (trimmed.length > 0 && trimmed.at(-1)?.type !== 'break') trimmed.push(node)
    } else if (node.type === 'text' && (last === undefined || last.type === 'break')) {
      const value = node.value.trimStart()
      if (value !== '') trimmed.push({...node, value})
    } else {
      trimmed.push(node)
    }
  }
  trimEnd(trimmed)
  while (trimmed.at(-1)?.type === 'break') {
    trimmed.pop()
    trimEnd(trimmed)
  }
  return trimmed
}

function trimEnd(nodes: PhrasingContent[]): void {
  for (let last = nodes.at(-1); last?.type === 'text'; last = nodes.at(-1)) {
    const value = last.value.trimEnd()
    nodes.pop()
    if (value === '') continue
    nodes.push({...last, value})
    return
  }
}
