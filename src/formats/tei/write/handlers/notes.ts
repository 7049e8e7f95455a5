import type {FootnoteDefinition, FootnoteReference} from 'mdast'
import type {Element, ElementContent} from 'xast'
import {markAt, markOf} from '../../../../ast/notes.js'
import {element} from '../../../../xml/element.js'
import {missingNote, orphanNote} from '../../rules.js'
import {noteSeries} from '../../vocabulary.js'
import {lineOrBlocks} from '../arrange.js'
import type {Note} from '../notes.js'
import {withData, type State} from '../state.js'

/**
 * A note that ends the article stands at its first mark; other marks, and those of notes that stand elsewhere, point
 * to the note.
 */
export function footnoteReference(state: State, node: FootnoteReference): ElementContent[] {
  const own = state.notes.atMark.get(node)
  if (own) return withData(state, own.definition, [noteOf(state, own, 'bottom')])
  const note = state.notes.byIdentifier.get(node.identifier)
  if (!note) {
    missingNote.report(state.file, node, `Unexpected reference \`${node.identifier}\`, expected a note for it`)
    return [element('ref', {type: 'noteAnchor'}, [node.label ?? node.identifier])]
  }
  const mark = markAt(node, note.definition)
  const label = node.label == null || node.label === markOf(note.definition) ? undefined : node.label
  return [element('ref', {type: 'noteAnchor', target: `#${note.id}`, n: label}, [mark])]
}

/** A note that stands in the text; those that end the article are written before or after it. */
export function footnoteDefinition(state: State, node: FootnoteDefinition): ElementContent[] {
  const note = state.notes.all.get(node)
  return note ? [noteOf(state, note, 'end')] : []
}

/** The notes that end the article and are not written at a mark. */
export function remainingNotes(state: State): ElementContent[] {
  return state.notes.remaining.flatMap(note => {
    if (note.references === 0) {
      orphanNote.report(
        state.file,
        note.definition,
        `Unexpected note \`${note.definition.identifier}\`, expected a reference to it`,
        'The note is written at the end, in `back`.',
      )
    }
    return withData(state, note.definition, [noteOf(state, note, 'end')])
  })
}

function noteOf(state: State, {definition, id, order}: Note, place: 'bottom' | 'end'): Element {
  const {series} = definition
  const attributes = {
    type: series && noteSeries[series],
    place,
    n: markOf(definition),
    'xml:id': id,
    resp: series === undefined || series === 'author' ? undefined : state.agents.pointer(series),
    ...order,
  }
  return element('note', attributes, lineOrBlocks(state, definition.children))
}
