import type {ElementContent} from 'hast'
import type {Blockquote} from 'mdast'
import {element} from '../element.js'
import {line} from '../line.js'
import {blocks, type State} from '../state.js'

/** A quotation; one that ends with its attribution is a figure, because the attribution is not quoted. */
export function blockquote(state: State, node: Blockquote): ElementContent[] {
  const last = node.children.at(-1)
  if (last?.type !== 'attribution') return [element('blockquote', {}, blocks(state, node.children))]
  return [
    element('figure', {className: ['quotation']}, [
      element('blockquote', {}, blocks(state, node.children.slice(0, -1))),
      element('figcaption', {className: ['attribution']}, line(state, last.children)),
    ]),
  ]
}
