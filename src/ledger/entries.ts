import {isOpenOutput, isOpenSource, type Account, type Finding} from './account.js'
import type {Counts, Entry, EntryKind, Ledger, RuleCount, Side} from './ledger.js'
import {runsOf} from './runs.js'
import {placeOf} from './words/positions.js'
import type {Word} from './words/word.js'

/** How many words are shown before and after a difference. */
const around = 6

const kinds: readonly EntryKind[] = ['changed', 'dropped', 'added', 'moved', 'joined']

/**
 * Makes the ledger of an account: what nothing is known of is dropped or added, without a rule.
 *
 * @param account - both sides, and all findings
 */
export function makeLedger(account: Account): Ledger {
  const behind: Behind = {source: placesBehind(account.back), output: placesBehind(account.pairs)}
  const findings = [...account.findings, ...openFindings(account)].sort(
    (a, b) => sourcePlace(behind, a) - sourcePlace(behind, b) || (a.output[0] ?? 0) - (b.output[0] ?? 0),
  )
  const counts = countsOf(account, findings)
  return {
    balanced: counts.unexplained === 0,
    counts,
    rules: rulesOf(findings),
    entries: findings.map(finding => entryOf(account, behind, finding)),
  }
}

/** Where words are missing: for each word of the other side, the place on this one. */
interface Behind {
  readonly source: Int32Array
  readonly output: Int32Array
}

/** What is left: runs of words that are dropped, and of words that are added. */
function openFindings(account: Account): Finding[] {
  const dropped = runsOf(account.source, index => isOpenSource(account, index))
  const added = runsOf(account.output, index => isOpenOutput(account, index))
  return [
    ...dropped.map((source): Finding => ({kind: 'dropped', source, output: []})),
    ...added.map((output): Finding => ({kind: 'added', source: [], output})),
  ]
}

/** Where in the source a finding belongs: an addition stands behind the word that is before it in the output. */
function sourcePlace(behind: Behind, {source, output}: Finding): number {
  return source[0] ?? (behind.source[output[0] ?? 0] ?? 0) - 0.5
}

/** For each word of a side, the place on the other side behind the nearest word before it that has a pair. */
function placesBehind(pairs: Int32Array): Int32Array {
  let behind = 0
  return pairs.map(match => {
    const before = behind
    if (match >= 0) behind = match + 1
    return before
  })
}

function entryOf(account: Account, behind: Behind, {kind, rule, source, output}: Finding): Entry {
  return {
    kind,
    ...(rule !== undefined && {rule}),
    source: sideOf(account.source, source, behind.source[output[0] ?? 0] ?? 0),
    output: sideOf(account.output, output, behind.output[source[0] ?? 0] ?? 0),
  }
}

function sideOf(words: readonly Word[], indexes: readonly number[], missing: number): Side {
  const first = indexes[0] ?? missing
  const end = indexes.length > 0 ? (indexes.at(-1) ?? first) + 1 : first
  const word = words[first]
  return {
    words: indexes.map(index => words[index]?.text ?? ''),
    ...(word && {place: placeOf(word)}),
    before: textOf(words.slice(Math.max(0, first - around), first)),
    after: textOf(words.slice(end, end + around)),
  }
}

function textOf(words: readonly Word[]): string {
  return words.map(({text}) => text).join(' ')
}

function countsOf({source, output, pairs}: Account, findings: readonly Finding[]): Counts {
  const of = (...wanted: EntryKind[]): Finding[] => findings.filter(({kind}) => wanted.includes(kind))
  const sum = (some: readonly Finding[], side: 'source' | 'output'): number =>
    some.reduce((total, finding) => total + finding[side].length, 0)
  const moved = sum(of('moved'), 'source')
  return {
    source: source.length,
    output: output.length,
    kept: pairs.reduce((total, match) => total + (match < 0 ? 0 : 1), 0),
    moved,
    joined: sum(of('joined'), 'source'),
    joinedInto: sum(of('joined'), 'output'),
    dropped: sum(of('dropped', 'changed'), 'source'),
    added: sum(of('added', 'changed'), 'output'),
    unexplained: findings.filter(({rule}) => rule === undefined).reduce((total, finding) => total + sizeOf(finding), 0),
  }
}

function sizeOf({source, output}: Finding): number {
  return Math.max(source.length, output.length)
}

function rulesOf(findings: readonly Finding[]): RuleCount[] {
  const counts = new Map<string, RuleCount>()
  for (const finding of findings) {
    const {kind, rule} = finding
    const name = `${kind} ${rule ?? ''}`
    const count = counts.get(name) ?? {...(rule !== undefined && {rule}), kind, words: 0, entries: 0}
    counts.set(name, {...count, words: count.words + sizeOf(finding), entries: count.entries + 1})
  }
  const first = ({rule}: RuleCount): number => (rule === undefined ? 0 : 1)
  return [...counts.values()].sort((a, b) => first(a) - first(b) || kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
}
