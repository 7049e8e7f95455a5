import type {PageRange, Publication, Relation} from '../ast/metadata.js'
import {findDate, findDates, isDate, type FoundDate} from './date.js'
import {readImprint} from './imprint.js'
import {lineOf, without, type Part} from './line.js'
import {markedTitle, titleIn, unmarked, type Marked} from './marked-title.js'
import {readNumbering, type Numbering} from './numbering.js'
import {openingOf, type Opening} from './opening.js'
import {findPages, type FoundPages} from './pages.js'

const identifier = /\b(ISBN|ISSN)(?:-1[03])?:?\s*([\dX][\dX-]{7,16})\b/i
/** What stands after a citation and is none of it: a count of words, a reference to a note. */
const after = /\s*(?:\([\d,.\s]+ words\)|\((?:review|letter)\)|\[[\dA-Za-z]{1,2}\*?\]|\*)\s*$/i
/** What a line may say of the rights after its citation. */
const permission = /[.;,]\s+(?:reproduced\s|with\s|by\s)?(?:kind\s)?permission\b.*$/i
/** A verb that states something of the words before it: the line is a sentence of a text. */
const states =
  /\s(?:is|are|was|were|has|have|had|will|would|could|should|did|does|appears|ist|sind|war|wurde|hat|est|sont|était|fue|fueron|è)\s+\p{Ll}/u
/** What stands for a date that nobody knows. */
const undated = /,\s(?:date\s(?:uncertain|unknown)|undated|n\.\s?d\.|s\.\s?d\.|o\.\s?j\.)/i
/** How a text was printed, before where: `As three instalments in The Tide`, `abridged in The Tide`. */
const inParts =
  /^(?:(?:[Mm]ed\sförkortningar|[Ii]\sförkortad\sform|[Gg]ekürzt|[Aa]ls\s\p{Lu}\p{Ll}+)[.,]?\s(?:[Ii]n?:?\s)?|(?:[Aa]bridged|[Pp]artly|[Ii]n\s(?:full|part|an?\sabridged\sform)|(?:[Ii]n\s)?\p{Lu}\p{Ll}+\sfor\sthe\sfirst\stime|(?:[Ii]n\s)?(?:English|German|French|Russian|Spanish|Italian))\s+in\s+(?:the\s+(?=\p{Lu}))?|(?:[Aa]s\s+)?(?:(?:[Aa]n?|[Tt]he|[Tt]wo|[Tt]hree|two|three|four|five|six|several|\d{1,2})\s+)?(?:instal+ments?|parts?|articles?|series(?:\sof\sarticles)?)\s+in\s+(?:the\s+(?=\p{Lu}))?)/u
/** A second issue after the pages of the first: `pp. 3–7, and Vol. 4 No. 1`. */
const installment = /(?:,?\s+(?:and|und|&)|;|,)\s+(?=(?:vol(?:ume)?|no|nos|nr)\b\.?\s?[\dIVXL])/giu

/**
 * Whether a line says where the text was printed.
 *
 * @example
 * isCitation('From International Socialist Review, Vol.17 No.3, Summer 1956, pp.84-88.') // true
 */
export function isCitation(text: string): boolean {
  const line = unbracketed(text)
  const opening = line === undefined ? undefined : openingOf(line)
  if (line === undefined || line.length > (opening ? 400 : 250)) return false
  const {fields, rest} = readNumbering(line)
  const parts = Object.keys(fields).length + (findPages(rest, false) ? 1 : 0)
  if (opening) return parts > 0 || findDates(line).length > 0 || /^source\b/i.test(line) || undated.test(line)
  if (states.test(line)) return false
  return parts > 1 || (parts === 1 && line.length < 200 && /^[^.!?]*,\s/.test(line) && findDates(rest).length > 0)
}

/**
 * Reads a citation of a periodical or a book.
 *
 * @param text - the line, with or without an opening such as `From`
 * @returns what it states: title, volume, numbers, date, pages, place and publisher; volume and numbers as printed
 * @example
 * parseCitation('From International Socialist Review, Vol.17 No.3, Summer 1956, pp.84-88.')
 */
export function parseCitation(text: string): Publication {
  return parseCitations(text)[0] ?? {}
}

/**
 * The pages that a citation of a periodical or a book names; those of its first issue where it goes on in others.
 *
 * @param text - the line, with or without an opening such as `From`
 * @example
 * citedPages('From The Tide, Vol. 3 No. 12, May 1942, pp. 3–7.') // [{first: '3', last: '7'}]
 */
export function citedPages(text: string): readonly PageRange[] {
  const line = unbracketed(text)
  const [first = ''] = line === undefined ? [] : issuesOf(line).bodies
  return findNumbers(first).pages?.ranges ?? []
}

/**
 * Reads a citation that may go on in other issues of the periodical.
 *
 * @param text - the line, or what follows its label
 * @param label - what a label before the line states (default: there is none)
 * @param marked - the runs that the source sets off, one of which may be the title (default: there is none)
 * @returns a publication for each issue, the first with the relation that the line states
 * @example
 * parseCitations('From The Tide, Vol. 3 No. 12, May 1942, pp. 3–7, and Vol. 4 No. 1, June 1942, p. 2.').length // 2
 */
export function parseCitations(text: string, label?: {relation?: Relation}, marked: Marked = unmarked): Publication[] {
  const line = unbracketed(text)
  if (line === undefined) return []
  const {opening, opened, byPublisher, bodies} = issuesOf(line, label)
  const [first = '', ...others] = bodies
  const publication = (byPublisher ? undefined : parseMarked(first, marked)) ?? parse(first, opened, byPublisher)
  const relation =
    opening?.relation === 'source' ? (label?.relation ?? 'source') : (opening?.relation ?? label?.relation)
  return [
    {...publication, ...(relation !== undefined && {relation})},
    ...others.map((other): Publication => ({
      ...(publication.title !== undefined && {title: publication.title}),
      ...parse(other, true, false),
      relation: 'continuation',
    })),
  ]
}

/** What a citation begins with, and what it says of each issue. */
interface Issues {
  opening: Opening | undefined
  /** Whether it begins with that, or stands behind a label. */
  opened: boolean
  /** Whether the words after the opening name who published it. */
  byPublisher: boolean
  bodies: string[]
}

function issuesOf(line: string, label?: {relation?: Relation}): Issues {
  const bare = withoutEnd(
    label
      ? line.replace(
          /^(?:in|as|[Ee][nm]|[Dd]ans|[Ii](?=\s[\p{Lu}"“«»]))\s+(?:(?:el|o|le)\s(?:libro|livro|livre):?\s(?=\p{Lu}|["“«]))?/u,
          '',
        )
      : line,
  )
    .replace(permission, '')
    .replace(undated, '')
  const opening = openingOf(bare)
  const opened = opening !== undefined || label !== undefined
  const body = opened ? issueNamed(bare.slice(opening?.length ?? 0).replace(inParts, '')) : bare
  const byPublisher = opening?.published === true || (label !== undefined && /^by\s/i.test(body))
  return {opening, opened, byPublisher, bodies: installments(byPublisher ? body.replace(/^by\s+/i, '') : body)}
}

/** The issue of a date, said as others are: `the May 1931 issue of The Tide` is `The Tide, May 1931`. */
function issueNamed(body: string): string {
  const [all, date = ''] = /^(?:the\s)?(.{4,30}?)\s(?:issue|number)\sof\s(?:the\s)?(?=\p{Lu})/u.exec(body) ?? []
  if (all === undefined || !isDate(date)) return body
  return `${body.slice(all.length).replace(/[.\s]+$/, '')}, ${date}`
}

/** Reads a citation of which the title is set off; what stands before that can be place and publisher at most. */
function parseMarked(body: string, marked: Marked): Publication | undefined {
  const run = markedTitle(body, marked)
  if (!run) return undefined
  const publication = parse(body, true, false, run)
  // `*An Article*, The Periodical`, and a year that stands in the title alone; it is part of `The Tide: Speeches, 1931`.
  const isWhole =
    publication.title === undefined &&
    (publication.date !== undefined || findDates(run.text).length === 0 || /:\s/.test(run.text))
  return isWhole ? {title: titleIn(run.text), ...publication} : undefined
}

function parse(body: string, opened: boolean, published: boolean, run?: Part): Publication {
  const {isbn, known, numbering, pages} = findNumbers(body, run)
  const unpaged = pages ? without(numbering.rest, pages) : numbering.rest
  const date = dateOf(unpaged)
  const start = run ? endOf(run) : date && leadsToTitle(unpaged, date, numbering) ? endOf(date) : 0
  const found = [numbering.index, pages?.index, date?.index].flatMap(index =>
    (index ?? -1) < start ? [] : [index ?? 0],
  )
  const end = found.reduce((least, index) => Math.min(least, index), known.length)
  const rest = date ? without(unpaged, date) : unpaged
  const imprint = readImprint(
    known.slice(start, end),
    run ? `${rest.slice(0, run.index)};${rest.slice(end)}` : rest.slice(end),
    {
      opened,
      published,
      numbered: numbering.index !== undefined,
      dated: date !== undefined && !isYear(date),
      ...(run && {title: run.text}),
    },
  )
  return {
    ...imprint,
    ...numbering.fields,
    ...(date && {date: date.edtf, printedDate: date.text}),
    ...(pages && {pages: pages.ranges}),
    ...(isbn?.[1] !== undefined &&
      isbn[2] !== undefined && {identifiers: [{scheme: isbn[1].toLowerCase(), value: isbn[2]}]}),
  }
}

/** The numbers of a citation that are no date. */
interface Numbers {
  isbn: RegExpExecArray | null
  /** The citation without the number of the book and without its title, where that is known. */
  known: string
  numbering: Numbering
  pages: FoundPages | undefined
}

function findNumbers(body: string, run?: Part): Numbers {
  const isbn = identifier.exec(body)
  const unnumbered = isbn ? without(body, {index: isbn.index, text: isbn[0]}) : body
  const known = run ? without(unnumbered, run) : unnumbered
  const numbering = readNumbering(outsideQuotations(known))
  return {isbn, known, numbering, pages: findPages(numbering.rest, numbering.index !== undefined)}
}

/** A date that leads to where the text was printed: `1918 in the book …`, `May 5, 1931, in The Tide`. */
const leadingDate = /^(\s*)(\S.{3,40}?),?\s+in?\s/

/** One that stands first; of years and runs of years, the last: those before it belong to the title. */
function dateOf(line: string): FoundDate | undefined {
  const [, blank = '', words] = leadingDate.exec(line) ?? []
  const leading = words === undefined ? undefined : findDate(words)
  if (leading && leading.text === words) return {...leading, index: blank.length}
  const dates = findDates(line)
  const [first] = dates
  if (!first || !isYear(first)) return first
  const last = dates.at(-1) ?? first
  const later = findDates(without(line, last)).filter(isYear).at(-1)
  return later && later.index > last.index ? later : last
}

/** Whether a date stands before the title and the number of a periodical: `11 May, 1931, The Tide No. 3`. */
function leadsToTitle(line: string, date: FoundDate, {index = 0}: Numbering): boolean {
  const end = endOf(date)
  return line.slice(0, date.index).trim() === '' && /^,\s+\p{Lu}[^,]{2,60},?\s*$/u.test(line.slice(end, index))
}

function endOf({index, text}: Part): number {
  return index + text.length
}

function isYear({edtf}: FoundDate): boolean {
  return !/\d{4}-/.test(edtf)
}

/** A line without the brackets around all of it. */
function unbracketed(text: string): string | undefined {
  return lineOf(text)?.replace(/^(?:\(([^()]*)\)|\[([^[\]]*)\])[.,;]?$/, '$1$2')
}

function withoutEnd(line: string): string {
  let bare = line
  for (let match = after.exec(bare); match; match = after.exec(bare)) bare = bare.slice(0, match.index)
  return bare
}

/** Parts that each have a number and come after pages or a date. */
function installments(body: string): string[] {
  const starts = [...body.matchAll(installment)].filter(({index}) => {
    const before = body.slice(0, index)
    return readNumbering(before).index !== undefined && findPages(before, false) !== undefined
  })
  return [0, ...starts.map(({index, 0: words}) => index + words.length)].map((start, index) =>
    body.slice(start, starts[index]?.index ?? body.length),
  )
}

/** Numbers and dates in the title of an article are none of the periodical. */
function outsideQuotations(line: string): string {
  return line.replace(/"[^"]*"|[“„«][^“”„«»"]*[”“»]/g, quotation => ' '.repeat(quotation.length))
}
