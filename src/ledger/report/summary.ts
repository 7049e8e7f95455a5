import type {Element} from 'hast'
import {element} from '../../to-hast/element.js'
import {explanations} from '../explanations.js'
import type {Counts, Ledger} from '../ledger.js'
import {figures, table} from './table.js'

/** What a ledger says on the whole: whether it balances, and the counts. */
export function summary({balanced, counts, rules}: Ledger): Element[] {
  const words = counts.unexplained === 1 ? '1 word is' : `${figures(counts.unexplained)} words are`
  const verdict = balanced
    ? 'Balanced: every word of the source is accounted for.'
    : `Not balanced: ${words} unexplained.`
  return [
    element('p', {className: ['verdict', balanced ? 'balanced' : 'unbalanced']}, verdict),
    countTable(counts),
    ...(rules.length === 0
      ? []
      : [
          table('Differences by rule', ['What', 'Rule', 'Words', 'Places', 'Why'], rules.map(({kind, rule, words, entries}) => [
            kind, rule ?? 'unexplained', figures(words), figures(entries), descriptionOf(rule),
          ])), // prettier-ignore
        ]),
  ]
}

/** Why words differ by a rule. */
export function descriptionOf(rule: string | undefined): string {
  if (rule === undefined) return 'Nothing explains it: look at each.'
  return explanations.find(({id}) => id === rule)?.description ?? ''
}

function countTable(counts: Counts): Element {
  const {source, output, kept, moved, joined, joinedInto, dropped, added} = counts
  return table('Words', ['', 'Kept', 'Moved', 'Joined', 'Dropped', 'Added', 'All'], [
    ['Source', ...[kept, moved, joined, dropped].map(figures), '', figures(source)],
    ['Output', ...[kept, moved, joinedInto].map(figures), '', figures(added), figures(output)],
  ]) // prettier-ignore
}
