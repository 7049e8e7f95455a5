import type {ElementContent} from 'hast'
import type {Section} from '../../ast/flow.js'
import {isNotesSection} from '../../ast/notes.js'
import {toString} from '../../ast/text.js'
import {element} from '../element.js'
import {blocks, type State} from '../state.js'
import {addToOutline, headingElement, nameOfSection} from './heading.js'

/** A section, labelled by its heading; one without a heading stands at the level around it. */
export function section(state: State, node: Section): ElementContent[] {
  const [first, ...rest] = node.children
  const className = isNotesSection(node) ? ['notes'] : undefined
  const id = state.takeId('section')
  if (first?.type !== 'heading') return [element('section', {id, className}, blocks(state, node.children))]
  const level = state.level + 1
  const headingId = `${id}-heading`
  addToOutline(state, toString(first), level, id)
  return [
    element('section', {id, className, ariaLabelledBy: nameOfSection(state, toString(first), headingId)}, [
      headingElement(state, first, level, headingId),
      ...blocks({...state, level, depths: []}, rest),
    ]),
  ]
}
