import type {Element} from 'xast'
import type {Revision} from '../../../../ast/metadata.js'
import {converted} from '../../header/phrases.js'
import {datingOf, readDate} from './dates.js'
import {childOf, wordsOf, within} from './elements.js'

/**
 * Reads changes; those of TEI P4 have date and words as elements.
 *
 * @param isOrdered - whether they stand in their order; otherwise they are turned round where the oldest is first
 */
export function readRevisions(description: Element | undefined, isOrdered: boolean): Revision[] {
  const changes = within(description, ['change'])
  const items = changes.length > 0 ? changes : within(description, ['item'])
  const revisions = items.flatMap(readRevision)
  const [first, last] = [revisions[0]?.date, revisions.at(-1)?.date]
  // Days, months and years in EDTF sort as texts.
  return !isOrdered && first !== undefined && last !== undefined && first < last ? revisions.reverse() : revisions
}

function readRevision(change: Element): Revision[] {
  const dated = childOf(change, 'date')
  const date = datingOf(change) ?? (dated && readDate(dated).date)
  const text = wordsOf(change, dated && date !== undefined ? ['date'] : [])
  return text === '' || text === converted ? [] : [{...(date !== undefined && {date}), text}]
}
