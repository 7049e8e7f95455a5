/** Names of metadata in front matter: those of the tree in kebab-case, but for two that readers expect. */

import type {RecordName} from '../../ast/specification.js'

const named: {readonly [Name in RecordName]?: Readonly<Record<string, string>>} = {
  metadata: {creators: 'authors'},
  agent: {onBehalfOf: 'for'},
}

/**
 * The key for a field of a record.
 *
 * @example
 * keyOf('publication', 'printedDate') // 'printed-date'
 */
export function keyOf(record: RecordName, field: string): string {
  return named[record]?.[field] ?? field.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
}

/** Roles of an agent whose roles are not stated, by the key of the list that the agent is in. */
export function impliedRoles(list: string): string[] {
  return list === 'authors' ? ['aut'] : []
}
