import {dateFromCsl, partsOf, type DateParts} from './date.js'
import type {CslItem, CslName} from './item.js'

const types: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const seasons = ['Spring', 'Summer', 'Autumn', 'Winter']

/** What LaTeX takes for a command. */
const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  '^': '\\textasciicircum{}',
  _: '\\_',
  '~': '\\textasciitilde{}',
}

/**
 * Items as a BibTeX database in UTF-8, for BibTeX, biblatex and reference managers.
 *
 * Titles and names of bodies stand in double braces, so that styles keep their capitals. A season is a `month` in words.
 * What `year` and `month` cannot hold, such as a day, a range or a doubt, is a `date` in EDTF, as biblatex has it.
 *
 * @param items - the items; an article is the item of its metadata: `toCsl(metadata)`
 * @returns one entry an item; its key is the item's identifier
 * @example
 * const author = [{family: 'Marlowe', given: 'Ann'}]
 * toBibtex([{id: 'cranes', type: 'book', author}]) //=> '@book{cranes,\n  author = {Marlowe, Ann},\n}\n'
 */
export function toBibtex(items: readonly CslItem[]): string {
  return items.map(entryOf).join('\n')
}

function entryOf(item: CslItem): string {
  const type = types[item.type] ?? 'misc'
  const container = type === 'incollection' ? 'booktitle' : 'journal'
  const date = partsOf(item.issued)
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', namesOf(item.author)],
    ['editor', namesOf(item.editor)],
    ['translator', namesOf(item.translator)],
    ['title', braced(item.title)],
    [container, escaped(item['container-title'])],
    ['series', escaped(item['collection-title'])],
    ['volume', escaped(item.volume)],
    ['number', escaped(item.issue)],
    ['pages', escaped(item.page)?.replace(/-/g, '--')],
    ['publisher', escaped(item.publisher)],
    ['address', escaped(item['publisher-place'])],
    ['year', date.year],
    ['date', fullDate(item.issued)],
    ['doi', verbatim(item.DOI)],
    ['isbn', escaped(item.ISBN)],
    ['issn', escaped(item.ISSN)],
    ['url', verbatim(item.URL)],
    ['langid', escaped(item.language)],
    ['keywords', escaped(item.keyword?.replaceAll(';', ','))],
  ]
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},\n`]))
  return `@${type}{${keyOf(item.id)},\n${lines.join('')}${monthOf(date)}}\n`
}

/** A key holds no character that means something in BibTeX or in LaTeX. */
function keyOf(id: string | number): string {
  return String(id).replace(/[\s"#%'(),={}\\~]+/g, '-')
}

/** The date in EDTF, where it is more than a year and a month. */
function fullDate(issued: CslItem['issued']): string | undefined {
  const {edtf} = issued === undefined ? {} : dateFromCsl(issued)
  return edtf === undefined || /^\d{4}(?:-(?:0\d|1[0-2]))?$/.test(edtf) ? undefined : edtf
}

/** Names of months are macros, which styles translate. */
function monthOf({month, season}: DateParts): string {
  const name = months[Number(month) - 1]
  if (name !== undefined) return `  month = ${name},\n`
  const words = seasons[(season ?? 0) - 1]
  return words === undefined ? '' : `  month = {${words}},\n`
}

function namesOf(names: readonly CslName[] | undefined): string | undefined {
  return names?.map(nameOf).join(' and ')
}

/** `Family, Suffix, Given`; the braces keep a body, and an `and` in a name, in one piece. */
function nameOf({family, given, suffix, literal}: CslName): string {
  if (family === undefined) return braced(literal ?? given) ?? ''
  return [family, suffix, given].flatMap(part => escaped(part) ?? []).join(', ').replace(/ and /g, ' {and} ') // prettier-ignore
}

/** An address, which programs take as it stands; braces that end the field are escaped as URLs have it. */
function verbatim(value: string | undefined): string | undefined {
  return value?.trim().replace(/[\s{}\\]/g, character => encodeURIComponent(character))
}

function braced(value: string | undefined): string | undefined {
  const words = escaped(value)
  return words === undefined ? undefined : `{${words}}`
}

function escaped(value: string | number | undefined): string | undefined {
  if (value === undefined) return undefined
  return String(value)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\{}#$%&^_~]/g, character => commands[character] ?? character)
}
