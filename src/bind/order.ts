import type {Article} from '../ast/nodes.js'

/** Puts articles in the order of their first pages in print; those without one stay behind, as they stood. */
export function inOrderOfPages(articles: readonly Article[]): Article[] {
  return articles
    .map(article => ({article, page: pageNumber(article.metadata.publication?.pages?.[0]?.first)}))
    .sort((a, b) => compare(a.page, b.page))
    .map(({article}) => article)
}

/** Roman numbers, those of the front matter, are below zero, because they stand before Arabic ones. */
function pageNumber(label: string | undefined): number {
  if (label === undefined) return Infinity
  if (/^\d+$/.test(label)) return Number(label)
  return /^[ivxlc]+$/i.test(label) ? romanNumber(label.toLowerCase()) - 10_000 : Infinity
}

const figures: Readonly<Record<string, number>> = {i: 1, v: 5, x: 10, l: 50, c: 100}

function romanNumber(label: string): number {
  const values = Array.from(label, figure => figures[figure] ?? 0)
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1
}
