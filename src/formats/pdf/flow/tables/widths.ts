import {setLines, type Line} from '../../lines/set.js'
import type {Gap, Word} from '../../lines/words.js'
import type {Fit} from './measures.js'

/** A cell, as far as the width of its columns depends on it. */
export interface WideCell {
  readonly words: readonly (Word | Gap)[]
  readonly column: number
  readonly across: number
}

/**
 * Shares the width among the columns: what they ask for, if there is room, else by what their words need.
 *
 * @param cells - all cells
 * @param columns - how many columns there are
 * @param available - width of the text, in points
 * @param fit - how close the table is set
 * @returns width of each column, in points
 */
export function shareWidth(cells: readonly WideCell[], columns: number, available: number, fit: Fit): number[] {
  const {gutter, narrowest} = fit
  const room = available - (columns - 1) * gutter
  const natural = needs(cells, columns, fit, wholeWidth)
  const total = sum(natural)
  if (total <= room) return natural
  const least = needs(cells, columns, fit, longestWord).map((width, column) =>
    Math.min(width, natural[column] ?? width),
  )
  const needed = sum(least)
  if (needed >= room) {
    const spare = room - columns * narrowest
    return least.map(width => narrowest + (spare * (width - narrowest)) / Math.max(needed - columns * narrowest, 1))
  }
  return least.map(
    (width, column) => width + ((room - needed) * ((natural[column] ?? width) - width)) / (total - needed),
  )
}

/** What each column needs; what a cell of several columns needs more than they have is shared among them. */
function needs(
  cells: readonly WideCell[],
  columns: number,
  {gutter, narrowest}: Fit,
  needOf: (cell: WideCell) => number,
): number[] {
  const widths = new Array<number>(columns).fill(narrowest)
  for (const cell of cells) {
    if (cell.across === 1) widths[cell.column] = Math.max(widths[cell.column] ?? 0, needOf(cell))
  }
  for (const cell of cells) {
    if (cell.across === 1) continue
    const own = Array.from({length: cell.across}, (_, at) => cell.column + at)
    const lack = needOf(cell) - sum(own.map(at => widths[at] ?? 0)) - (cell.across - 1) * gutter
    for (const at of lack > 0 ? own : []) widths[at] = (widths[at] ?? 0) + lack / cell.across
  }
  return widths
}

/** Width of a cell in one line. */
function wholeWidth({words}: WideCell): number {
  return widthOf(words)
}

/** Width of the longest word of a cell. */
function longestWord({words}: WideCell): number {
  return words.reduce((most, word) => (word.type === 'word' ? Math.max(most, widthOf([word])) : most), 0)
}

function widthOf(words: readonly (Word | Gap)[]): number {
  const lines = setLines(words, {measure: {first: 1e5, rest: 1e5}, align: 'left'})
  return Math.ceil(lines.reduce((most, line) => Math.max(most, lineWidth(line)), 0) + 0.5)
}

function lineWidth({fragments}: Line): number {
  return fragments.reduce((end, {x, width}) => Math.max(end, x + width), 0)
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}
