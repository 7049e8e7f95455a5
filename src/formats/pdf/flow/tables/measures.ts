import {toString} from '../../../../ast/text.js'
import {looks, type Look} from '../looks.js'
import type {Grid} from './grid.js'

/** How close a table is set; lengths in points. */
export interface Fit {
  /** Space between columns. */
  readonly gutter: number
  /** Least width of a column. */
  readonly narrowest: number
  readonly look: Look
}

const {cell} = looks

/** From the widest to the closest. */
const fits: readonly Fit[] = [
  {gutter: 12, narrowest: 24, look: cell},
  {gutter: 8, narrowest: 18, look: {...cell, style: {...cell.style, size: 8.5}, leading: 10.6}},
  {gutter: 6, narrowest: 13, look: {...cell, style: {...cell.style, size: 7.25}, leading: 9}},
]

/** Mean width of a letter, as a share of the font size, and how many letters of a word stay together. */
const letter = 0.45
const together = 9

/**
 * Chooses how close a table is set: so that no number is broken, and words only where they are long.
 *
 * @param grid - the table
 * @param available - width of the text, in points
 * @returns nothing, if the columns have no room
 */
export function chooseFit({columns, rows}: Grid, available: number): Fit | undefined {
  const longest = new Array<number>(columns).fill(0)
  for (const {column, across, node} of rows.flat()) {
    if (across > 1) continue
    for (const word of toString(node).split(/\s+/)) {
      const length = /^[\d.,]+$/.test(word) ? word.length : Math.min(word.length, together)
      longest[column] = Math.max(longest[column] ?? 0, length)
    }
  }
  return fits.find(({gutter, narrowest, look}) => {
    const widths = longest.map(length => Math.max(narrowest, length * letter * look.style.size))
    return widths.reduce((sum, width) => sum + width + gutter, -gutter) <= available
  })
}
