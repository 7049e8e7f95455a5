import {isDate} from '../../bibliography/date.js'
import {isPlacedDate} from '../../bibliography/placed-date.js'
import {isOrnament} from '../breaks.js'
import {isChapterLabel, isNamedPart} from './numbers.js'
import {endsSentence, splitLines, textOf, type Block} from '../block.js'

/** What a line that may be a heading looks like; no block but the one is looked at. */

const numeral = /^(?:[IVXLC]+|\d{1,3}|[A-Z])\.?$/
const opening = /^[“"„«‘'([]*[\p{Lu}\p{N}]/u

/** Words that no heading ends with. */
const unfinished =
  /\b(?:to be|that|wrote|writes|said|says|the|a|an|of|in|on|at|by|to|and|or|is|was|are|were|he|she|it|they)$|^(?:thus|hence|therefore|however|moreover)$/i

/** What an entry of a glossary ends in. */
const refers = /^(?:see also|see|further reading)\s?:/i

/** A name that is announced: `By Ann Marlowe`. */
const announced = /^by\s+\p{Lu}/iu

/** What a line begins with that counts what it heads: `2.`, `IV.—`, `2 –`. */
const count = /^(?:(?:\d{1,2}|[IVX]+)[.)](?:\s+|\s?[–—])|(?:\d{1,2}|[IVX]+)\s+[–—]\s)\s*/

/** Words in quotation marks need no capitals in a heading. */
const quoted = /“[^”]{0,80}”|"[^"]{0,80}"|«[^»]{0,80}»/gu

/** A line that ends in a day, a month or a volume says where something was printed. */
const dated = /,\s(?:[\p{L}\p{N} .]{0,30}\s)?(?:1[5-9]|20)\d\d\)?\.?$/u

/** No heading is longer, in characters; only one that surely is one may be so long. */
const longest = {sure: 130, else: 90}

/** … and has more words. */
const mostWords = {sure: 20, else: 14}

/** Whether a line is nothing but a number. */
export function isNumeral(text: string): boolean {
  return numeral.test(text)
}

/** Whether a line ends where no heading ends, or only leads on. */
export function isUnfinished(text: string): boolean {
  return unfinished.test(text)
}

/** Whether a line counts what it heads. */
export function isCounted(text: string): boolean {
  return count.test(text)
}

/** Whether a line is the name of a part, or begins with it: `Introduction: the workshop`. */
export function namesPart(text: string): boolean {
  const [part = '', name] = text.split(':', 2)
  return isNamedPart(part) && name !== ''
}

/** The share of words of more than three letters that begin with a capital, but for words in quotation marks. */
export function capitals(text: string): number {
  const words = text.replace(quoted, '').match(/\p{L}[\p{L}’'-]{3,}/gu) ?? []
  return words.length === 0 ? 1 : words.filter(word => /^\p{Lu}/u.test(word)).length / words.length
}

/** Whether a block looks as the headings of sections do. */
export function looksLikeHeading(block: Block): boolean {
  const text = textOf(block)
  if (text.length > longest.sure || !standsOut(block, text)) return false
  const {tag, gap} = block.evidence
  const sure = tag === undefined && (gap > 1 || count.test(text)) && capitals(text) > 0.8 ? 'sure' : 'else'
  if (text.length > longest[sure] || text.split(/\s+/).length > mostWords[sure]) return false
  if (linesUnderLabel(block) > 2 || !opening.test(text)) return false
  if (numeral.test(text)) return true
  if (!/\p{L}/u.test(text) || isOrnament(text) || isSpaced(text)) return false
  if (/[,;:–—-]$/.test(text) || unfinished.test(text) || announced.test(text) || refers.test(text) || isDated(block))
    return false
  if (tag === undefined && isSignature(block, text)) return false
  if (/^(?:\d+|[a-z]|\*+)[)\]]|^\[/i.test(text)) return false
  return endsAsHeading(text)
}

/**
 * Where the source shows how lines are set, a heading is set in the middle, in bold or in capitals; where it shows no
 * more than empty lines, more of them stand above it, or its words have capitals.
 */
function standsOut({children, evidence}: Block, text: string): boolean {
  if (evidence.tag === undefined) {
    const most = /[?!]$/.test(text) || evidence.gap < 2 ? 0.6 : 0
    return numeral.test(text) || capitals(text) >= most || count.test(text) || namesPart(text)
  }
  if (/[?!]$/.test(text)) return false
  if (evidence.align === 'center') return true
  return (
    children.every(child => child.type === 'strong' || child.type === 'break') ||
    (/\p{Lu}{2}/u.test(text) && text === text.toUpperCase())
  )
}

/** How many lines a block has, but for one that only counts a chapter. */
function linesUnderLabel(block: Block): number {
  const [first, ...rest] = splitLines(block)
  return first && rest.length > 0 && isChapterLabel(textOf(first)) ? rest.length : rest.length + 1
}

/** Single letters apart are an ornament: `I I I`. */
export function isSpaced(text: string): boolean {
  return /^(?:\p{L}\s+){2,}\p{L}$/u.test(text)
}

/** A place and a day, or a line of a source above or below another. */
function isDated(block: Block): boolean {
  const lines = splitLines(block).map(textOf)
  const line = lines.join(', ')
  // In capitals every word looks like a place.
  const placed = isDate(line) || (line !== line.toUpperCase() && isPlacedDate(line))
  return placed || (lines.length > 1 && lines.some(line => dated.test(line)))
}

/**
 * Whether a line ends as headings end: without a full stop, but for one that an abbreviation has, that a line in
 * capitals has, or that stands after a title that is counted.
 */
export function endsAsHeading(text: string): boolean {
  if (!endsSentence(text)) return true
  const line = text.replace(count, '')
  if (/[?!]$/.test(line)) {
    const least = /[“"]/.test(line) ? 0.8 : 0
    return /^\p{L}.*[\p{L}\p{N}”"’][?!]$/u.test(line) && capitals(line) >= least
  }
  if (/(?:\.\.\.|…)[”"’]?$/.test(line)) return count.test(text)
  if (!line.endsWith('.') || /[.!?]\s+\p{Lu}\p{Ll}/u.test(line)) return false
  if (/\b\p{Lu}\.$/u.test(line)) return /\p{L}{4}/u.test(line) && capitals(line) >= 0.8
  const words = line.match(/\p{L}{4,}/gu) ?? []
  if (words.length < 3) return false
  return line === line.toUpperCase() || (count.test(text) && capitals(line) > 0.8)
}

/** Initials and a name, or a greeting, below a text, or a place and a day, ends a letter. */
function isSignature({evidence}: Block, text: string): boolean {
  if (/^(?:yours|with \p{L}+ greetings|fraternally|comradely)\b/iu.test(text)) return true
  return (
    evidence.gap < 2 &&
    (/^(?:\p{Lu}\.\s?){1,4}\p{Lu}[\p{L}’-]+$/u.test(text) ||
      /^\p{Lu}[\p{L}. ]{1,30},\s+(?:\p{Lu}\p{L}{2,8}\.?\s+)?\d{1,2}\b/u.test(text))
  )
}
