import type {Element} from 'hast'
import {element} from '../../to-hast/element.js'

/** A number with its thousands parted. */
export function figures(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** A table with a caption; the first cell of a row is its head, and figures stand to the right. */
export function table(caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): Element {
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
    {className: /^[\d,.]+$/.test(value) ? ['figure'] : value === 'unexplained' ? [value] : undefined},
    value,
  )
}
