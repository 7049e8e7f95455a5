import {looksPersonal, splitNames} from '../../bibliography/name.js'
import {isPlacedDate, place} from '../../bibliography/placed-date.js'

/** What a line at the end of a text is. A place or an office is one only beside a date or a name. */
export type ClosingKind = 'formula' | 'date' | 'name' | 'place' | 'office'

/** No line at the end of a letter is longer, in characters. */
const longest = 100

const formulas = [
  String.raw`(?:i (?:am|remain),?\s+)?yours?(?:[\s,]+(?:very|most|ever|sincerely|faithfully|fraternally|truly|comradely|respectfully|cordially|as|always|etc|in|for|the|communism|socialism|revolution|struggle|cause|movement|and)\b\.?){0,6}`,
  String.raw`(?:very |most )?(?:fraternally|comradely|sincerely|faithfully|truly|respectfully|cordially|affectionately)(?: and \p{L}+)?(?: yours)?`,
  String.raw`(?:(?:with|best|fondest|warm|warmest|kind|kindest|my|our)\b(?:,? \p{L}+){0,5} |(?:communist|socialist|fraternal|comradely|revolutionary) )(?:greetings?|regards|wishes|love|salutations)(?: to you(?: all)?)?`,
  String.raw`as (?:ever|always)`,
  String.raw`all (?:the|my) (?:very )?best(?: wishes)?(?: to (?:you|everybody|everyone)(?: all)?)?`,
  String.raw`(?:(?:believe me|i (?:am|remain)),? )?(?:(?:(?:my )?dear \p{L}+|sirs?),? )?(?:ever,? |always,? )?your (?:\p{L}+,? (?:and )?){1,4}(?:cousin|brother|sister|friend|son|daughter|father|mother|servant|husband|wife|uncle|aunt|nephew|niece|comrade)`,
  String.raw`(?:mit|herzliche|viele|beste)\b(?: \p{L}+){0,5} (?:gruß|gruss|grüßen?|grüssen?)`,
  String.raw`(?:bien à vous|fraternellement|amicalement|salutations(?: \p{L}+){0,2}|saludos(?: \p{L}+){0,2}|fraternalmente|atentamente|cordialmente|un abrazo|salut(?:i(?: \p{L}+){0,2})?)`,
].join('|')

/** How letters close: `Yours fraternally,`, `With communist greetings`. */
const formula = new RegExp(String.raw`^(?:${formulas})\s*[.,:!–—-]*$`, 'iu')

const signed = /^\(?(?:signed|gez\.|signé|firmado)\b[\s:,.)]*(?=\p{Lu})/iu

const placeAlone = new RegExp(String.raw`^${place}$`, 'u')

const office =
  /^(?:for (?:the )?\p{L}+|(?:the )?(?:general |national |executive |central |editorial |acting |international |political )?(?:secretar(?:y|iat)|chairman|president|committee|bureau|council|board|editors?|delegat(?:e|ion)|organi[sz]er|treasurer|author|translator)\b)/iu

/** What stands below a name: `P.S. …`, `PPS …`, `N.B. …`. */
const addition = /^(?:P\.?\s?(?:P\.?\s?){0,2}S\b|N\.?\s?B\.|Postscript\b)/

/** Whether a text begins as what is added below the name. */
export function isAddition(text: string): boolean {
  return addition.test(text)
}

/**
 * What a line at the end of a letter or an article is.
 *
 * @param text - the line
 * @param authors - the people of the byline; a line may sign with their initials or in capitals
 * @returns its kind, or nothing
 */
export function closingKindOf(text: string, authors: readonly string[]): ClosingKind | undefined {
  if (text.length > longest || text === '' || isAddition(text)) return undefined
  const line = text.replace(/\s+/g, ' ').replace(/^[—–-]\s*/, '')
  if (isFormula(line)) return 'formula'
  if (isPlacedDate(line)) return 'date'
  if (signs(line) || looksPersonal(line) >= 0.7 || isAuthor(line, authors) || isOfficer(line)) return 'name'
  if (office.test(line) && !/[!?;:]$|\p{Ll}\.$/u.test(line)) return 'office'
  return line.length < 40 && placeAlone.test(line) && looksPersonal(line.replace(/\.$/, '')) > 0 ? 'place' : undefined
}

/** A name with an office: `A. Marlowe, General Secretary`. */
function isOfficer(line: string): boolean {
  const comma = line.indexOf(', ')
  return (
    comma > 0 && looksPersonal(line.slice(0, comma)) > 0 && office.test(line.slice(comma + 2)) && !/[!?.;:]$/.test(line)
  )
}

/** Whether a line is a formula that closes a letter. */
export function isFormula(line: string): boolean {
  return line.length < 70 && formula.test(line)
}

/** Whether a line says that somebody signed: `(Signed) A. Marlowe`, `Yours, Ann`, `Fondest love. A.`. */
export function signs(line: string): boolean {
  if (line.length > longest) return false
  const comma = line.search(/(?:,|(?<=\p{Ll})\.)\s[^,]*$/u)
  if (comma > 0 && isFormula(line.slice(0, comma)) && looksPersonal(line.slice(comma + 1)) > 0) return true
  return signed.test(line) && /\p{L}{2}/u.test(line.replace(signed, ''))
}

/** Whether a line is the name of an author, in any case, or the initials of one. */
export function isAuthor(line: string, authors: readonly string[]): boolean {
  const bare = line.replace(/^by\s+/i, '').replace(/\.$/, '')
  const [only, ...others] = splitNames(bare)
  if (only === undefined || others.length > 0) return false
  const words = wordsOf(only)
  return authors.some(author => {
    const names = wordsOf(author)
    if (names.length < 2 || words.length === 0) return false
    if (words.every(word => word.length === 1)) {
      return words.length > 1 && words.join('') === names.map(name => name.charAt(0)).join('')
    }
    return (
      words.length <= names.length + 1 &&
      words.at(-1) === names.at(-1) &&
      words.every(word => names.some(name => name.startsWith(word) || word.startsWith(name)))
    )
  })
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().match(/\p{L}[\p{L}’'-]*/gu) ?? []
}
