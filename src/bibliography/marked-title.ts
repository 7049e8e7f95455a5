import {findDates} from './date.js'
import type {Part} from './line.js'
import {isPersonal, splitNames} from './name.js'
import {readNumbering} from './numbering.js'
import {findPages} from './pages.js'

/** The runs of a line that its source sets off, each kind in its order. */
export interface Marked {
  strong: readonly string[]
  emphasis: readonly string[]
  link: readonly string[]
}

/** Nothing is set off. */
export const unmarked: Marked = {strong: [], emphasis: [], link: []}

/** What may stand before and after a title that is set off; other words belong to it. */
const before =
  /(?:^|[,.;:()“"–—-]\s*|[’']s\s+|(?:\b(?:from|in|im|aus|dans|en|as)|\d\s+of)\s+(?:(?:the|der|das|la|le|el)\s+)?(?:(?:magazine|journal|newspaper|periodical|pamphlet|book)\s+)?)$/iu
const after = /^\s*(?:$|[,.;:()[\]–—-]|\d|vol|no\b|nr\b|issue|number)/iu

/**
 * Finds the title of a citation by its type: the one run that is strong, else in italics, else a link.
 *
 * @param line - the citation
 * @param marked - the runs that the source sets off
 * @returns the title and its place; nothing where none or several can be the title
 */
export function markedTitle(line: string, {strong, emphasis, link}: Marked): Part | undefined {
  for (const kind of [strong, emphasis, link]) {
    const runs = kind.filter(isTitle).flatMap(text => {
      const index = line.indexOf(text)
      return index < 0 ? [] : [{index, text}]
    })
    const [run, another] = runs
    if (another) return undefined
    if (run) return standsAlone(line, run) ? run : undefined
  }
  return undefined
}

/**
 * The title in a run, without the people before it: `Ann Marlowe & Bo Vane, The Tide`.
 *
 * @param run - the words that are set off
 */
export function titleIn(run: string): string {
  const bare = run.replace(/^[\s“"(]+|[\s,;:.”")]+$/gu, '')
  const [, people = '', title = ''] = /^([^,:]{4,60})[,:]\s+(.+)$/su.exec(bare) ?? []
  const names = splitNames(people)
  return /\s/.test(people) && names.length > 0 && names.every(isPersonal) ? title : bare
}

/** Words that can be a title: no label, no numbers or pages of an issue, no day. */
function isTitle(text: string): boolean {
  if (text.length < 4 || text.length > 160 || !/^[“"(]?[\p{Lu}\d]/u.test(text) || /:\s*$/.test(text)) return false
  if (readNumbering(text).index !== undefined || findPages(text, false)) return false
  return !findDates(text).some(({edtf}) => /\d{4}-/.test(edtf))
}

function standsAlone(line: string, {index, text}: Part): boolean {
  const end = index + text.length
  return before.test(line.slice(0, index)) && (after.test(line.slice(end)) || /[,.;]\s*$/.test(text))
}
