import type {Agent, DatedEvent, Knowledge, Known, Metadata} from '../../ast/metadata.js'
import {findDate} from '../../bibliography/date.js'
import {agentOf, isPersonal, looksPersonal, splitNames} from '../../bibliography/name.js'
import {dateOfAddress, readPageTitle, sameWords, type PageTitle} from './page-title.js'
import type {Stated} from '../stated.js'

/**
 * Compares what the text of a page says of itself with its head and its address.
 *
 * What agrees is corroborated; what the text does not say is taken from the head, then from the address, and
 * marked as inferred. What the text says is never changed.
 *
 * @param metadata - the bibliography out of the text
 * @param stated - head and address of the page
 * @param signatures - the lines that sign the text (default: there is none)
 * @returns the bibliography, with how each field is known
 */
export function corroborate(metadata: Metadata, stated: Stated, signatures: readonly string[] = []): Metadata {
  const page = readPageTitle(stated.pageTitle ?? '')
  const address = dateOfAddress(stated.source.uri ?? '')
  const {title, creators} = metadata
  const titleKnown = metadata.known?.title
  const creatorsKnown = metadata.known?.creators
  const named = creators.length > 0 || /\bby\s+\p{Lu}/iu.test(title ?? '')
  const found = named ? undefined : authorsOf(metadata, page, stated, signatures)
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
function supported(known: Known | undefined, by: readonly string[]): Known | undefined {
  const before = known?.corroboratedBy ?? []
  const others = by.filter(other => !before.includes(other))
  if (others.length === 0) return known
  const corroboratedBy = [...before, ...others]
  if (known?.certainty === undefined) return {how: 'stated', ...known, corroboratedBy}
  const doubt = (1 - known.certainty) * (2 / 3) ** others.length
  return {...known, certainty: Math.round((1 - doubt) * 100) / 100, corroboratedBy}
}

interface Authors {
  names: string[]
  rule: string
  certainty: number
}

/**
 * `meta author` may name the transcriber, the site or whom the page is about, and lists the names of one person: it is
 * used for one name alone, which the title of the page or a signature names as well, but the title of the text does
 * not; the writer of a letter is in its title.
 */
function authorsOf(
  {title = '', contributors}: Metadata,
  page: PageTitle,
  {author = '', pageTitle = ''}: Stated,
  signatures: readonly string[],
): Authors | undefined {
  const names = page.authors.filter(isPersonal)
  const agrees = author === '' || sharesName(names.join(' '), author)
  if (names.length > 0 && names.length === page.authors.length && agrees)
    return {names, rule: 'page-title', certainty: 0.8}
  const writer = writerOf(title)
  const stated = author.replace(/(?<!\s)\s*\([^()]*\)\s*$/, '').trim()
  const single = stated.includes(',') ? [] : splitNames(stated)
  if (writer !== undefined && sharesName(writer, stated)) return {names: single, rule: 'meta-author', certainty: 0.9}
  if (writer !== undefined)
    return isPersonal(writer) ? {names: [writer], rule: 'writer-to-addressee', certainty: 0.7} : undefined
  const elsewhere = [title, ...contributors.map(({name}) => name)].some(other => sharesName(other, stated))
  // `VI Marlowe`: initials without points.
  const personal = single.every(name => isPersonal(name.replace(/^\p{Lu}{2}(?=\s\p{Lu})/u, 'X.')))
  if (single.length === 0 || elsewhere || !personal) return undefined
  if (signatures.some(line => signs(line, stated))) return {names: single, rule: 'meta-author', certainty: 0.9}
  return sharesName(pageTitle, stated) ? {names: single, rule: 'meta-author', certainty: 0.7} : undefined
}

/** What goes to somebody and is no person. */
const sent =
  /^(?:answer|reply|response|rejoinder|letter|address|appeal|message|greetings?|farewell|homage|tribute|introduction|preface|contribution|salute|speech|call|toast|note|open|road|welcome|guide|back|thanks|obituary)\b/i

/** Who wrote a letter: `Marlowe to Bo Lindqvist`. */
function writerOf(title: string): string | undefined {
  const [, writer = '', addressee = ''] = /^(.{3,50}?)\sto\s(.{3,50}?)(?:\s(?:in|at)\s.*)?$/i.exec(title) ?? []
  return looksPersonal(writer) >= 0.3 && isPersonal(addressee) && !sent.test(writer) ? writer : undefined
}

/** Whether a line ends in the last name of somebody: `With greetings, Marlowe`. */
function signs(line: string, name: string): boolean {
  const words = line.toLowerCase().match(/\p{L}+/gu) ?? []
  return (
    words.length < 6 &&
    words.at(-1) ===
      name
        .toLowerCase()
        .match(/\p{L}{3,}/gu)
        ?.at(-1)
  )
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

/** Whether two texts have a name of three letters or more in common. */
function sharesName(a: string, b: string): boolean {
  const words = new Set(a.toLowerCase().match(/\p{L}{3,}/gu))
  return (b.toLowerCase().match(/\p{L}{3,}/gu) ?? []).some(word => words.has(word))
}
