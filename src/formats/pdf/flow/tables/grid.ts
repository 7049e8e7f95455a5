import type {Table, TableCell} from 'mdast'
import {toString} from '../../../../ast/text.js'

/** A cell of a table, where it begins and how far it reaches. */
export interface GridCell {
  readonly node: TableCell
  readonly row: number
  readonly column: number
  /** How many columns and rows it takes. */
  readonly across: number
  readonly down: number
  /** What it is the head of. */
  readonly scope: 'Column' | 'Row' | undefined
}

/** The cells of a table, by the rows in which they begin. */
export interface Grid {
  readonly columns: number
  /** How many rows are the head of the table. */
  readonly heads: number
  readonly rows: readonly (readonly GridCell[])[]
}

/**
 * Lays the cells of a table out in a grid.
 *
 * A cell reaches over its neighbours as far as it says and they are empty and say that they are covered; over others it
 * does not reach, so that no words are hidden. A cell of the head does not reach into the body.
 */
export function layGrid(table: Table): Grid {
  const heads = Math.min(table.data?.headerRows ?? 1, table.children.length)
  const columns = table.children.reduce((most, row) => Math.max(most, row.children.length), 0)
  const coveredTo = new Array<number>(columns).fill(0)
  const isFree = (row: number, column: number): boolean => {
    const cell = table.children[row]?.children[column]
    return cell?.data?.spanned === true && cell.children.length === 0 && (coveredTo[column] ?? 0) <= row
  }
  const rows = table.children.map(({children}, row) =>
    children.flatMap((node, column): GridCell[] => {
      if ((coveredTo[column] ?? 0) > row) return []
      const {colSpan = 1, rowSpan = 1, header} = node.data ?? {}
      let across = 1
      while (across < colSpan && isFree(row, column + across)) across++
      const own = Array.from({length: across}, (_, at) => column + at)
      const last = row < heads ? heads : table.children.length
      let down = 1
      while (down < rowSpan && row + down < last && own.every(at => isFree(row + down, at))) down++
      for (const at of own) coveredTo[at] = row + down
      const isHead = (row < heads || header === true) && toString(node).trim() !== ''
      return [{node, row, column, across, down, scope: isHead ? (row < heads ? 'Column' : 'Row') : undefined}]
    }),
  )
  return {columns, heads, rows}
}

/** A number, or a sign that stands for none. */
const number = /^(?:[£$€]?\d[\d.,]*%?|[-–—.]*)$/

/** The columns that hold nothing but numbers below the head. */
export function numericColumns({rows, heads}: Grid): ReadonlySet<number> {
  const numeric = new Set<number>()
  const others = new Set<number>()
  for (const {column, across, node} of rows.slice(heads).flat()) {
    if (across > 1) continue
    const text = toString(node).trim()
    if (!number.test(text)) others.add(column)
    else if (text !== '') numeric.add(column)
  }
  for (const column of others) numeric.delete(column)
  return numeric
}
