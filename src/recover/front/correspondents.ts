import type {Agent} from '../../ast/metadata.js'
import {agentOf, looksPersonal, splitNames} from '../../bibliography/name.js'
import {isGreeting} from '../letters/salutations.js'

const word = String.raw`(?!(?:[Ii][Nn]|[Tt][Oo])\s)\p{Lu}[\p{L}.’'-]*`
const name = String.raw`${word}(?:\s${word}){0,3}`
const titled = String.raw`${word}(?:\s(?:(?:von|van|de|der|den|du|la|le|di|da)\s){0,2}${word}){0,3}`

/** Where the letter went, and when. */
const tail = String.raw`(?:\s(?:[Ii]n|IN|à|en|i)\s\p{Lu}.{1,40})?(?:[,.:]?\s.{0,30}\d{4}.{0,10})?`

/** `Marlowe to Vane`, `Letter from Ann Marlowe to Vane in Hull`, `Marlowe an Vane`. */
const correspondence = new RegExp(
  String.raw`^(?:(?:Letter from|Brief von|Lettre de|Brief van|Carta de|Lettera di)\s)?(${name})\s(?:[Tt]o|TO|an|aan|à|a|till|til)\s(${name})${tail}$`,
  'u',
)

/** `To: A. VANE`, `To A. Vane`, `An Open Letter to Bo Vane`, `Letters to Bo Vane and Cy Holm`, `Brief an Vane`. */
const address = new RegExp(
  String.raw`^(?:(?<sure>To\s?:|TO\s?:)|To|TO)?(?:(?:(?:An?|AN?)\s)?(?:(?:[Oo]pen|OPEN|\p{Lu}\p{L}+)\s)?(?<kind>[Ll]etters?|LETTERS?|Brief|Briefe|Lettres?|Cartas?|Letter[ae])(?:\s(?:[IVX]+|\d+))?\s(?:to|To|TO|an|aan|à|a))?\s(?<names>${titled}(?:\s(?:and|AND|und|et|y|&)\s${titled})?)${tail}$`,
  'u',
)

/** What stands before the name of somebody who is addressed. */
const courtesy =
  /^(?:comrades?|citizen|mr|mrs|miss|ms|dr|prof(?:essor)?|herrn?|frau|genoss(?:e|en|in))\.?\s(?=\p{Lu})/iu

/** Words for several people, or for a body: whoever is called so is no person. */
const several =
  /\b(?:comrades|friends|readers?|members?|youth|students?|soldiers?|sailors?|peasants?|farmers?|miners?|editors?|delegates?|mothers|women|men|brothers|sisters|citizens|gentlemen|sirs|people|everybody|all|congress|parliament|government|president|minister|america|europe|russia|genossen|freunde|camarades|amis|compañeros|compagni)\b/iu

/** What is sent to somebody, and is nobody. */
const message =
  /^(?:an?|the|open|reply|answers?|response|appeal|message|greetings?|address|telegram|note|farewell|tribute|invitation|instructions?|advice|introduction|welcome|report|proposal|memorandum|declaration|statement|speech|remarks?|postscript|contribution|supplement|back|road|from)\b/iu

/** Who wrote a letter to whom. */
export interface Correspondents {
  /** Who wrote it; absent where the title does not say it, or the page names its authors. */
  sender?: Agent
  addressees: Agent[]
}

/** What a page says beside the title of a letter. */
export interface Page {
  /** The greetings, and the formulas that close: `Dear Vane,`. */
  salutations: readonly string[]
  /** The names or initials that sign it: `A. M.`. */
  signatures: readonly string[]
  /** The authors that it names. */
  authors: readonly string[]
  /** The author that its head names, whose full name the sender’s may be (default: none). */
  stated?: string | undefined
}

/**
 * Reads who wrote to whom out of the title of a letter.
 *
 * @param title - the title: `Marlowe to Vane in Hull`, `Letter to Bo Vane`, `To: B. VANE`
 * @param page - what else the page says, which has to confirm it
 * @returns the correspondents; nothing where nothing confirms that it is a letter to a person
 */
export function correspondentsOf(title: string, page: Page): Correspondents | undefined {
  const named = address.exec(title)?.groups
  if (named) return addressed(named, page)
  const [, from = '', to = ''] = correspondence.exec(title) ?? []
  return exchanged(from, to, page)
}

/** Who wrote to whom, where greeting or signature confirms one of them. */
function exchanged(
  from: string,
  to: string,
  {salutations, signatures, authors, stated}: Page,
): Correspondents | undefined {
  if (salutations.length === 0 || message.test(from) || looksPersonal(from) === 0 || looksPersonal(to) === 0)
    return undefined
  const isSigned = signatures.some(line => familyOf(line).startsWith(familyOf(from).charAt(0)))
  if (!isSigned && !greets(salutations, familyOf(to))) return undefined
  const addressees = [agentOf(to, ['rcp'])]
  if (authors.length > 0) return authors.some(author => greets([author], familyOf(from))) ? {addressees} : undefined
  return {sender: agentOf(stated?.endsWith(` ${from}`) ? stated : from, ['aut']), addressees}
}

/** To whom it was written, where a greeting confirms it, or the form of the title leaves no doubt. */
function addressed(
  {sure, kind, names = ''}: Partial<Record<string, string>>,
  {salutations}: Page,
): Correspondents | undefined {
  const people = splitNames(names).map(person => person.replace(courtesy, ''))
  if (people.some(person => several.test(person) || looksPersonal(person) === 0)) return undefined
  const greetings = salutations.filter(isGreeting)
  // Several letters on one page were sent on several days.
  if (/s$/i.test(kind ?? '') && greetings.length !== 1) return undefined
  const isGreeted = people.some(person => person.split(' ').some(part => part.length > 2 && greets(greetings, part)))
  const isPersonal = people.every(person => looksPersonal(person) >= 0.8) && greetings.length > 0
  const isSingle = greetings.every(line => !several.test(line)) || people.every(person => /\p{Lu}\./u.test(person))
  const isSure = sure !== undefined || isGreeted || (isPersonal && isSingle)
  return isSure ? {addressees: people.map(person => agentOf(person, ['rcp']))} : undefined
}

function greets(greetings: readonly string[], person: string): boolean {
  return greetings.some(line => line.toLowerCase().includes(person.toLowerCase()))
}

/** The last word of a name, or the last of its initials. */
function familyOf(person: string): string {
  return /[\p{L}’'-]+(?=\P{L}*$)/u.exec(person)?.[0] ?? person
}
