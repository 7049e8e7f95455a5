import type {Element} from 'xast'
import type {Known} from '../../../../ast/metadata.js'
import {knowledgeOf} from '../../header/knowledge.js'

/**
 * How the fields of a record are known, as the elements that hold them say it.
 *
 * @param holders - the element that holds a field, by field
 * @returns what to add to the record: `known`, or nothing where no element says it
 */
export function knownFields(holders: Readonly<Record<string, Element | undefined>>): {known?: Record<string, Known>} {
  const known = Object.entries(holders).flatMap(([field, holder]): [string, Known][] => {
    const found = holder && knowledgeOf(holder.attributes)
    return found === undefined ? [] : [[field, found]]
  })
  return known.length === 0 ? {} : {known: Object.fromEntries(known)}
}
