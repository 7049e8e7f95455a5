import {attribute, isElement, textContent, walk, type Element} from './elements.js'

/** What a page marks as its main part is what the page is for, if it has so much of its letters. */
const share = 0.4

/** Names that sites give to what leads from page to page, or stands under every one of them. */
const named = /^(?:(?:site|page|main|top|left|right|side)?[-_]?(?:nav(?:bar|igation)?|menu|footer)|skip-?links?)$/i

/** What may have a foot of its own: a quotation has its source there. */
const parts: ReadonlySet<string> = new Set(['article', 'section', 'blockquote', 'figure', 'main', 'aside'])

/**
 * Finds the elements that stand outside the text of a page: all beside its main part, and its menus and its foot.
 *
 * Where a heading above those of the main part stands beside it, that is the title, and the main part is but the text.
 *
 * @param root - the element that holds the page
 * @returns the elements
 */
export function outsideText(root: Element): ReadonlySet<Element> {
  const outside = new Set<Element>()
  const mains: Element[] = []
  for (const node of walk(root, element => !outside.has(element))) {
    if (!isElement(node)) continue
    const role = attribute(node, 'role')
    if (node.tagName === 'main' || role === 'main') mains.push(node)
    else if (role === 'contentinfo' || isFoot(node) || named.test(attribute(node, 'id') ?? '')) outside.add(node)
  }
  const [main, ...others] = mains
  if (!main || others.length > 0 || textContent(main).length < share * textContent(root).length) return outside
  const beside = besides(main, root)
  const highest = highestRank([main])
  if (highestRank(beside) >= highest) for (const element of beside) outside.add(element)
  return outside
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

/** The highest rank of the headings in some elements: 1, or more; 7 where there is none. */
function highestRank(elements: readonly Element[]): number {
  let highest = 7
  for (const element of elements) {
    for (const node of [element, ...walk(element)]) {
      const rank = isElement(node) ? /^h([1-6])$/.exec(node.tagName)?.[1] : undefined
      if (rank !== undefined) highest = Math.min(highest, Number(rank))
    }
  }
  return highest
}
