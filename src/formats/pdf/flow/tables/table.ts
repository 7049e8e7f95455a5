import type {Table} from 'mdast'
import {textPiece} from '../../lines/piece.js'
import type {Line} from '../../lines/set.js'
import type {Gap, Word} from '../../lines/words.js'
import {pageBreak, type Part, type Row} from '../../pages/row.js'
import {wideTable} from '../../rules.js'
import {addTag} from '../../tags/tag.js'
import {direct, space, widthIn, type Flow} from '../flow.js'
import {looks, type Look} from '../looks.js'
import {addMarks, addWords, baseline, wordsOf} from '../paragraph.js'
import {addRow, addRule} from '../rows.js'
import {fillCells, setCells, type FilledCell, type SetCell, type SetTable} from './cells.js'
import {layGrid} from './grid.js'
import {chooseFit, type Fit} from './measures.js'
import {shareWidth} from './widths.js'

/** A row of a table with more lines than this may be divided by a page break. */
const mostKept = 8

/** Greatest share of a page for what stands above the rows of a table again. */
const highestHead = 0.3

/** Space between rows, above the first row of the body, and from a rule to the row below the head, in points. */
const rowSpace = 3
const bodySpace = 4

/** Adds a table: rules above and below, and below the head; cells wrap, and may take several columns and rows. */
export function addTable(flow: Flow, node: Table): void {
  const grid = layGrid(node)
  const {columns, heads} = grid
  if (columns === 0) return
  const fit = chooseFit(grid, widthIn(flow))
  const cells = fillCells(flow, grid, node, addTag(flow.tag, 'Table'), fit?.look ?? looks.cell)
  if (!fit) {
    wideTable.report(flow.file, node, `Unexpected ${columns} columns, expected as many as the page has room for`)
    addList(flow, cells)
    return
  }
  const widths = shareWidth(cells.flat(), columns, widthIn(flow), fit)
  const used = widths.reduce((sum, width) => sum + width, (columns - 1) * fit.gutter)
  const left = flow.left + (widthIn(flow) - used) / 2
  const inner: Flow = {...flow, left, right: flow.measure - left - used}
  const set = setCells(inner, cells, {widths, gutter: fit.gutter, rtl: direct(flow, node).rtl === true})
  space(flow, 8)
  const first = flow.sink.rows.length
  addRule(inner, 0.6)
  flow.sink.keep = true
  let head: readonly Row[] = []
  let active: readonly SetCell[] = []
  for (let row = 0; row < grid.rows.length; row++) {
    space(flow, row === heads ? bodySpace : rowSpace)
    active = cellsIn(row, active, set)
    addCells(inner, set, {row, cells: active, head, fit})
    addSpanRules(inner, active, row, heads)
    if (row !== heads - 1 || grid.rows.length === heads) continue
    flow.sink.keep = true
    space(flow, 3)
    addRule(inner, 0.35)
    flow.sink.keep = true
    head = repeat(flow.sink.rows.slice(first), flow.book.design.depth)
  }
  flow.sink.head = []
  flow.sink.keep = true
  space(flow, 4)
  addRule(inner, 0.6)
  space(flow, 8)
}

/** The head of a table as it stands again on later pages: no part of the text; nothing, if it is too high. */
function repeat(rows: readonly Row[], depth: number): Row[] {
  const height = rows.reduce((sum, row) => sum + row.before + row.height, 0)
  if (height > depth * highestHead) return []
  return rows.map(row => ({
    ...row,
    parts: row.parts.map(ornament),
    notes: [],
    floats: [],
    turns: [],
    anchors: [],
    head: [],
  }))
}

function ornament(part: Part): Part {
  if (part.type !== 'line') return part
  const fragments = part.line.fragments.map(fragment => ({
    ...fragment,
    segment: {...fragment.segment, slot: undefined},
  }))
  return {...part, line: {...part.line, fragments, marks: []}}
}

/** Cells of which lines may stand in a row: those that begin in it, and those that reach into it from above. */
function cellsIn(row: number, active: readonly SetCell[], {rows}: SetTable): SetCell[] {
  return [...active.filter(cell => row < cell.row + cell.down), ...(rows[row] ?? [])]
}

/** Cells of which lines stand in a row, and the head that stands above it on a new page. */
interface RowOfCells {
  readonly row: number
  readonly cells: readonly SetCell[]
  readonly head: readonly Row[]
  readonly fit: Fit
}

/** Adds a row of the table, a line of all its cells at a time. */
function addCells(flow: Flow, {starts}: SetTable, {row, cells, head, fit}: RowOfCells): void {
  const {look} = fit
  const [start, end] = [starts[row] ?? 0, starts[row + 1] ?? 0]
  const reaches = cells.some(cell => cell.row < row)
  for (const cell of cells) if (cell.row === row) addMarks(flow, cell.marks)
  for (let at = start; at < end; at++) {
    const before = at === start ? flow.sink.gap : 0
    flow.sink.head = [...head, ...headsAgain({row, cells, head, fit}, at, starts, before)]
    const parts = cells.flatMap(cell => partOf(cell, cell.lines[at - (starts[cell.row] ?? 0)], 0, look))
    const isKept = at > start && end - start <= mostKept
    const cost = isKept ? pageBreak.kept : at === start && reaches ? pageBreak.split : pageBreak.free
    addRow(flow, {height: look.leading, cost, parts})
  }
}

function partOf({x}: SetCell, line: Line | undefined, y: number, look: Look): Part[] {
  return line ? [{type: 'line', x, y: y + baseline(look), line}] : []
}

/** The heads of rows that began on an earlier page, if the table goes on with a line in which they have no text left. */
function headsAgain({cells, fit: {look}}: RowOfCells, at: number, starts: readonly number[], before: number): Row[] {
  const parts = cells.flatMap((cell): Part[] => {
    const {scope, row, down, lines} = cell
    const passed = at - (starts[row] ?? 0)
    const left = (starts[row + down] ?? 0) - at
    if (scope !== 'Row' || passed < Math.max(1, lines.length)) return []
    return lines.slice(0, left).flatMap((line, index) => partOf(cell, line, before + index * look.leading, look))
  })
  if (parts.length === 0) return []
  const row: Row = {...bare, parts: parts.map(ornament)}
  return [row]
}

/** A row without height. */
const bare: Row = {
  before: 0,
  stretch: 0,
  height: 0,
  cost: pageBreak.free,
  parts: [],
  notes: [],
  floats: [],
  turns: [],
  anchors: [],
  head: [],
}

/** Parts the cells of a head that take several columns from those below them by a rule. */
function addSpanRules(flow: Flow, cells: readonly SetCell[], row: number, heads: number): void {
  const last = flow.sink.rows.at(-1)
  const spanning = cells.filter(cell => cell.across > 1 && cell.row + cell.down === row + 1 && row + 1 < heads)
  if (!last || spanning.length === 0) return
  const y = last.height + rowSpace / 2
  const rules = spanning.map(({x, width}): Part => ({type: 'rule', x, y, width, height: 0.35}))
  flow.sink.rows.splice(-1, 1, {...last, parts: [...last.parts, ...rules]})
}

/** Adds the rows of a table that is too wide as lines of text, with dots between their cells. */
function addList(flow: Flow, rows: readonly (readonly FilledCell[])[]): void {
  for (const [row, cells] of rows.entries()) {
    space(flow, row === 0 ? 8 : 3)
    const filled = cells.filter(({words}) => words.length > 0)
    const words = filled.flatMap((cell, index) => [...(index > 0 ? dot(flow, cell.look) : []), ...cell.words])
    addWords(flow, words, {...looks.cell, hang: 12})
  }
  space(flow, 8)
}

/** A dot with space around it, which is no part of the text. */
function dot(flow: Flow, {style}: Look): (Word | Gap)[] {
  const words = wordsOf(flow, [textPiece('·', style, undefined)])
  const space = words.flatMap((word): Gap[] => {
    const [segment] = word.type === 'word' ? word.segments : []
    return segment ? [{type: 'space', segment: {...segment, text: ' ', token: undefined}}] : []
  })
  return [...space, ...words, ...space]
}
