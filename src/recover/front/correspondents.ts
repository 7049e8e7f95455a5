import type {Agent} from '../../ast/metadata.js'
import {agentOf, looksPersonal} from '../../bibliography/name.js'

const word = String.raw`(?!(?:[Ii][Nn]|[Tt][Oo])\s)\p{Lu}[\p{L}.’'-]*`
const name = String.raw`${word}(?:\s${word}){0,3}`

/** `Marlowe to Vane`, `Letter from Ann Marlowe to Vane in Hull`, `Marlowe an Vane`. */
const correspondence = new RegExp(
  String.raw`^(?:(?:Letter from|Brief von|Lettre de|Brief van|Carta de|Lettera di)\s)?(${name})\s(?:[Tt]o|TO|an|aan|à|a|till|til)\s(${name})(?:\s(?:[Ii]n|IN|à|en|i)\s\p{Lu}.{1,40})?(?:[,.:]?\s.{0,30}\d{4}.{0,10})?$`,
  'u',
)

/** What is sent to somebody, and is nobody. */
const message =
  /^(?:an?|the|open|reply|answers?|response|appeal|message|greetings?|address|telegram|note|farewell|tribute|invitation|instructions?|advice|introduction|welcome|report|proposal|memorandum|declaration|statement|speech|remarks?|postscript|contribution|supplement|back|road|from)\b/iu

/** Names whom a letter is to, below the name of its author: `To A. Vane`, `To: A. VANE`. */
const addressed = new RegExp(String.raw`^(?:To|TO|An|AN|À|Till)(?::\s?|\s)(${name})$`, 'u')

/** Who wrote a letter to whom. */
export interface Correspondents {
  sender: Agent
  addressee: Agent
}

/**
 * Reads who wrote to whom out of the title of a letter.
 *
 * @param title - the title: `Marlowe to Vane in Hull`
 * @param greetings - the greetings on the page, one of which names the addressee: `Dear Vane,`
 * @param signatures - the names or initials that sign it, of which one is the sender’s: `A. M.`
 * @param author - the author that the head of the page names, whose full name the sender’s may be (default: none)
 * @returns the two, where greeting or signature confirms one of them
 */
export function correspondentsOf(
  title: string,
  greetings: readonly string[],
  signatures: readonly string[],
  author?: string,
): Correspondents | undefined {
  const [, from = '', to = ''] = correspondence.exec(title) ?? []
  if (greetings.length === 0 || message.test(from) || looksPersonal(from) === 0 || looksPersonal(to) === 0)
    return undefined
  const isGreeted = greetings.some(line => line.toLowerCase().includes(familyOf(to).toLowerCase()))
  const isSigned = signatures.some(line => familyOf(line).startsWith(familyOf(from).charAt(0)))
  return isGreeted || isSigned
    ? {sender: agentOf(author?.endsWith(` ${from}`) ? author : from, ['aut']), addressee: agentOf(to, ['rcp'])}
    : undefined
}

/**
 * Reads whom a letter is to out of its title, where its author is known.
 *
 * @param title - the title: `To: A. VANE`
 * @param isLetter - whether a greeting or a signature says that it is one
 * @returns the addressee
 */
export function addresseeOf(title: string, isLetter: boolean): Agent | undefined {
  const [, to = ''] = addressed.exec(title) ?? []
  return isLetter && looksPersonal(to) >= 0.8 ? agentOf(to, ['rcp']) : undefined
}

/** The last word of a name, or the last of its initials. */
function familyOf(person: string): string {
  return /[\p{L}’'-]+(?=\P{L}*$)/u.exec(person)?.[0] ?? person
}
