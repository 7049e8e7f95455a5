import {headsNotes} from '../../../recover/notes/notes-heading.js'
import {attribute, isElement, textContent, walk, type Element} from './elements.js'
import {shareOfLinks} from './evidence.js'
import {isAnnouncedName} from './front/lines.js'
import {highestRank} from './ranks.js'

/** What a page marks as its main part is what the page is for, if it has so much of its letters; what is beside it has less. */
const share = 0.4

/** A menu may be longer, but links are most of it. */
const linked = 0.6

/** What holds a menu or a foot: a heading or a paragraph that is called so speaks of one. */
const boxes: ReadonlySet<string> = new Set([
  'div',
  'nav',
  'ul',
  'ol',
  'dl',
  'table',
  'td',
  'tr',
  'header',
  'footer',
  'aside',
  'section',
  'center',
  'form',
])

/** Names that sites give to what leads from page to page, or stands under every one of them. */
const named = /^(?:(?:site|page|main|top|left|right|side)?[-_]?(?:nav(?:bar|igation)?|menu|footer)|skip-?links?)$/i

/** What may have a foot of its own: a quotation has its source there. */
const parts: ReadonlySet<string> = new Set(['article', 'section', 'blockquote', 'figure', 'main', 'aside'])

/**
 * Finds the elements that stand outside the text of a page: all beside its main part, and its menus and its foot.
 *
 * Where a heading above those of the main part stands beside it, that is the title, and the main part is but the text.
 * What has much of the page, a line that says who wrote it, and a foot with notes are of the text wherever they stand.
 *
 * @param root - the element that holds the page
 * @returns the elements
 */
export function outsideText(root: Element): ReadonlySet<Element> {
  const all = textContent(root).length
  const outside = marked(root, all)
  const mains = [...walk(root, element => !outside.has(element))].filter(isElement).filter(isMain)
  const [main, ...others] = mains
  if (!main || others.length > 0 || textContent(main).length < share * all) return outside
  const beside = besides(main, root)
  if (highestRank(beside) < highestRank([main])) return outside
  for (const element of beside) {
    if (isLess(element, all) && !isAnnouncedName(textContent(element).trim())) outside.add(element)
  }
  return outside
}

/** The menus and the foot of a page by their marks, of which none is looked for within another. */
function marked(root: Element, all: number): Set<Element> {
  const seen = new Set<Element>()
  const outside = new Set<Element>()
  for (const node of walk(root, element => !seen.has(element))) {
    if (!isElement(node) || isMain(node) || !isMarked(node)) continue
    seen.add(node)
    if (isLess(node, all) && !holdsNotes(node)) outside.add(node)
  }
  return outside
}

function isMain(element: Element): boolean {
  return element.tagName === 'main' || attribute(element, 'role') === 'main'
}

function isMarked(element: Element): boolean {
  if (attribute(element, 'role') === 'contentinfo' || isFoot(element)) return true
  const id = attribute(element, 'id') ?? ''
  return named.test(id) && (boxes.has(element.tagName) || /skip/i.test(id))
}

function isLess(element: Element, all: number): boolean {
  return textContent(element).length < share * all || shareOfLinks(element) > linked
}

function holdsNotes(element: Element): boolean {
  return [...walk(element)].some(
    node => isElement(node) && /^(?:h[1-6]|p)$/.test(node.tagName) && headsNotes(textContent(node).trim()),
  )
}

function isFoot(element: Element): boolean {
  if (element.tagName !== 'footer') return false
  let parent = element.parentNode
  while (parent && 'tagName' in parent && !parts.has(parent.tagName)) parent = parent.parentNode
  return !parent || !('tagName' in parent)
}

/** What stands beside an element, and beside the elements that it is in. */
function besides(main: Element, root: Element): Element[] {
  const found: Element[] = []
  for (let inner = main; inner !== root;) {
    const outer = inner.parentNode
    if (!outer || !('tagName' in outer)) break
    for (const child of outer.childNodes) if (isElement(child) && child !== inner) found.push(child)
    inner = outer
  }
  return found
}
