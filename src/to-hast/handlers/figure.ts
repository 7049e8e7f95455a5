import type {ElementContent} from 'hast'
import type {Figure} from '../../ast/flow.js'
import {element} from '../element.js'
import {line} from '../line.js'
import {blocks, type State} from '../state.js'

/** A figure; HTML lets it have one caption, at its begin or its end, and others become paragraphs. */
export function figure(state: State, node: Figure): ElementContent[] {
  const {children} = node
  const captions = children.filter(child => child.type === 'caption')
  const [caption] = captions
  const fits = captions.length === 1 && (caption === children[0] || caption === children.at(-1))
  const content = children.flatMap(child => {
    if (child.type === 'caption' && fits) return [element('figcaption', {}, line(state, child.children))]
    return blocks(state, [child])
  })
  return [element('figure', {}, content)]
}
