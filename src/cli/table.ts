import picocolors from 'picocolors'

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
  const {bold, dim} = picocolors.createColors(color)
  const filled = parts.filter(({rows}) => rows.length > 0)
  return filled
    .map(({heading, rows}) => {
      const width = Math.max(...rows.map(([label]) => label.length))
      const lines = rows.map(([label, value, remark = '']) => {
        const line = `  ${plain(label).padEnd(width)}  ${plain(value)}`
        return `${line.trimEnd()}${remark === '' ? '' : `  ${dim(plain(remark))}`}\n`
      })
      return `${bold(plain(heading))}\n${lines.join('')}`
    })
    .join('\n')
}

/** Text that cannot steer a terminal. */
function plain(text: string): string {
  return text.replace(/\p{Cc}/gu, '\uFFFD')
}
