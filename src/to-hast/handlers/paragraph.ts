import type {ElementContent} from 'hast'
import type {Paragraph} from 'mdast'
import {element} from '../element.js'
import {line} from '../line.js'
import {leadIn} from '../opening.js'
import type {State} from '../state.js'

export function paragraph(state: State, node: Paragraph): ElementContent[] {
  const children = line(state, node.children)
  const className = node.data?.continued ? ['continued'] : undefined
  if (node !== state.opening) return [element('p', {className}, children)]
  return [element('p', {className: ['opening']}, leadIn(children) ?? children)]
}
