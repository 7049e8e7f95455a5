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

/** The line that says of the whole of a text that its source is not known, rather than the file it stands in. */
export const noSource = 'source: none'

/** The line that says of an article with a line for a title that it has none in its bibliography. */
export const noTitle = 'title: ""'

/** Whether front matter has a line. */
export function hasLine(front: string, line: typeof noSource | typeof noTitle): boolean {
  // Those who format YAML may write other quotation marks.
  return front.replaceAll("''", '""').split('\n').includes(line)
}
