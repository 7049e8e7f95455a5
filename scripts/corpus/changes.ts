import type {Summary} from './summary.js'

/** What a run keeps for comparison with another. */
export interface Run {
  summary: Summary
  rows: readonly {name: string}[]
}

/** Lines that say what is other than in an earlier run: figures first, then pages with what changed in them. */
export function changesOf(before: Run, after: Run): string[] {
  const figures = [...new Set([...Object.keys(before.summary), ...Object.keys(after.summary)])].flatMap(name => {
    const [old = '–', now = '–'] = [before.summary[name], after.summary[name]]
    return old === now ? [] : [`${name}: ${old} → ${now}`]
  })
  const known = new Map(before.rows.map(row => [row.name, flatten(row)]))
  const pages = after.rows.flatMap(row => {
    const old = known.get(row.name)
    if (!old) return [`${row.name}: new`]
    const now = flatten(row)
    const names = [...new Set([...old.keys(), ...now.keys()])].filter(name => old.get(name) !== now.get(name))
    return names.map(name => `${row.name}: ${name}: ${old.get(name) ?? '–'} → ${now.get(name) ?? '–'}`)
  })
  const names = new Set(after.rows.map(({name}) => name))
  const gone = before.rows.flatMap(({name}) => (names.has(name) ? [] : [`${name}: gone`]))
  return [...figures, ...pages, ...gone]
}

/** The values of an object by their path: `html.notes.resolved`. */
function flatten(value: unknown, path = ''): Map<string, string> {
  if (typeof value !== 'object' || value === null) return new Map([[path, JSON.stringify(value)]])
  return new Map(
    Object.entries(value).flatMap(([name, inner]) => [...flatten(inner, path === '' ? name : `${path}.${name}`)]),
  )
}
