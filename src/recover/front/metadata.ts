import type {Agent, DatedEvent, Knowledge, LabelledText, Metadata, Publication, Revision} from '../../ast/metadata.js'
import {emptyMetadata} from '../../ast/build.js'
import {walk} from '../../ast/walk.js'
import type {ArticleContent, Nodes} from '../../ast/nodes.js'
import {toString} from '../../ast/text.js'
import {monthOf} from '../../bibliography/calendar.js'
import {parseCitation} from '../../bibliography/citation.js'
import {findDate} from '../../bibliography/date.js'
import {readInformation, type Statement} from '../../bibliography/information.js'
import {guessLanguage, sampleLength} from '../../bibliography/language.js'
import type {Marked} from '../../bibliography/marked-title.js'
import {agentOf, splitNames} from '../../bibliography/name.js'
import {readImprintLines} from '../../bibliography/imprint-lines.js'
import {asTranscribed, creditOfFrame} from '../library/makers.js'
import {bookOf, type Book} from './book.js'
import {imprintOfTitlePage} from './imprint-lines.js'
import {labelledTitle} from './labelled-title.js'
import {periodicalAboveCredits} from './information.js'
import {correspondentsOf} from './correspondents.js'
import {corroborate} from './corroboration.js'
import {printingsOf} from './printings.js'
import type {Stated} from '../stated.js'

/**
 * Reads the bibliography out of the front and the furniture of an article.
 *
 * @param children - children of the article
 * @param stated - what the source states otherwise
 * @returns the metadata, with what was inferred marked as such
 */
export function metadataOf(children: readonly ArticleContent[], stated: Stated): Metadata {
  const lines = (type: ArticleContent['type']): string[] =>
    children
      .filter(node => node.type === type)
      .map(lineOf)
      .filter(line => line !== '')
  const known: Knowledge<Metadata> = {}
  const named =
    stated.title ?? (lines('title').length === 0 ? lines('credit').map(labelledTitle).find(Boolean) : undefined)
  const title = named !== undefined ? [named] : lines('title')
  const shown = lines('subtitle')
  const subtitle = shown.length === 0 && stated.subtitle !== undefined ? [stated.subtitle] : shown
  const statements = statementsOf(children)
  const {publication: cited, printings} = printingsOf(
    statements,
    lines('masthead').map(line => parseCitation(line.replace(weekday, ' '))),
  )
  const rule = children.find(node => node.type === 'title')?.data?.recovery?.rule
  const book =
    cited?.title === undefined
      ? bookOf(lines('kicker'), title.join(' '), rule, stated.pageTitle, lines('furniture'))
      : undefined
  const agents = mergeAgents(statements.flatMap(statement => (statement.kind === 'agents' ? statement.agents : [])))
  const stating = creatorsOf(lines('byline'), agents, statements)
  const ofBook = stating.length === 0 && book?.author !== undefined ? [agentOf(book.author, ['aut'])] : []
  const ofLibrary = authorsOf(stated.authors ?? [], agents)
  const people = ofLibrary.length > 0 ? ofLibrary : [...stating, ...ofBook]
  const signatures = signaturesIn(children)
  const sent = correspondentsOf(title.join(' '), {
    salutations: lines('salutation'),
    signatures,
    authors: people.map(({name}) => name),
    stated: stated.author,
  })
  const creators = sent?.sender ? [sent.sender] : people
  const publication = book ? {...cited, ...publicationOf(book, cited)} : cited && withoutAuthor(cited, creators)
  const events = statements.flatMap(statement => (statement.kind === 'date' ? [statement.date] : []))
  const dates = [
    ...events,
    ...dated([...datesBelowTitle(children), ...lines('dateline')]).filter(({date}) => !isRefined(date, events)),
  ]
  const language = stated.language ?? languageOf(children, known)
  const lineOfField = {title: 'title', subtitle: 'subtitle', creators: 'byline'} as const
  for (const field of ['title', 'subtitle', 'creators'] as const) {
    const recovery = children.find(node => node.type === lineOfField[field])?.data?.recovery
    const given = field === 'title' ? stated.title !== undefined : field === 'creators' && ofLibrary.length > 0
    if (recovery && !given) known[field] = {how: 'inferred', ...recovery}
  }
  if (book && ofBook.length > 0) known.creators = book.known
  const others = agents.filter(agent => !isCreator(agent))
  if (sent?.sender) known.creators = {how: 'inferred', rule: 'sender-in-title', certainty: 0.8}
  if (sent && others.length === 0) known.contributors = {how: 'inferred', rule: 'addressee-in-title', certainty: 0.8}
  const metadata = emptyMetadata({
    ...(title.length > 0 && {title: title.join(' ')}),
    ...(subtitle.length > 0 && {subtitle: subtitle.join(' ')}),
    creators,
    contributors: [...(sent?.addressees ?? []), ...others.map(agent => asBody(agent, publication))],
    ...(publication && {publication}),
    ...(printings.length > 0 && {printings}),
    ...(dates.length > 0 && {dates}),
    ...(language !== undefined && {language}),
    rights: statements.flatMap(statement => (statement.kind === 'rights' ? [statement.text] : [])),
    source: stated.source,
    revisions: children.flatMap(node =>
      node.type === 'furniture' && node.role === 'updated' ? [revisionOf(lineOf(node))] : [],
    ),
    unknown: statements.flatMap(unknownOf),
    ...(Object.keys(known).length > 0 && {known}),
  })
  return corroborate(metadata, stated, signatures)
}

/** The day of the week before a day, in the head of a newspaper. */
const weekday = /(?<![\s,])[\s,]+(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+(?=\p{L}{3,9}\s\d|\d{1,2}\s\p{L})/iu

/** `Ann Marlowe: The Tide` is a book of the author of the text, not one about her. */
function withoutAuthor(publication: Publication, creators: readonly Agent[]): Publication {
  const [, people = '', title] = /^([^:]{4,60}):\s+(.+)$/s.exec(publication.title ?? '') ?? []
  const names = splitNames(people)
  const works = ownedBy(publication.title ?? '', creators)
  if (works !== undefined) return {...publication, title: works}
  const own =
    names.length > 0 && names.every(name => creators.some(({family}) => family && name.endsWith(` ${family}`)))
  return own && title !== undefined ? {...publication, title} : publication
}

/** What stands after the name of its author in the title of a collection: `Marlowe’s Collected Works`. */
function ownedBy(title: string, creators: readonly Agent[]): string | undefined {
  const [, name, works] =
    /^(?:[\p{L}. ]+ )?(\p{Lu}[\p{L}-]+)[’']s?\s((?:Collected|Complete|Selected)\s(?:Works|Writings)\b.*)$/su.exec(
      title,
    ) ?? []
  return creators.some(({name: other, family = other}) => family === name) ? works : undefined
}

/** What is known of the book of a chapter; the year beside its title only where no date is stated. */
function publicationOf({title, year, known}: Book, cited: Publication | undefined): Publication {
  const dated = cited?.date === undefined && year !== undefined
  return {title, ...(dated && {date: year, printedDate: year}), known: {title: known, ...(dated && {date: known})}}
}

/** The date lines right below the title, which say more surely when the text was written than those above it. */
function datesBelowTitle(children: readonly ArticleContent[]): string[] {
  const below = children.slice(children.findIndex(({type}) => type === 'title') + 1).slice(0, 2)
  return below.filter(({type}) => type === 'dateline').map(lineOf)
}

/** What the lines of information state, in their order. */
function statementsOf(children: readonly ArticleContent[]): Statement[] {
  return children.flatMap(node => {
    if (node.type !== 'sourceCitation' && node.type !== 'credit') return []
    const line = lineOf(node)
    if (line === '') return []
    const {url, ...marked} = markedIn(node)
    const rule = node.data?.recovery?.rule
    if (rule === imprintOfTitlePage) return imprintOf(node)
    const statements = readInformation(spelledOut(line, rule), marked).map(statement => withAddress(statement, url))
    // What says nothing is kept in its own words.
    return statements.every(({kind}) => kind === 'unknown') ? readInformation(line, marked) : statements
  })
}

/** A line as lines of information are worded, where a rule tells what it says. */
function spelledOut(line: string, rule: string | undefined): string {
  if (rule === periodicalAboveCredits) return `From ${line}`
  return rule === creditOfFrame ? asTranscribed(line) : line
}

function imprintOf(node: Nodes): Statement[] {
  const publication = readImprintLines(toString(node).split('\n'))
  return publication ? [{kind: 'imprint', publication}] : []
}

/** The runs of a line that are set off, and the address of the first link. */
function markedIn(node: Nodes): Marked & {url?: string} {
  const runs: Record<keyof Marked, string[]> = {strong: [], emphasis: [], link: []}
  let url: string | undefined
  for (const child of walk(node)) {
    if (child.type === 'link' && /^https?:/.test(child.url)) url ??= child.url
    if (child.type === 'strong' || child.type === 'emphasis' || child.type === 'link') {
      runs[child.type].push(lineOf(child))
    }
  }
  return {...runs, ...(url !== undefined && {url})}
}

/** A citation may link to the issue. */
function withAddress(statement: Statement, url: string | undefined): Statement {
  if (statement.kind !== 'publication' || url === undefined) return statement
  const [first, ...others] = statement.publications
  const identifiers = [...(first?.identifiers ?? []), {scheme: 'uri', value: url}]
  return first ? {...statement, publications: [{...first, identifiers}, ...others]} : statement
}

/** The lines that sign the text, at its end or at that of its sections. */
function signaturesIn(children: readonly ArticleContent[]): string[] {
  const lines: string[] = []
  for (const child of children) for (const node of walk(child)) if (node.type === 'signature') lines.push(lineOf(node))
  return lines
}

/** The people of the byline; without one, whom a label names as author or speaker. */
function creatorsOf(bylines: readonly string[], agents: readonly Agent[], statements: readonly Statement[]): Agent[] {
  const names = bylines.map(line => splitNames(line).filter(canName)).find(found => found.length > 0) ?? []
  const named = names.map(name => agentOf(name, ['aut']))
  const creators = named.length > 0 ? named : agents.filter(isCreator)
  return creators.map(creator => {
    const real = statements.find(statement => statement.kind === 'pseudonym' && statement.name.includes(creator.name))
    return real?.kind === 'pseudonym' ? {...creator, realName: real.realName} : creator
  })
}

/** The authors that a library states, without those whose task the page says to be another, unless nobody is left. */
function authorsOf(names: readonly string[], agents: readonly Agent[]): Agent[] {
  const writers = names.filter(name => !agents.some(agent => agent.name === name && !isCreator(agent)))
  return (writers.length > 0 ? writers : names).map(name => agentOf(name, ['aut']))
}

/** Whether words can name somebody: no part of a citation or a date, such as `Ann Marlowe (From “The Tide”` or `March 1976`. */
function canName(words: string): boolean {
  return !/\d|\([^()]*$|^[^()]*\)|\([^()]*[“”"]/.test(words) && monthOf(words) === undefined
}

function isCreator({roles}: Agent): boolean {
  return roles.includes('aut') || roles.includes('spk')
}

/** A periodical that is named as translator is no person, whatever its name looks like. */
function asBody(agent: Agent, publication: Publication | undefined): Agent {
  if (agent.name !== publication?.title) return agent
  const {name, roles, onBehalfOf} = agent
  return {name, roles, ...(onBehalfOf !== undefined && {onBehalfOf})}
}

/** The first date line, or the first that says more exactly when it was. */
function dated(lines: readonly string[]): DatedEvent[] {
  const found = lines.flatMap(text => {
    const date = findDate(text)
    return date ? [{event: 'dated' as const, date: date.edtf, text: text.replace(/^\((.*)\)$/s, '$1')}] : []
  })
  const [first, ...others] = found
  return first ? [others.find(other => isRefined(first.date, [other])) ?? first] : []
}

/** Whether another date says the day or the month of a year: `1887`, and `Written: December 15, 1887`. */
function isRefined(date: string | undefined, events: readonly DatedEvent[]): boolean {
  return date !== undefined && events.some(event => event.date?.startsWith(`${date}-`) && !event.date.includes('/'))
}

function unknownOf(statement: Statement): LabelledText[] {
  if (statement.kind !== 'unknown') return []
  const {label, text} = statement
  return [label === undefined ? {text} : {label, text}]
}

function lineOf(node: Nodes): string {
  return toString(node).replace(/\s+/g, ' ').trim()
}

function languageOf(children: readonly ArticleContent[], known: Knowledge<Metadata>): string | undefined {
  let text = ''
  for (const node of children) {
    if (node.type === 'furniture' || node.type === 'credit') continue
    text += `${text === '' ? '' : '\n'}${toString(node)}`
    if (text.length >= sampleLength) break
  }
  const found = guessLanguage(text)
  if (found) known.language = {how: 'inferred', rule: 'language-by-trigrams', certainty: found.certainty}
  return found?.tag
}

function revisionOf(text: string): Revision {
  const date = findDate(text)
  return {...(date && {date: date.edtf}), text}
}

/** One agent a name, with the roles of all lines. */
function mergeAgents(agents: readonly Agent[]): Agent[] {
  const merged = new Map<string, Agent>()
  for (const agent of agents) {
    const before = merged.get(agent.name)
    merged.set(
      agent.name,
      before ? {...agent, ...before, roles: [...new Set([...before.roles, ...agent.roles])]} : agent,
    )
  }
  return [...merged.values()]
}
