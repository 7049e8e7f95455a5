/** Dates and times of XML Schema, as `teidata.temporal.w3c` has them, without time zones. */
const shapes =
  /^(?:-?\d{4,}(?:-(\d\d)(?:-(\d\d))?)?|--(\d\d)(?:-(\d\d))?|---(\d\d))?(?:T?\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?$/
const zone = /(?:Z|[+-]\d\d:\d\d)$/

/** Length of each month, in a leap year. */
const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/**
 * Whether a text is a date or a time of XML Schema, and in the calendar.
 *
 * @param value - as it stands in an attribute such as `when`
 * @example
 * isW3cDate('1931-02-30') // false
 */
export function isW3cDate(value: string): boolean {
  const groups = shapes.exec(value.replace(zone, ''))
  if (!groups || value === '') return false
  const [, monthOfYear, dayOfYear, month = monthOfYear, dayOfMonth = dayOfYear, day = dayOfMonth] = groups
  if (month !== undefined && days[Number(month) - 1] === undefined) return false
  const last = month === undefined ? 31 : lastDay(value, Number(month))
  return day === undefined || (Number(day) >= 1 && Number(day) <= last)
}

function lastDay(value: string, month: number): number {
  const year = /^-?\d{4,}/.exec(value)?.[0]
  const isLeap =
    year === undefined || (Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0))
  return month === 2 && !isLeap ? 28 : (days[month - 1] ?? 31)
}
