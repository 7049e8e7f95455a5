import type {Node} from 'unist'
import type {ElementContent} from 'xast'
import {isType} from '../../../ast/is.js'
import type {Opaque} from '../../../ast/phrasing.js'
import {element} from '../../../xml/element.js'
import {noteSeries} from '../vocabulary.js'
import type {State} from './state.js'

/** Whether an apparatus holds the reading of the text, and marks of notes that are other readings, as the reader makes it. */
export function holdsReadings(state: State, {children}: Opaque): boolean {
  return children.every((child, index) =>
    isOpaqueOf(child, 'lem') ? index === 0 : variantOf(state, child) !== undefined,
  )
}

/** A reading in an apparatus: one that is a note in the tree stands in its place. */
export function readingOf(state: State, child: Node): ElementContent[] {
  return state.all([variantOf(state, child) ?? child])
}

/** The reading that a mark stands for: all that is in a note which is written at this mark. */
function variantOf(state: State, child: Node): Opaque | undefined {
  const note = isType(child, 'footnoteReference') ? state.notes.atMark.get(child) : undefined
  const [paragraph, ...blocks] = note?.definition.children ?? []
  if (note?.definition.series !== 'editor' || paragraph?.type !== 'paragraph' || blocks.length > 0) return undefined
  const [reading, ...others] = paragraph.children
  return reading && isOpaqueOf(reading, 'rdg') && others.length === 0 ? reading : undefined
}

/** What an apparatus is where it may not stand: the reading of the text, and the others as notes. */
export function withoutReadings(readings: readonly ElementContent[]): ElementContent[] {
  return readings.flatMap(child => {
    if (child.type !== 'element') return [child]
    if (child.name !== 'rdg') return child.children
    return [element('note', {place: 'bottom', type: noteSeries.editor}, child.children)]
  })
}

function isOpaqueOf(node: Node, name: string): node is Opaque {
  return isType(node, 'opaque') && node.name === name && node.namespace === undefined
}
