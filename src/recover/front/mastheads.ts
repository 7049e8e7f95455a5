import {findDate, isDate} from '../../bibliography/date.js'

/**
 * Whether a line is the head of a periodical.
 *
 * @param text - the line, or several with line breaks
 * @param periodical - the title of the periodical that the citation names, in lower case
 */
export function isMasthead(text: string, periodical: string | undefined): boolean {
  const date = findDate(text)
  if (isNewspaperHead(text) || isNumberOfIssue(text)) return true
  const dated = date !== undefined && date.index > 0 && date.index + date.text.length >= text.length - 1
  if (names(text, periodical)) {
    return dated || /\b(?:vol|no)\b\.?\s*[\dIVX]/i.test(text) || text.length < (periodical?.length ?? 0) + 6
  }
  if (/^issue\s\d+\sof\s\p{Lu}/iu.test(text)) return date !== undefined
  return dated && /,\s|\bvol\b|\bno\b/i.test(text.slice(0, date.index + 1)) && !isDate(text) && looksPeriodical(text)
}

/** Whether a line numbers the issue, and says no more: `Issue: 181`. */
function isNumberOfIssue(text: string): boolean {
  return /^issue(?:\sno\.?|\snumber)?\s?:?\s?#?\d{1,5}$/i.test(text)
}

/** The head of a newspaper: its name, in the lines below it the day, its number or its price. */
function isNewspaperHead(text: string): boolean {
  const [name = '', ...others] = text.split('\n').map(line => line.trim())
  return others.some(line => isDay(line)) && looksPeriodical(name) && name.length < 60
}

/** Whether a line is a date with a day: `Saturday, May 3, 1911.` */
function isDay(line: string): boolean {
  return isDate(line) && /^\d{4}-\d\d-\d\d/.test(findDate(line)?.edtf ?? '')
}

/** A word with a month, which may be a name or a periodical: `Marlowe February 1915`. */
export function wordAndMonth(text: string): boolean {
  const [, date = ''] = /^\p{Lu}[\p{L}’'-]+\s(\p{L}.*)$/u.exec(text) ?? []
  return isDate(date)
}

/** Words that titles of texts have as well: they must stand last, before a month. */
const beforeMonth =
  /^[^:]{3,50}\b(?:socialist|communist|anarchist|appeal|action|forum|chronicle|clarion|vanguard|post),\s\p{L}{3,9}\s\d{4}$/iu

function looksPeriodical(text: string): boolean {
  if (beforeMonth.test(text)) return true
  return /\b(?:review|journal|international|magazine|bulletin|gazette|times|news|newsletter|standard|worker|militant|tribune|herald|quarterly|monthly|weekly|zeitung|revue|revista)\b|\bvol\b|\bno\b/i.test(
    text,
  )
}

/** Whether a line names the periodical of the citation: alone before the text, it is no title. */
export function names(text: string, periodical: string | undefined): boolean {
  return periodical !== undefined && periodical.length > 3 && text.toLowerCase().includes(periodical)
}
