/** What ordinary Markdown has for turns of pages, which in the profile is text. */

import {isName, splitNames} from '../../bibliography/name.js'

/** A number of a page: figures or small Roman numerals. */
const number = String.raw`(\d{1,4}|[ivxlc]{1,7})`

/** A turn of a page in a line: `[p. 85]`, `[[85]]` or `{85}`; a letter alone in braces is none, as in `the set {x}`. */
const marks = new RegExp(
  String.raw`\[(?:p|pp|page)\.? ?${number}\]|\[\[(?:p\.? ?)?${number}\]\]|\{(?![ivxlc]\})(?:p\.? ?)?${number}\}`,
  'gu',
)

/** A turn of a page that is a paragraph: `[85]`, or one in a line. */
const paragraph = new RegExp(String.raw`^(?:\[${number}\]|${marks.source})$`, 'u')

/** The turns of pages in a text, each with the number in the group of its form. */
export function findPageMarks(text: string): RegExpExecArray[] {
  return [...text.matchAll(marks)]
}

/** The number of the page that begins where a paragraph of this text stands; nothing for other paragraphs. */
export function pageOfParagraph(text: string): string | undefined {
  return paragraph.exec(text)?.slice(1).find(Boolean)
}

/**
 * Whether a line says who wrote the text.
 *
 * @example
 * isByline('By Ann Marlowe') // true
 * @example
 * isByline('By the time they came, it was over.') // false
 */
export function isByline(text: string): boolean {
  if (!/^by:? \p{Lu}/iu.test(text)) return false
  const names = splitNames(text)
  return names.length > 0 && names.every(isName)
}
