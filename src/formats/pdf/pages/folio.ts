/** How the pages of a part are numbered. */
export interface Numbering {
  /** How many pages of the file come before the first. */
  readonly from: number
  /** Whether in Roman numerals, as pages before the text are. */
  readonly roman: boolean
}

const numerals = [
  [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
] as const // prettier-ignore

/** The number of a page as it is printed; pages are counted from 0. */
export function folioOf(page: number, {from, roman}: Numbering): string {
  let rest = page - from + 1
  if (!roman) return `${rest}`
  let text = ''
  for (const [value, numeral] of numerals) {
    for (; rest >= value; rest -= value) text += numeral
  }
  return text
}
