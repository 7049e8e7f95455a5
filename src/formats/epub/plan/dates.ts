import type {VFile} from 'vfile'
import type {Tree} from '../../../ast/nodes.js'
import {missingModified} from '../rules.js'

/**
 * When a book was last changed, as `dcterms:modified` wants it.
 *
 * @param given - ISO 8601 date or time that the caller gives
 * @returns time of the form `2009-04-21T00:00:00Z`
 * @throws TypeError - if what is given is no date
 */
export function parseModified(given: string): string {
  const time = /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?$/.test(given) ? Date.parse(given) : NaN
  if (!Number.isNaN(time)) return `${new Date(time).toISOString().slice(0, 19)}Z`
  throw new TypeError(
    `Unexpected \`modified: ${given}\`, expected a date as in \`2009-04-21\` or \`2009-04-21T10:30:00Z\``,
  )
}

/** The day of the latest revision that a tree reports, as `2009-04-21`. */
export function revisionDate(tree: Tree): string | undefined {
  const all = [tree, ...(tree.type === 'collection' ? tree.children : [])]
  const days = all
    .flatMap(({metadata}) => metadata.revisions.map(({date}) => date))
    .filter(date => date !== undefined && /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date)))
  return days.sort().at(-1)
}

/** When a tree was last changed; the first day of zip files if nobody knows. */
export function modifiedOf(tree: Tree, file: VFile): string {
  const date = revisionDate(tree)
  if (date !== undefined) return `${date}T00:00:00Z`
  missingModified.report(
    file,
    tree,
    'Unexpected tree without the date of its latest revision, expected one',
    'Give the option `modified`, or `metadata.revisions`.',
  )
  return '1980-01-01T00:00:00Z'
}

/** A plain day or month of an EDTF date, or else the year with which it begins: for `dcterms:issued`. */
export function issuedOf(edtf: string): string | undefined {
  const plain = /^\d{4}-(?:0[1-9]|1[0-2])(?:-\d\d)?$/.exec(edtf)
  return (plain ?? /^\d{4}/.exec(edtf))?.[0]
}
