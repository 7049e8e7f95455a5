import {dateFromCsl, partsOf, type DateParts} from './date.js'
import type {CslItem, CslName} from './item.js'

const types: Readonly<Record<string, string>> = {
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  book: 'BOOK',
  chapter: 'CHAP',
}

const seasons = ['Spring', 'Summer', 'Autumn', 'Winter']

/**
 * Items in RIS, for reference managers (EndNote, Zotero, Mendeley).
 *
 * @param items - the items; an article is the item of its metadata: `toCsl(metadata)`
 * @returns one record an item, with line feeds as line ends
 * @see https://en.wikipedia.org/wiki/RIS_(file_format)
 * @example
 * toRis([{id: 'cranes', type: 'book', title: 'Cranes'}]) //=> 'TY  - BOOK\n…'
 */
export function toRis(items: readonly CslItem[]): string {
  return items.map(recordOf).join('\n')
}

function recordOf(item: CslItem): string {
  const date = partsOf(item.issued)
  const pages = String(item.page ?? '')
  const [, first, last] = /^([^-,]+)-([^-,]+)$/.exec(pages) ?? [undefined, pages]
  const lines: readonly (readonly [string, string | number | undefined])[] = [
    ['TY', types[item.type] ?? 'GEN'],
    ...namesOf('AU', item.author),
    ...namesOf('A2', item.editor),
    ...namesOf('A4', item.translator),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['T3', item['collection-title']],
    ['VL', item.volume],
    ['IS', item.issue],
    ['SP', first],
    ['EP', last],
    ['PB', item.publisher],
    ['CY', item['publisher-place']],
    ['PY', date.year],
    ['DA', dateOf(item, date)],
    ['SN', item.ISBN ?? item.ISSN],
    ['DO', item.DOI],
    ['UR', item.URL],
    ['LA', item.language],
    ...(item.keyword ?? '').split('; ').map(word => ['KW', word] as const),
    ['ID', item.id],
  ]
  return `${lines.map(([tag, value]) => lineOf(tag, value)).join('')}ER  - \n`
}

/**
 * `1931/05/02/`: year, month, day, and what else is known, in words. A range, a doubt and a decade stand there as they are
 * printed, or else in EDTF.
 */
function dateOf({issued, custom = {}}: CslItem, {year, month, day, season}: DateParts): string | undefined {
  const {edtf = ''} = issued === undefined ? {} : dateFromCsl(issued)
  const isPlain = edtf === '' || /^\d{4}(?:-\d\d){0,2}$/.test(edtf)
  const printed = custom['printed-date']
  const words = isPlain ? seasons[(season ?? 0) - 1] : typeof printed === 'string' ? printed : edtf
  if (month === undefined && words === undefined) return undefined
  return [year, month, day, words?.replaceAll('/', ' - ')].map(part => part ?? '').join('/')
}

function namesOf(tag: string, names: readonly CslName[] = []): (readonly [string, string])[] {
  return names.map(({family, given, suffix, literal}) => [
    tag,
    [family ?? literal, given, suffix].filter(Boolean).join(', '),
  ])
}

/** A value is one line; what is not known has none. */
function lineOf(tag: string, value: string | number | undefined): string {
  const words = String(value ?? '').replace(/\s+/g, ' ').trim() // prettier-ignore
  return words === '' ? '' : `${tag}  - ${words}\n`
}
