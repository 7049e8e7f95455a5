import {partsOf} from './date.js'
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
 * toRis([toCsl(article.metadata)]) // 'TY  - JOUR\nAU  - Marlowe, Ann\n…ER  - \n'
 */
export function toRis(items: readonly CslItem[]): string {
  return items.map(recordOf).join('\n')
}

function recordOf(item: CslItem): string {
  const {year, month, day, season} = partsOf(item.issued)
  const pages = String(item.page ?? '')
  const [, first, last] = /^([^-,]+)-([^-,]+)$/.exec(pages) ?? [undefined, pages]
  const other = seasons[(season ?? 0) - 1] ?? ''
  const isDated = month !== undefined || other !== ''
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
    ['PY', year],
    ['DA', isDated ? [year, month, day, other].map(part => part ?? '').join('/') : undefined],
    ['SN', item.ISBN ?? item.ISSN],
    ['DO', item.DOI],
    ['UR', item.URL],
    ['LA', item.language],
    ...(item.keyword ?? '').split('; ').map(word => ['KW', word] as const),
    ['ID', item.id],
  ]
  return `${lines.map(([tag, value]) => lineOf(tag, value)).join('')}ER  - \n`
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
