import type {Entry, Verdict} from './entry.js'

/** A document that is not done, for a summary. */
export interface Failure extends Pick<Entry, 'path' | 'verdict' | 'rules' | 'findings' | 'ledgers' | 'milliseconds'> {}

/** What a run did, and what it found done. */
export interface Summary {
  /** Documents that were looked at: converted in this run, or found as they were. */
  documents: number
  /** How many of them ended how. */
  verdicts: Record<Verdict, number>
  /** How many were not converted again, because nothing changed. */
  unchanged: number
  /** Bytes of the documents. */
  bytesRead: number
  /** Bytes of their outputs, by extension. */
  bytesWritten: Record<string, number>
  /** How many documents have messages of a rule. */
  rules: Record<string, number>
  /** How many documents that are not done have messages of a rule. */
  failedBy: Record<string, number>
  /** Outputs that were audited, and how many of them balance. */
  ledgers: {
    /** How many were audited. */
    audited: number
    /** How many of these balance. */
    balanced: number
  }
  /** How long documents took, in milliseconds: how many took at least `from` and less than the next. */
  times: {
    /** Least time, in milliseconds. */
    from: number
    /** How many documents took so long. */
    count: number
  }[]
  /** Half of the documents took so many milliseconds or less, to the accuracy of `times`. */
  median: number
  /** And 95 of 100 this long. */
  p95: number
  /** The document that took longest; `null` if there was none. */
  longest: {
    /** Its path below the root. */
    path: string
    /** How long it took. */
    milliseconds: number
  } | null
  /** Documents that are not done, the first by name; more are counted only. */
  failures: Failure[]
  /** Lines of earlier manifests that could not be understood. */
  strangeLines: number
  /** How long the run took. */
  seconds: number
  /** Whether it was interrupted before its end. */
  interrupted: boolean
}

/** So many failures are named. */
const failuresKept = 1000

/** Takes down what becomes of documents, in a memory that does not grow with their number. */
export interface Tally {
  add(entry: Entry, isUnchanged: boolean): void
  /** What was taken down. */
  summary(run: Pick<Summary, 'seconds' | 'interrupted' | 'strangeLines'>): Summary
}

/** Begins a summary. */
export function openTally(): Tally {
  const verdicts: Summary['verdicts'] = {done: 0, failed: 0, stopped: 0, refused: 0}
  const bytesWritten = new Map<string, number>()
  const rules = new Map<string, number>()
  const failedBy = new Map<string, number>()
  const buckets = new Map<number, number>()
  const ledgers = {audited: 0, balanced: 0}
  let failures: Failure[] = []
  let unchanged = 0
  let bytesRead = 0
  let longest: Summary['longest'] = null
  return {
    add(entry, isUnchanged) {
      const {path, stem, verdict, milliseconds} = entry
      verdicts[verdict] += 1
      if (isUnchanged) unchanged += 1
      bytesRead += entry.source?.bytes ?? 0
      for (const output of entry.outputs) increase(bytesWritten, output.path.slice(stem.length + 1), output.bytes)
      for (const rule of Object.keys(entry.rules)) increase(rules, rule, 1)
      ledgers.audited += entry.ledgers.length
      ledgers.balanced += entry.ledgers.filter(({balanced}) => balanced).length
      increase(buckets, bucketOf(milliseconds), 1)
      if (longest === null || milliseconds > longest.milliseconds) longest = {path, milliseconds}
      if (verdict === 'done') return
      const fatal = entry.findings.filter(({severity}) => severity === 'fatal')
      for (const rule of new Set(fatal.map(finding => finding.rule ?? 'none'))) increase(failedBy, rule, 1)
      failures.push({path, verdict, rules: entry.rules, findings: entry.findings, ledgers: entry.ledgers, milliseconds})
      // Sorted now and then, so that those kept do not depend on the order in which they came.
      if (failures.length > 2 * failuresKept) failures = firstOf(failures)
    },
    summary(run) {
      const sorted = [...buckets].sort(([a], [b]) => a - b)
      const times = sorted.map(([bucket, count]) => ({from: floorOf(bucket), count}))
      return {
        documents: times.reduce((sum, {count}) => sum + count, 0),
        verdicts,
        unchanged,
        bytesRead,
        bytesWritten: byName(bytesWritten),
        rules: byName(rules),
        failedBy: byName(failedBy),
        ledgers,
        times,
        median: quantile(sorted, 0.5),
        p95: quantile(sorted, 0.95),
        longest,
        failures: firstOf(failures),
        ...run,
      }
    },
  }
}

function increase<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}

function byName(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function firstOf(failures: readonly Failure[]): Failure[] {
  return [...failures].sort((a, b) => (a.path < b.path ? -1 : 1)).slice(0, failuresKept)
}

/** Four steps for each doubling, from one millisecond on. */
const steps = 4

function bucketOf(milliseconds: number): number {
  return milliseconds < 1 ? 0 : 1 + Math.floor(Math.log2(milliseconds) * steps)
}

function floorOf(bucket: number): number {
  return bucket === 0 ? 0 : Math.round(2 ** ((bucket - 1) / steps) * 100) / 100
}

/** The end of the bucket below which so large a part stands. */
function quantile(buckets: readonly (readonly [bucket: number, count: number])[], part: number): number {
  const all = buckets.reduce((sum, [, count]) => sum + count, 0)
  let seen = 0
  for (const [bucket, count] of buckets) {
    seen += count
    if (seen >= all * part) return floorOf(bucket + 1)
  }
  return 0
}
