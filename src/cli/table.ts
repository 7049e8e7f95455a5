import picocolors from 'picocolors'
import {printable} from './io.js'

/** A line: what it is about, what it says, and what is remarked on that. */
export type Row = readonly [label: string, value: string, remark?: string]

/** A heading and its lines. */
export interface Part {
  readonly heading: string
  readonly rows: readonly Row[]
}

/**
 * Sets parts for a terminal: labels in a column, remarks dim.
 *
 * @param parts - the parts; those without lines are left out
 * @param color - whether to use ANSI colours
 * @returns lines, each with its end
 */
export function setParts(parts: readonly Part[], color: boolean): string {
  const {bold, cyan, dim} = picocolors.createColors(color)
  const filled = parts.filter(({rows}) => rows.length > 0)
  return filled
    .map(({heading, rows}) => {
      const width = rows.reduce((most, [label]) => Math.max(most, label.length), 0)
      const lines = rows.map(([label, value, remark = '']) => {
        const line = `  ${cyan(printable(label).padEnd(width))}  ${printable(value)}`
        return `${line.trimEnd()}${remark === '' ? '' : `  ${dim(printable(remark))}`}\n`
      })
      return `${bold(printable(heading))}\n${lines.join('')}`
    })
    .join('\n')
}
