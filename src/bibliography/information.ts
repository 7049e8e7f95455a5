import type {Agent, DatedEvent, Publication} from '../ast/metadata.js'
import {isCitation, parseCitations} from './citation.js'
import {parseCredit, statesRights} from './credit.js'
import {monthOf} from './calendar.js'
import {findDate, isDate} from './date.js'
import {subjectOf, type Subject} from './label.js'
import {lineOf} from './line.js'
import {unmarked, type Marked} from './marked-title.js'
import {agentOf, isPersonal, looksPersonal, splitNames} from './name.js'
import {readNumbering} from './numbering.js'
import {findTime} from './time.js'

/** What a line of information states. */
export type Statement =
  | {kind: 'publication'; publications: Publication[]}
  | {kind: 'publisher'; publication: Publication}
  | {kind: 'imprint'; publication: Publication}
  | {kind: 'date'; date: DatedEvent}
  | {kind: 'agents'; agents: Agent[]}
  | {kind: 'rights'; text: string}
  | {kind: 'pseudonym'; name: string; realName: string}
  | {kind: 'unknown'; label?: string; text: string}

const label = /^\s*(\p{L}[\p{L}\s/\\&.,'’()-]{1,45}?)\s?:(?!\d\d)\s*(.*)$/su
/** Where a label may begin within a line: `…, 1931. Translated: …`. */
const innerLabel = /(?<=[.;\])’”]\s{1,3})(?=(\p{Lu}[\p{L}\s/\\&,-]{2,40}?)\s?:\s)/gu
/** `Transkription u. HTML-Markierung` is one label. */
const shortAnd = /\su\.\s{1,3}$/
/** A sentence that cites another printing, or says who did what: `… 1913. Reprinted in …`, `… 1913. Scanned by …`. */
const another =
  /(?<=,\s)(?=(?:first|originally)\spublished\sin\s)|(?<=(?:[\p{Ll}\d)]|[IVX]{2})\.\s)(?=(?:Transcribed|Scanned|Typed|Digiti[sz]ed|Marked[ -]up|Proofread|Prepared)\s[^.]{0,80}\bby\s|(?:Nach|Wiederabgedruckt)\s\p{Lu}|Try(?:kt|ckt)\si\s|\((?:Written|Geschrieben|Écrit|Escrito|Scritto|Skrevet)\s|(?:First|Originally|Reprinted|Republished|Re-?printed|Also)\s(?:published|printed|appeared|in)\b|Written\s(?:on|in)\s|Published\sin\s(?:full|part|\d{4})\s|This\s(?:copy|version|text)\s(?:is\s)?(?:taken\s)?from\b)|(?<=\d{4},?\s)(?=and\sin\sfull\sin[\s:])/gu
const nothing = /^(?:unknown|not known|n\/?a|none|\?)?[\s.,;]*$/i
const inLanguage =
  /^(?:in\s(?:english|german|french)|auf\sdeutsch|en\s(?:français|español|català)|em\sportuguês|in\sitaliano|in\shet\snederlands|på\s(?:dansk|norsk|svenska)|suomeksi|po\spolsku|на\sрусском)$/iu
const pseudonym =
  /(\p{Lu}[^():;,]{1,60}?)\s+(?:was|is)\s+(?:an?|the|one of the)\s+(?:\p{L}+\s)?(?:pseudonyms?|pen[- ]?names?|party names?|noms? de plume|alias)\s+(?:of|for|used by)\s+(\p{Lu}[^():;,]{2,60}?)\s*[.)]*$/u
/** What the transcription was made from, where that was never printed: `Copy of a letter found in …`. */
const papers =
  /^(?:(?:an?|the)\s+)?(?:photo)?(?:cop(?:y|ies)|transcripts?|typescripts?|manuscripts?|letters?|scans?)\s(?:of|from|in|to)\b/i
/** A citation, not a label, though a colon follows: `From Ann Marlowe (ed.) The Tide: A Survey`. */
const cites = /^(?:from|in)\s.*\S\s\S/i
/** Whom the transcriber thanks is no source. */
const thanks = /^(?:with\s)?(?:many\s|special\s|kind\s)?(?:thanks|courtesy|kindly|donated)\b/i
/** Where a text comes from that was spoken or sent, not printed: `From a speech by Ann Marlowe, delivered in London`. */
const spoken =
  /^(?:from|source:)\s+an?\s(?:\p{L}+\s)?(speech|lecture|talk|address|letter)\s(?:by|of|to|from|at|in|given|delivered|written)\s/iu
/** A sentence that says when a text was written: `Written on May 6 (19), 1931.` */
const whenWritten = /^\(?written\s(?:on|in)\s([^.]{4,50})(?:\.\s|[.)]{0,2}$)/i
/** Who wrote a text, before where and when: `by Marlowe, The Tide, May 1931`. */
const byWhom = /^(?:by|von|par|por)\s([^,;:]{3,60}?)(?=[,;:.]|\s(?:in|on|at)\s|$)/
/** Where a credit goes on with a printing: `Translated by Ann Marlowe, published by the Quay Press`. */
const house = /(?<=[:;,.]\s)published\s(?:by|in)\s/i
const archive = /\binternet archive\b|\b\w+\.(?:org|com|net|info)\b|\bweb\s?site\b/i

/**
 * Reads a line of information on a text: where it was printed, who did what for it, when it was written, who holds rights.
 *
 * A line with several labels states several things. What cannot be read is kept as it stands.
 *
 * @param text - the line
 * @param marked - the runs of the line that the source sets off (default: there is none)
 * @returns what it states, in its order
 * @example
 * readInformation('Written: March 1931; Translated: Ann Marlowe').map(({kind}) => kind) // ['date', 'agents']
 */
export function readInformation(text: string, marked: Marked = unmarked): Statement[] {
  const line = lineOf(text)
  if (line === undefined) return [statesRights(text.slice(0, 60)) ? {kind: 'rights', text} : {kind: 'unknown', text}]
  return partsIn(line).flatMap(part => read(labelledIn(part), marked))
}

/**
 * Whether a line of information states first where or when a text was printed, written or spoken. Who did what for it is
 * not read for that.
 *
 * @param text - the line
 * @example
 * statesPrinting('Written: March 1931; Translated: Ann Marlowe') // true
 * statesPrinting('Translated: Ann Marlowe; Written: March 1931') // false
 */
export function statesPrinting(text: string): boolean {
  const line = lineOf(text)
  const [part] = line === undefined ? [] : partsIn(line)
  if (part === undefined) return false
  const labelled = labelledIn(part)
  if (labelled.subject?.kind === 'tasks') return false
  const namesMore = labelled.subject !== undefined || house.test(part)
  const [first] = (namesMore ? read(labelled, unmarked) : readPrinting(part, unmarked)) ?? []
  return first?.kind === 'publication' || first?.kind === 'publisher' || first?.kind === 'date'
}

/** The parts of a line, also of one in brackets. */
function partsIn(line: string): string[] {
  const [, within] = /^\[([^[\]]*)\][.,;]?$/.exec(line) ?? []
  const inner = within === undefined ? [] : partsOf(within)
  return inner.length > 1 ? inner : partsOf(line)
}

/** Parts a line before the labels that are known; a statement of rights goes on to the end of the line. */
function partsOf(line: string): string[] {
  const labels = [...line.matchAll(innerLabel)].filter(
    ({1: words = '', index}) => subjectOf(words) !== undefined && !shortAnd.test(line.slice(0, index)),
  )
  const starts = [...labels, ...line.matchAll(another)].map(({index}) => index).sort((a, b) => a - b)
  const parts = [0, ...starts].map((start, index) => line.slice(start, starts[index]).replace(/[\s;]+$/, ''))
  const rights = parts.findIndex(part => statesRights(part))
  return rights < 0 ? parts : [...parts.slice(0, rights), line.slice([0, ...starts][rights])]
}

/** A part of a line, with what its label announces, if it has one. */
interface Labelled {
  part: string
  words: string | undefined
  value: string
  subject: Subject | undefined
}

function labelledIn(part: string): Labelled {
  const labelled = label.exec(part)
  const isLabel = labelled?.[1] !== undefined && !/\s(?:by|von|par|por)\s/.test(labelled[1]) && !cites.test(labelled[1])
  const [, words, value = ''] = isLabel ? labelled : []
  return {part, words, value, subject: words === undefined ? undefined : subjectIn(words, value)}
}

function read({part, words, value, subject}: Labelled, marked: Marked): Statement[] {
  const unknown: Statement =
    words === undefined ? {kind: 'unknown', text: part} : {kind: 'unknown', label: words, text: value}
  if (subject && nothing.test(value)) return [unknown]
  const stated = subject
    ? readLabelled(subject, part, value, marked)
    : (readPrinting(part, marked) ?? readCredits(part, marked))
  return stated && stated.length > 0 ? stated : [unknown]
}

/** What a label announces; the language of a translation leads to where it was printed: `På dansk: Kysten, nr. 3, 1931`. */
function subjectIn(words: string, value: string): Subject | undefined {
  if (inLanguage.test(words.trim()) && isCitation(value)) return {kind: 'publication', relation: 'source'}
  return subjectOf(words)
}

function readLabelled(subject: Subject, part: string, value: string, marked: Marked): Statement[] | undefined {
  switch (subject.kind) {
    case 'publication': {
      if (thanks.test(value) || (papers.test(value) && !isCitation(value))) return undefined
      if (subject.relation === 'source' && value.length < 80 && archive.test(value) && !isCitation(value)) {
        return undefined
      }
      return withRights(published(parseCitations(value, subject, marked)), part)
    }
    case 'publisher': {
      const [publication = {}] = parseCitations(`by ${value}`, {})
      return [{kind: 'publisher', publication}]
    }
    case 'date': {
      const date = findTime(value)
      const writers = subject.event === 'written' ? writersIn(value) : undefined
      if (writers && date === undefined) return writers
      const dated: Statement = {
        kind: 'date',
        date: {event: subject.event, ...(date !== undefined && {date}), text: value},
      }
      return [dated, ...(writers ?? [])]
    }
    case 'rights':
      return [{kind: 'rights', text: part}]
    case 'tasks': {
      // A printing house is one name, whatever `and` and commas it has.
      const [house = ''] = value.split(/[,;]/)
      return credited(
        subject.roles.includes('prt') ? [agentOf(house.trim(), ['prt'])] : parseCredit(part, subject.roles),
      )
    }
    case 'other':
      return undefined
  }
}

/** Who wrote a text, as the label of its date may say: `Written: by Marlowe`. */
function writersIn(value: string): Statement[] | undefined {
  const names = splitNames(byWhom.exec(value)?.[1] ?? '')
  const areNames = names.every(name => looksPersonal(name) > 0 && monthOf(name) === undefined)
  return areNames ? credited(names.map(name => agentOf(name, ['aut']))) : undefined
}

/** Reads what a part without a label says of printing, time, rights and names; nothing where it may be a credit. */
function readPrinting(part: string, marked: Marked): Statement[] | undefined {
  const [, name, realName] = pseudonym.exec(part) ?? []
  if (name !== undefined && realName !== undefined) {
    return [
      {kind: 'pseudonym', name, realName},
      {kind: 'unknown', text: part},
    ]
  }
  if (statesRights(part)) return [{kind: 'rights', text: part}]
  const [, time = ''] = whenWritten.exec(part) ?? []
  const written = isDate(time) ? findTime(time) : undefined
  if (written !== undefined) return [{kind: 'date', date: {event: 'written', date: written, text: time}}]
  const [, what] = spoken.exec(part) ?? []
  if (what !== undefined && readNumbering(part).index === undefined) {
    const date = findDate(part)
    const event = what.toLowerCase() === 'letter' ? 'written' : 'delivered'
    return date ? [{kind: 'date', date: {event, date: date.edtf, text: part}}] : []
  }
  if (isCitation(part)) return withRights(published(parseCitations(part, undefined, marked)), part) ?? []
  return printedOn(part, marked)
}

/** Reads who did what, and who published it. */
function readCredits(part: string, marked: Marked): Statement[] | undefined {
  const start = part.search(house)
  const printings = start < 0 ? undefined : published(parseCitations(part.slice(start), undefined, marked))
  const agents = credited(parseCredit(part))
  return agents || printings ? [...(agents ?? []), ...(printings ?? [])] : undefined
}

/** `Ann Marlowe, *On Cranes*, **The Tide**, March 1931`: author, article and periodical, which its type tells. */
function printedOn(part: string, marked: Marked): Statement[] | undefined {
  const [author = '', title = ''] = part.split(/,\s/, 2)
  if (marked.strong.length === 0 || !isPersonal(author) || !marked.emphasis.includes(title)) return undefined
  const [publication] = parseCitations(part, {}, marked)
  const told = publication?.title !== undefined && marked.strong.includes(publication.title)
  return told && publication.date !== undefined ? published([publication]) : undefined
}

/** What names a place or a house alone says where a text was published, but not where it was taken from. */
function published(publications: Publication[]): Statement[] | undefined {
  const stated = publications.filter(({relation, place, publisher, ...others}) => {
    const house = place !== undefined || publisher !== undefined
    return Object.keys(others).some(field => field !== 'identifiers') || (relation !== 'source' && house)
  })
  return stated.length > 0 ? [{kind: 'publication', publications: stated}] : undefined
}

/** A citation may say who holds the rights; then the whole line is kept. */
function withRights(statements: Statement[] | undefined, text: string): Statement[] | undefined {
  const claims = /\(c\)\s|©|\bcopyright\b|\bby permission\b|\bpermission (?:of|for|to)\b/i.test(text)
  return claims && statements ? [...statements, {kind: 'rights', text}] : statements
}

function credited(agents: Agent[]): Statement[] | undefined {
  return agents.length > 0 ? [{kind: 'agents', agents}] : undefined
}
