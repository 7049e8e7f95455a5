import {uniqueNames} from '../../core/unique.js'
import type {Block, Draft} from '../block.js'
import {referencesIn} from '../lines.js'
import {linkMarks, settleReferences, unsettledLabels} from './note-references.js'
import {assignSeries} from './note-series.js'
import {findStarredNotes, linkSigns} from './starred-notes.js'
import {beginNote, findTypedNotes, labelOf} from './typed-notes.js'

/**
 * Finds the notes that a reader has not found by their links, and what refers to them.
 *
 * References that have no note become text, and are kept in the draft to be reported.
 */
export function recogniseNotes(draft: Draft): void {
  const unique = uniqueNames()
  for (const {note} of draft.blocks) if (note) unique(note.identifier)
  findTypedNotes(draft, unique)
  findStarredNotes(draft.blocks, unique)
  beginMissing(draft.blocks, unique)
  assignSeries(draft.blocks)
  const referred = new Set(referencesIn(draft.blocks).map(({identifier}) => identifier))
  const labels = new Map<string, string>()
  for (const {note} of draft.blocks) {
    if (note && !referred.has(note.identifier) && !labels.has(note.label)) labels.set(note.label, note.identifier)
  }
  draft.lostReferences = settleReferences(draft.blocks, labels)
  linkMarks(draft.blocks, labels)
  linkSigns(draft.blocks, new Set(referencesIn(draft.blocks).map(({identifier}) => identifier)))
}

/** A part of a note that begins with a label to which a reference has no note is that note. */
function beginMissing(blocks: readonly Block[], name: (label: string) => string): void {
  const missing = unsettledLabels(blocks)
  if (missing.size === 0) return
  for (const block of blocks) {
    const found = block.inNote && block.node === undefined ? labelOf(block)?.label : undefined
    if (found !== undefined && missing.delete(found)) beginNote(block, name)
  }
}
