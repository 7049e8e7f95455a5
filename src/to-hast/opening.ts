import type {ElementContent} from 'hast'
import type {Paragraph} from 'mdast'
import type {Article, ArticleContent} from '../ast/nodes.js'
import {isFront} from '../ast/is.js'
import {element, text} from './element.js'
import {lengthOfFront} from './front.js'

/** One or more words in capitals, of at least two letters together, before a word that is not. */
const capitals = /^(?:["'“‘«„]?\p{Lu}[\p{Lu}\p{M}.’'-]*(?:\s+|$))*["'“‘«„]?\p{Lu}[\p{Lu}\p{M}’'-]+(?![\p{L}\p{N}])/u

/** Nodes that may stand before the text begins. */
const before = new Set(['furniture', 'pageMarker', 'heading', 'footnoteDefinition'])

/** The paragraph with which the text of an article begins. */
export function openingOf(article: Article): Paragraph | undefined {
  let nodes: readonly ArticleContent[] = article.children.slice(lengthOfFront(article.children))
  for (;;) {
    const first = nodes.find(node => !isFront(node) && !before.has(node.type))
    if (first?.type !== 'section') return first?.type === 'paragraph' ? first : undefined
    nodes = first.children
  }
}

/** Marks the words in capitals with which a printer opened the text; `undefined` if there are none. */
export function leadIn(children: readonly ElementContent[]): ElementContent[] | undefined {
  const index = children.findIndex(
    child => child.type === 'text' || (child.type === 'element' && child.children.length > 0),
  )
  const first = children[index]
  if (first?.type !== 'text') return undefined
  const words = capitals.exec(first.value.slice(0, 200))?.[0]
  if (words === undefined) return undefined
  const rest = text(first.value.slice(words.length))
  return [
    ...children.slice(0, index),
    element('span', {className: ['lead-in']}, words),
    rest,
    ...children.slice(index + 1),
  ]
}
