import {visit} from 'unist-util-visit'
import type {Publication} from '../../src/ast/metadata.js'
import type {Dateline} from '../../src/ast/front.js'
import type {Article, Nodes, Tree} from '../../src/ast/nodes.js'
import {isNotesSection, notesOf} from '../../src/ast/notes.js'
import {toString} from '../../src/ast/text.js'
import {findDate} from '../../src/bibliography/date.js'

/** What a careful reader finds on a page; see `README.md` beside this file. */
export interface Facts {
  path: string
  language: string
  title: string
  subtitle?: string
  byline: {text: string; where: string} | null
  date: {edtf: string; from: string} | null
  citation?: CitedFacts | null
  notes?: number
  headings?: number
}

/** What a page says of the periodical or book that it was printed in. */
export type CitedFacts = Partial<Record<CitedField, string>>

const citedFields = ['title', 'volume', 'number', 'wholeNumber', 'date', 'pages', 'publisher', 'place'] as const
type CitedField = (typeof citedFields)[number]

/** A field that is compared. */
export type Field =
  'language' | 'title' | 'subtitle' | 'byline' | 'date' | 'notes' | 'headings' | `citation.${CitedField}`

/**
 * `agree`: the same, or nothing on both sides; `differ`: another value; `missing`: the tree lacks what the
 * page has; `extra`: the tree has what the page lacks.
 */
export type Verdict = 'agree' | 'differ' | 'missing' | 'extra'

/** How one field of a tree compares with its fact. */
export interface Comparison {
  field: Field
  verdict: Verdict
  expected: string | undefined
  found: string | undefined
}

/** Values of the fields, as text. */
export type Values = {[Key in Field]?: string}

/**
 * Compares a tree with the facts of its page; a field that the facts leave open is not compared.
 *
 * @example
 * compareFacts(tree, facts).filter(({verdict}) => verdict !== 'agree')
 */
export function compareFacts(tree: Tree, facts: Facts): Comparison[] {
  const found = valuesOfTree(tree)
  const expected = valuesOfFacts(facts)
  return comparable(facts).map(field => {
    const [want, have] = [expected[field], found[field]]
    return {field, verdict: verdictOf(field, want, have), expected: want, found: have}
  })
}

/** What a tree says, as text: to be held against facts, or against another tree of the same page. */
export function valuesOfTree(tree: Tree): Values {
  const {title, subtitle, creators, language, known} = tree.metadata
  const articles = tree.type === 'collection' ? tree.children : [tree]
  // Items of a page that were printed apart cite for themselves; the facts are those of the first.
  const publication = tree.metadata.publication ?? articles[0]?.metadata.publication
  const date = articles.flatMap(article => datesOf(article, publication))[0]
  return {
    ...(language !== undefined && {language}),
    ...(title !== undefined && {title}),
    ...(subtitle !== undefined && {subtitle}),
    // A name that only the head of the file gives is no byline: the page does not print it.
    ...(creators.length > 0 &&
      known?.creators?.rule !== 'meta-author' && {byline: creators.map(({name}) => name).join(' & ')}),
    ...(date !== undefined && {date}),
    notes: String(sum(articles.map(article => notesOf(article, false).notes.length))),
    headings: String(sum(articles.map(headings))),
    ...cited({
      ...publication,
      pages: publication?.pages?.map(({first, last}) => (last ? `${first}-${last}` : first)).join(', '),
    }),
  }
}

/** Whether two values of a field say the same, however they are printed. */
export function verdictOf(field: Field, expected: string | undefined, found: string | undefined): Verdict {
  if (expected === undefined) return found === undefined ? 'agree' : 'extra'
  if (found === undefined) return 'missing'
  const [want, have] = [normal(field, expected), normal(field, found)]
  const shouted = want === want.toUpperCase() || have === have.toUpperCase()
  return want === have || (shouted && want.toUpperCase() === have.toUpperCase()) ? 'agree' : 'differ'
}

function valuesOfFacts({language, title, subtitle, byline, date, citation, notes, headings}: Facts): Values {
  return {
    language,
    title,
    ...(subtitle !== undefined && {subtitle}),
    ...(byline && {byline: byline.text}),
    ...(date && {date: date.edtf}),
    ...(notes !== undefined && {notes: String(notes)}),
    ...(headings !== undefined && {headings: String(headings)}),
    ...cited(citation ?? {}),
  }
}

/** Publishers and places stand on few pages, in many forms: they are compared where the facts have them. */
function comparable({citation, notes, headings}: Facts): Field[] {
  const always = ['language', 'title', 'subtitle', 'byline', 'date'] as const
  const optional = citedFields.filter(
    key => citation !== undefined && (citation?.[key] !== undefined || (key !== 'publisher' && key !== 'place')),
  )
  return [
    ...always,
    ...(notes === undefined ? [] : ['notes' as const]),
    ...(headings === undefined ? [] : ['headings' as const]),
    ...optional.map(key => `citation.${key}` as const),
  ]
}

function cited(citation: {[Key in CitedField]?: string | undefined}): Values {
  const values: Values = {}
  for (const key of citedFields) {
    const value = citation[key]
    if (value !== undefined) values[`citation.${key}`] = value
  }
  return values
}

/** The date of an article: of the line by its title, else of its publication, else of its writing. */
function datesOf(article: Article, publication: Publication | undefined): string[] {
  const body = article.children.findIndex(({type}) => type === 'paragraph' || type === 'section')
  const front = body < 0 ? article.children : article.children.slice(0, body)
  const elsewhere: Dateline[] = []
  visit(article, 'dateline', node => {
    elsewhere.push(node)
  })
  return [
    ...datesIn(front.filter(({type}) => type === 'dateline')),
    ...(publication?.date === undefined ? [] : [publication.date]),
    ...(article.metadata.dates ?? []).flatMap(({event, date}) => (event === 'dated' ? [] : (date ?? []))),
    ...datesIn(elsewhere),
  ]
}

function datesIn(nodes: readonly Nodes[]): string[] {
  return nodes.flatMap(node => findDate(toString(node).replace(/\s+/g, ' '))?.edtf ?? [])
}

/** Headings that part the text; those of notes do not. */
function headings(article: Article): number {
  let count = 0
  visit(article, node => {
    if (node.type === 'furniture' || (node.type === 'section' && isNotesSection(node))) return 'skip'
    if (node.type === 'heading') count++
    return undefined
  })
  return count
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function normal(field: Field, value: string): string {
  const text = value
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚]/g, "'")
    .replace(/[‐‑–—]/g, '-')
    .replace(/\.$/, '')
  if (field === 'language') return text.toLowerCase()
  // Who wrote under another name is who wrote.
  if (field === 'byline')
    return text.replace(/^by\s+|\s+writing as .*$/gi, '').replace(/\s*(?:,|&|\/|\band\b)\s*/gi, ' & ')
  if (field === 'citation.volume' || field === 'citation.number') return arabic(text)
  return text
}

/** A Roman number in Arabic digits, anything else as it is. */
function arabic(value: string): string {
  const digits = Array.from(value.toUpperCase()).map(letter => roman.get(letter))
  if (value === '' || digits.includes(undefined)) return value
  return String(sum(digits.map((digit = 0, index) => (digit < (digits[index + 1] ?? 0) ? -digit : digit))))
}

const roman = new Map(Array.from('IVXLCDM', (letter, index) => [letter, [1, 5, 10, 50, 100, 500, 1000][index]]))
