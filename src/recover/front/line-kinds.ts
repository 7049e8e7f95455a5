import {monthOf} from '../../bibliography/calendar.js'
import {findDate, isDate} from '../../bibliography/date.js'
import {announcesName, looksPersonal, splitNames} from '../../bibliography/name.js'
import {endsSentence, isProse, textOf, type Block} from '../block.js'
import {capitals} from '../headings/heading-lines.js'

/** How many lines may stand before the text. */
export const most = 8

/** A line in the capitals of titles is no longer, in characters: one that ends as a sentence does, and another. */
const longestTitle = {sentence: 130, else: 250}

/** Whether a block is running text, and no long title: `The Ports of the Coast and Their Tides in the U.S.S.R.` */
export function runs(block: Block): boolean {
  const text = textOf(block)
  if (!isProse(block)) return false
  // Several headlines in one paragraph are no title.
  if (text.split(/\s[–—]\s/).length > 2) return true
  const longest = longestTitle[endsSentence(text) ? 'sentence' : 'else']
  return text.length > longest || capitals(text) < 0.9 || /\p{Ll}[.!?]\s+\p{Lu}\p{Ll}/u.test(text)
}

/** Whether a line is wholly in brackets, and neither a date nor a citation: `(The Cause and the Cure)`. */
export function isRemark(text: string): boolean {
  if (!/^(?:\((?=[^()]*\p{L})[^()]*\)|\[(?=[^[\]]*\p{L})[^[\]]*\])$/u.test(text) || isDate(text)) return false
  // A title in quotation marks may have its year within them.
  return findDate(text.replace(/“[^“”]*”|"[^"]*"|«[^«»]*»/g, '')) === undefined
}

/** How a line begins that says when a text was adopted or spoken, and where. */
const adopted =
  /^\(?(?:(?:unanimously\s)?(?:adopted|passed|approved)|delivered|angenommen|adoptée?|aprobad[ao]|принята?)(?!\p{L}).{0,120}$/iu

/** Whether a line says when a text was written, adopted or spoken: `May 1931`, `Adopted at the third session, May 3, 1931`. */
export function saysWhen(text: string): boolean {
  if (isDate(text) || isDayOfYear(text)) return true
  const date = adopted.test(text) ? findDate(text) : undefined
  return date !== undefined && date.index + date.text.length >= text.length - 2
}

/** A day whose year stands elsewhere: `July 24`. */
function isDayOfYear(text: string): boolean {
  const [, month = '', name = month] = /^(?:(\p{L}+)\s\d{1,2}|\d{1,2}\.?\s(\p{L}+))\.?$/u.exec(text) ?? []
  return monthOf(name) !== undefined
}

export function isAnnouncedName(text: string): boolean {
  const [name = '', ...others] = text.split(/,\s(?=\d{4}$)/)
  return announcesName(text) && isName(name) && others.length < 2
}

/** Whether a text is the names of people, and surely so. */
export function isName(text: string): boolean {
  const names = splitNames(text)
  return names.length > 0 && names.every(name => looksPersonal(name) >= 0.8)
}

/** Whether a line counts a part of a book, in which there are chapters. */
export function isPart(text: string): boolean {
  return /^(?:part|book|section|volume|teil|buch|partie|livre|parte|libro|deel)\b/i.test(text)
}

/** Whether a line says what an author wrote before, as title pages do below the name: `Author of “The Tide,” etc.` */
export function namesWorks(text: string): boolean {
  return /^authors? of\s/i.test(text)
}
