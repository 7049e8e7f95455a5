import type {FootnoteDefinition, FootnoteReference} from 'mdast'
import type {Element, ElementContent} from 'xast'
import {markOf} from '../../../../ast/notes.js'
import {element} from '../../../../xml/element.js'
import {missingNote, orphanNote} from '../../rules.js'
import {blocks, noteSeries} from '../../vocabulary.js'
import {asBlocks, enclose} from '../arrange.js'
import type {Note} from '../notes.js'
import type {State} from '../state.js'

/**
 * A note that one reference leads to stands at its mark; where several lead to it, or where it is a note to a
 * note, it stands apart and the mark points to it.
 */
export function footnoteReference(state: State, node: FootnoteReference): ElementContent[] {
  const note = state.notes.byIdentifier.get(node.identifier)
  if (!note) {
    missingNote.report(state.file, node, `Unexpected reference \`${node.identifier}\`, expected a note for it`)
    return [element('ref', {type: 'noteAnchor'}, [node.label ?? node.identifier])]
  }
  if (note.references === 1 && !note.inPlace && !note.written && !state.inNote) return [noteOf(state, note, 'bottom')]
  return [element('ref', {type: 'noteAnchor', target: `#${note.id}`}, [markOf(note.definition)])]
}

export function footnoteDefinition(state: State, node: FootnoteDefinition): ElementContent[] {
  const note = state.notes.all.get(node)
  return note?.inPlace ? [noteOf(state, note, 'end')] : []
}

/** The notes that have not been written when all else has. */
export function remainingNotes(state: State): Element[] {
  return [...state.notes.all.values()].flatMap(note => {
    if (note.written) return []
    if (note.references === 0) {
      orphanNote.report(
        state.file,
        note.definition,
        `Unexpected note \`${note.definition.identifier}\`, expected a reference to it`,
        'The note is written at the end, in `back`.',
      )
    }
    return [noteOf(state, note, 'end')]
  })
}

function noteOf(state: State, note: Note, place: 'bottom' | 'end'): Element {
  const {definition} = note
  note.written = true
  const outer = state.inNote
  state.inNote = true
  const attributes = {
    type: noteSeries[definition.series ?? 'author'],
    place,
    n: markOf(definition),
    'xml:id': note.id,
    resp:
      definition.series === undefined || definition.series === 'author'
        ? undefined
        : state.agents.pointer(definition.series),
  }
  const [only, ...others] = definition.children
  const children =
    only?.type === 'paragraph' && others.length === 0
      ? state.all(only.children)
      : enclose(state, asBlocks(state.all(definition.children)), blocks)
  state.inNote = outer
  return element('note', attributes, children)
}
