import type {Element} from 'hast'
import {element} from '../../to-hast/element.js'
import {explanations} from '../explanations.js'
import type {Counts, Ledger} from '../ledger.js'

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

/** A number with its thousands parted. */
export function figures(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

function countTable(counts: Counts): Element {
  const {source, output, kept, moved, joined, joinedInto, dropped, added} = counts
  return table('Words', ['', 'Kept', 'Moved', 'Joined', 'Dropped', 'Added', 'All'], [
    ['Source', ...[kept, moved, joined, dropped].map(figures), '', figures(source)],
    ['Output', ...[kept, moved, joinedInto].map(figures), '', figures(added), figures(output)],
  ]) // prettier-ignore
}

function table(caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): Element {
  return element('div', {className: ['scroll']}, [
    element('table', {}, [
      element('caption', {}, caption),
      element('thead', {}, [element('tr', {}, heads.map(head => (head === '' ? element('td', {}) : element('th', {scope: 'col'}, head))))]),
      element('tbody', {}, rows.map(row => element('tr', {}, row.map(cell)))),
    ]), // prettier-ignore
  ])
}

function cell(value: string, index: number): Element {
  if (index === 0) return element('th', {scope: 'row'}, value)
  return element(
    'td',
    {className: /^[\d,]+$/.test(value) ? ['figure'] : value === 'unexplained' ? [value] : undefined},
    value,
  )
}
