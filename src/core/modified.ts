import type {Tree} from '../ast/nodes.js'

/**
 * When a file was last changed, as a caller gives it: in universal time, whatever the zone of the machine.
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
