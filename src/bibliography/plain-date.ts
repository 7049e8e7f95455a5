/**
 * The plain beginning of a date in EDTF.
 *
 * @param edtf - the date
 * @returns a day or a month as it stands, or else the year with which the date begins; nothing if it begins otherwise
 * @example
 * plainDateOf('1956-22') // '1956'
 */
export function plainDateOf(edtf: string): string | undefined {
  const plain = /^\d{4}-(?:0[1-9]|1[0-2])(?:-\d\d)?$/.exec(edtf)
  return (plain ?? /^\d{4}/.exec(edtf))?.[0]
}
