import type {EntryKind} from './ledger.js'
import type {Word} from './words/word.js'

/** What was found out about words: a difference, on both sides, by their places in the lists of words. */
export interface Finding {
  readonly kind: EntryKind
  readonly rule?: string | undefined
  readonly source: readonly number[]
  readonly output: readonly number[]
}

/** The words of both sides, and what is known of them so far. */
export interface Account {
  readonly source: readonly Word[]
  readonly output: readonly Word[]
  /** For each word of the source the word of the output that it is; -1 where there is none. */
  readonly pairs: Int32Array
  /** The same the other way round. */
  readonly back: Int32Array
  readonly findings: Finding[]
  /** Words of each side that a finding has. */
  readonly found: {readonly source: Uint8Array; readonly output: Uint8Array}
}

/** Opens an account. */
export function openAccount(source: readonly Word[], output: readonly Word[]): Account {
  return {
    source,
    output,
    pairs: new Int32Array(source.length).fill(-1),
    back: new Int32Array(output.length).fill(-1),
    findings: [],
    found: {source: new Uint8Array(source.length), output: new Uint8Array(output.length)},
  }
}

/** Notes that two words are the same. */
export function pair(account: Account, source: number, output: number): void {
  account.pairs[source] = output
  account.back[output] = source
}

/** Notes a difference. */
export function note(account: Account, finding: Finding): void {
  account.findings.push(finding)
  for (const index of finding.source) account.found.source[index] = 1
  for (const index of finding.output) account.found.output[index] = 1
}

/** Whether nothing is known of a word of the source. */
export function isOpenSource({pairs, found}: Account, index: number): boolean {
  return (pairs[index] ?? 0) < 0 && found.source[index] === 0
}

/** Whether nothing is known of a word of the output. */
export function isOpenOutput({back, found}: Account, index: number): boolean {
  return (back[index] ?? 0) < 0 && found.output[index] === 0
}
