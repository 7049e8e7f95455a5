import type {Agent, DatedEvent, Knowledge, Known, Metadata} from '../ast/metadata.js'
import {findDate} from '../bibliography/date.js'
import {agentOf, isPersonal, splitNames} from '../bibliography/name.js'
import {dateOfAddress, readPageTitle} from './page-title.js'
import type {Stated} from './stated.js'

/**
 * Compares what the text of a page says of itself with its head and its address.
 *
 * What agrees is corroborated; what the text does not say is taken from the head, then from the address, and
 * marked as inferred. What the text says is never changed.
 *
 * @param metadata - the bibliography out of the text
 * @param stated - head and address of the page
 * @returns the bibliography, with how each field is known
 */
export function corroborate(metadata: Metadata, stated: Stated): Metadata {
  const page = readPageTitle(stated.pageTitle ?? '')
  const address = dateOfAddress(stated.source.uri ?? stated.path ?? '')
  const {title, creators} = metadata
  const titleKnown = metadata.known?.title
  const creatorsKnown = metadata.known?.creators
  const found = creators.length > 0 ? undefined : authorsOf(page.authors, stated.author, metadata.contributors)
  const known: Knowledge<Metadata> = {
    ...metadata.known,
    ...(title !== undefined && as('title', supported(titleKnown, sameWords(title, page.title) ? ['page-title'] : []))),
    ...(title === undefined && page.title !== '' && as('title', {how: 'inferred', rule: 'page-title', certainty: 0.8})),
    ...(creators.length > 0 &&
      as('creators', supported(creatorsKnown, namedBy(creators, page.authors, stated.author)))),
    ...(found && as('creators', {how: 'inferred', rule: found.rule, certainty: found.certainty})),
  }
  const dates = datesOf(metadata, page.date, address)
  return {
    ...metadata,
    ...(title === undefined && page.title !== '' && {title: page.title}),
    ...(found && {creators: found.names.map(name => agentOf(name, ['aut']))}),
    ...(dates.length > 0 && {dates}),
    ...(stated.keywords && stated.keywords.length > 0 && {keywords: stated.keywords}),
    ...(Object.keys(known).length > 0 && {known}),
  }
}

function as(field: keyof Knowledge<Metadata>, known: Known | undefined): Knowledge<Metadata> {
  return known ? {[field]: known} : {}
}

/** What of the head names every creator. */
function namedBy(creators: readonly Agent[], inTitle: readonly string[], inHead = ''): string[] {
  const names = (text: string): boolean => creators.every(({name}) => sharesName(name, text))
  return [...(names(inTitle.join(' ')) ? ['page-title'] : []), ...(names(inHead) ? ['meta-author'] : [])]
}

/** How a value is known that others say as well: each takes a third off the doubt. */
function supported(known: Known | undefined, corroboratedBy: string[]): Known | undefined {
  if (corroboratedBy.length === 0) return known
  if (known?.certainty === undefined) return {how: 'stated', ...known, corroboratedBy}
  const doubt = (1 - known.certainty) * (2 / 3) ** corroboratedBy.length
  return {...known, certainty: Math.round((1 - doubt) * 100) / 100, corroboratedBy}
}

interface Authors {
  names: string[]
  rule: string
  certainty: number
}

/** `meta author` may name the transcriber, and lists the names of one person: it is used for one name alone. */
function authorsOf(inTitle: string[], inHead: string | undefined, contributors: readonly Agent[]): Authors | undefined {
  const names = inTitle.filter(isPersonal)
  if (
    names.length > 0 &&
    names.length === inTitle.length &&
    (inHead === undefined || sharesName(names.join(' '), inHead))
  )
    return {names, rule: 'page-title', certainty: 0.8}
  const stated = inHead?.replace(/\s*\([^()]*\)\s*$/, '').trim() ?? ''
  const single = stated.includes(',') ? [] : splitNames(stated)
  const other = contributors.some(({name}) => sharesName(name, stated))
  if (single.length === 0 || other || !single.every(isPersonal)) return undefined
  return {names: single, rule: 'meta-author', certainty: 0.6}
}

/** A page without any date takes that of its title, or of its address. */
function datesOf(
  {publication, dates = []}: Metadata,
  printed: string | undefined,
  address: {date: string; text: string} | undefined,
): DatedEvent[] {
  const titled = printed === undefined ? undefined : findDate(printed)
  if (dates.length > 0 || publication?.date !== undefined) {
    return dates.map(event => {
      const agrees = [
        ...(same(event.date, titled?.edtf) ? ['page-title'] : []),
        ...(same(event.date, address?.date) ? ['address'] : []),
      ]
      const known = event.event === 'dated' ? supported(event.known?.date, agrees) : undefined
      return known ? {...event, known: {date: known}} : event
    })
  }
  if (titled) return [inferred(titled.edtf, titled.text, 'page-title', 0.8)]
  return address ? [inferred(address.date, address.text, 'address', 0.6)] : []
}

function inferred(date: string, text: string, rule: string, certainty: number): DatedEvent {
  return {event: 'dated', date, text, known: {date: {how: 'inferred', rule, certainty}}}
}

/** Whether two dates agree as far as both go. */
function same(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && (a.startsWith(b) || b.startsWith(a))
}

function sameWords(a: string, b: string): boolean {
  const [first, second] = [lettersOf(a), lettersOf(b)]
  return first !== '' && second !== '' && (first.includes(second) || second.includes(first))
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Whether two texts have a name of three letters or more in common. */
function sharesName(a: string, b: string): boolean {
  const words = new Set(a.toLowerCase().match(/\p{L}{3,}/gu))
  return (b.toLowerCase().match(/\p{L}{3,}/gu) ?? []).some(word => words.has(word))
}
