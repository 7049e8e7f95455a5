import type {Grid, GridCell} from './grid.js'

/** How many heads a cell points to above it or beside it; where there are more, they are too many to be told for each cell. */
const mostHeads = 8

/** Says how a head is called, and which heads a cell has. */
export interface Heads {
  /** The identifier of a cell that is a head. */
  idOf(cell: GridCell): string | undefined
  /** The identifiers of the heads of a cell of the body. */
  headsOf(cell: GridCell): readonly string[]
}

/**
 * Finds the heads of the cells of a table in which cells take several columns or rows; in others, the scope of a head
 * tells enough.
 *
 * @param grid - the table
 * @param number - number of the table in the document
 */
export function findHeads({rows, heads, columns}: Grid, number: number): Heads {
  const isPlain = rows.every(cells => cells.every(({across, down}) => across === 1 && down === 1))
  if (isPlain || heads > mostHeads) return {idOf: () => undefined, headsOf: () => []}
  const idOf = ({scope, row, column}: GridCell): string | undefined =>
    scope === undefined ? undefined : `table-${number}-${row + 1}-${column + 1}`
  const above = Array.from({length: columns}, (): string[] => [])
  const beside = rows.map((): string[] => [])
  for (const cell of rows.flat()) {
    const id = idOf(cell)
    if (id === undefined) continue
    if (cell.scope === 'Column') for (let at = 0; at < cell.across; at++) above[cell.column + at]?.push(id)
    else for (let at = 0; at < cell.down; at++) beside[cell.row + at]?.push(id)
  }
  return {
    idOf,
    headsOf({scope, row, column, across}) {
      if (scope !== undefined || row < heads) return []
      const columnsOf = above.slice(column, column + across).flat()
      const rowsOf = beside[row] ?? []
      return [...new Set([...columnsOf, ...(rowsOf.length > mostHeads ? [] : rowsOf)])]
    },
  }
}
