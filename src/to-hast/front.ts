import {isFront} from '../ast/is.js'
import type {ArticleContent} from '../ast/nodes.js'

/** Nodes that may stand among the lines before the text. */
const among: ReadonlySet<string> = new Set(['furniture', 'pageMarker'])

/** Nodes that may stand above a title, too: a picture, a rule. */
const above: ReadonlySet<string> = new Set([...among, 'figure', 'thematicBreak'])

/**
 * How many nodes of an article stand before its text: all up to the title, where nothing above it is text, and the lines
 * below it.
 *
 * @param children - children of the article
 */
export function lengthOfFront(children: readonly ArticleContent[]): number {
  const title = children.findIndex(({type}) => type === 'title')
  const isTop = children.slice(0, title + 1).every(child => isFront(child) || above.has(child.type))
  const end = children.findIndex(
    (child, index) => !(isTop && index < title) && !isFront(child) && !among.has(child.type),
  )
  return end < 0 ? children.length : end
}
