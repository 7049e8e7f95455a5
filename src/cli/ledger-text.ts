import type {Counts, Entry, EntryKind, Ledger, Side} from '../ledger/ledger.js'
import {placeName} from '../ledger/report/differences.js'
import type {Audited} from '../ledger/report/page.js'
import type {Part, Row} from './table.js'

/** So many unexplained differences are shown. */
const most = 20

/** So many words of a difference are shown. */
const longest = 12

const kinds: readonly EntryKind[] = ['changed', 'dropped', 'added', 'moved', 'joined']

/** A ledger for a person: counts with their rules, then what nothing explains. */
export function ledgerParts({output, ledger}: Audited): Part[] {
  const {counts, rules, entries} = ledger
  const rows = kinds.flatMap((kind): Row[] => {
    const some = rules.filter(rule => rule.kind === kind)
    const words = some.reduce((sum, rule) => sum + rule.words, 0)
    const named = some.map(rule => `${rule.rule ?? 'unexplained'} ${rule.words}`)
    return some.length === 0 ? [] : [[kind, String(words), named.join(', ')]]
  })
  const open = entries.filter(({rule}) => rule === undefined)
  const left = open.length - most
  return [
    {heading: `${output}: ${verdict(ledger)}`, rows: [['kept', `${counts.kept} ${ofAll(counts)}`], ...rows]},
    {
      heading: 'Unexplained',
      rows: [
        ...open.slice(0, most).map((entry): Row => [entry.kind, describe(entry)]),
        ...(left > 0 ? [['…', `and ${left} more; see --json or --report`] as const] : []),
      ],
    },
  ]
}

/** A ledger that balances, in one line. */
export function ledgerLine(output: string, {counts}: Ledger): string {
  const {kept, moved, joined, dropped} = counts
  return `${output}: balanced, ${kept} words kept, ${moved} moved, ${joined} joined, ${dropped} dropped by rule`
}

/** Where a ledger does not balance, one difference a line. */
export function placesOf({entries}: Ledger): string {
  const open = entries.filter(({rule}) => rule === undefined)
  return open
    .slice(0, most)
    .map(entry => `${entry.kind} ${describe(entry)}`)
    .join('\n')
}

function verdict({balanced, counts}: Ledger): string {
  if (balanced) return 'balanced'
  return counts.unexplained === 1 ? '1 word unexplained' : `${counts.unexplained} words unexplained`
}

function ofAll({source, output}: Counts): string {
  return `of ${source} in the source and ${output} in the output`
}

function describe({kind, source, output}: Entry): string {
  if (kind === 'added') return `${quote(output)} after “${output.before}” (output${at(output)})`
  const after = source.before === '' ? '' : ` after “${source.before}”`
  const became = output.words.length > 0 && kind !== 'moved' ? ` → ${quote(output)}` : ''
  return `${quote(source)}${became}${after} (source${at(source)}; output${at(output)})`
}

function quote({words}: Side): string {
  return `“${words.slice(0, longest).join(' ')}${words.length > longest ? ' …' : ''}”`
}

function at({place}: Side): string {
  const name = place && placeName(place)
  return name ? ` ${name}` : ' end'
}
