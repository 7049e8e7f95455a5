import type {Table} from 'mdast'
import {toString} from '../../../ast/text.js'
import {setLines, type Line} from '../lines/set.js'
import type {Gap, Word} from '../lines/words.js'
import {pageBreak, type Part, type Row} from '../pages/row.js'
import {wideTable} from '../rules.js'
import {addTag, type Tag} from '../tags/tag.js'
import {space, widthIn, type Flow} from './flow.js'
import {looks, type Look} from './looks.js'
import {addParagraph, baseline, hasText, marksOf, wordsOf} from './paragraph.js'
import {phrase} from './phrasing.js'
import {addRow, addRule} from './rows.js'

/** Space between columns, and least width of a column, in points. */
const gutter = 12
const narrowest = 24

/** A row of a table with more lines than this may be divided by a page break. */
const mostKept = 8

/** Greatest share of a page for the head of a table that stands above its rows again. */
const highestHead = 0.3

interface Cell {
  readonly words: readonly (Word | Gap)[]
  readonly look: Look
}

/** Adds a table: rules above and below, and below the head; cells wrap. */
export function addTable(flow: Flow, node: Table): void {
  const columns = node.children.reduce((most, row) => Math.max(most, row.children.length), 0)
  if (columns === 0) return
  const tag = addTag(flow.tag, 'Table')
  if (columns * (narrowest + gutter) - gutter > widthIn(flow)) {
    wideTable.report(flow.file, node, `Unexpected ${columns} columns, expected as many as the page has room for`)
    addList(flow, node, tag)
    return
  }
  const numeric = Array.from({length: columns}, (_, column) => isNumeric(node, column))
  const heads = node.data?.headerRows ?? 1
  const rows = node.children.map((row, index): Cell[] => {
    const rowTag = addTag(tag, 'TR')
    const cells = row.children.map((cell, column): Cell => {
      const style = index < heads ? ({...looks.cell.style, face: 'italic'} as const) : looks.cell.style
      const look: Look = {
        ...looks.cell,
        style,
        align: node.align?.[column] ?? (numeric[column] ? 'right' : 'left'),
      }
      return {words: wordsOf(flow, phrase(flow, cellTag(rowTag, index < heads), cell.children, style)), look}
    })
    // PDF/UA wants as many cells in every row.
    for (let column = cells.length; column < columns; column++) cellTag(rowTag, index < heads)
    return cells
  })
  const widths = share(rows, columns, widthIn(flow))
  const used = widths.reduce((sum, width) => sum + width, (columns - 1) * gutter)
  const left = flow.left + (widthIn(flow) - used) / 2
  const inner: Flow = {...flow, left, right: flow.measure - left - used}
  space(flow, 8)
  const first = flow.sink.rows.length
  addRule(inner, 0.6)
  flow.sink.keep = true
  for (const [index, row] of rows.entries()) {
    space(flow, index === heads ? 4 : 3)
    addCells(inner, row, widths)
    if (index === heads - 1 && rows.length > heads) {
      flow.sink.keep = true
      space(flow, 3)
      addRule(inner, 0.35)
      flow.sink.keep = true
      flow.sink.head = repeat(flow.sink.rows.slice(first), flow.book.design.depth)
    }
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
  return rows.map(row => ({...row, parts: row.parts.map(ornament), notes: [], turns: [], anchors: [], head: []}))
}

function ornament(part: Part): Part {
  if (part.type !== 'line') return part
  const fragments = part.line.fragments.map(fragment => ({
    ...fragment,
    segment: {...fragment.segment, slot: undefined},
  }))
  return {...part, line: {...part.line, fragments, marks: []}}
}

/** Whether a column holds nothing but numbers below its head. */
function isNumeric({children: [, ...rows]}: Table, column: number): boolean {
  const texts = rows.flatMap(({children}) => {
    const cell = children[column]
    return cell ? [toString(cell).trim()] : []
  })
  return texts.some(text => text !== '') && texts.every(text => /^(?:[£$€]?\d[\d.,]*%?|[-–—.]*)$/.test(text))
}

function cellTag(row: Tag, head: boolean): Tag {
  return addTag(row, head ? 'TH' : 'TD', {head})
}

/** Adds the cells of a row, a line of all of them at a time. */
function addCells(flow: Flow, cells: readonly Cell[], widths: readonly number[]): void {
  const set = cells.map(({words, look}, column): Line[] => {
    if (!hasText(words)) {
      flow.sink.marks.push(...marksOf(words))
      return []
    }
    const width = widths[column] ?? narrowest
    return setLines(words, {measure: {first: width, rest: width}, align: look.align, hyphenate: flow.hyphenate})
  })
  const count = Math.max(1, ...set.map(lines => lines.length))
  for (let at = 0; at < count; at++) {
    let x = flow.left
    const parts = set.flatMap((lines, column): Part[] => {
      const line = lines[at]
      const here = x
      x += (widths[column] ?? narrowest) + gutter
      return line ? [{type: 'line', x: here, y: baseline(looks.cell), line}] : []
    })
    const whole = at > 0 && count <= mostKept
    addRow(flow, {height: looks.cell.leading, cost: whole ? pageBreak.kept : pageBreak.free, parts})
  }
}

/** Shares the width among the columns: what they ask for, if there is room, else by what their words need. */
function share(rows: readonly (readonly Cell[])[], columns: number, available: number): number[] {
  const room = available - (columns - 1) * gutter
  const natural = Array.from({length: columns}, (_, column) => {
    return Math.max(narrowest, ...rows.map(row => needOf(row[column], false)))
  })
  const total = natural.reduce((sum, width) => sum + width, 0)
  if (total <= room) return natural
  const least = natural.map((width, column) => {
    return Math.min(width, Math.max(narrowest, ...rows.map(row => needOf(row[column], true))))
  })
  const needed = least.reduce((sum, width) => sum + width, 0)
  if (needed >= room) {
    const spare = room - columns * narrowest
    return least.map(width => narrowest + (spare * (width - narrowest)) / Math.max(needed - columns * narrowest, 1))
  }
  return least.map(
    (width, column) => width + ((room - needed) * ((natural[column] ?? width) - width)) / (total - needed),
  )
}

/** Width of a cell in one line, or of its longest word. */
function needOf(cell: Cell | undefined, word: boolean): number {
  if (!cell) return 0
  const parts = word ? cell.words.map(part => [part]) : [cell.words]
  return Math.max(
    0,
    ...parts.map(some =>
      lineWidth(
        setLines(
          some.filter(part => !word || part.type === 'word'),
          {
            measure: {first: 1e5, rest: 1e5},
            align: 'left',
          },
        ),
      ),
    ),
  )
}

function lineWidth(lines: readonly Line[]): number {
  const ends = lines.map(({fragments}) => fragments.reduce((end, {x, width}) => Math.max(end, x + width), 0))
  return Math.ceil(Math.max(0, ...ends) + 0.5)
}

/** Adds the cells of a table that is too wide one below the other. */
function addList(flow: Flow, node: Table, tag: Tag): void {
  for (const [index, row] of node.children.entries()) {
    const rowTag = addTag(tag, 'TR')
    space(flow, 4)
    for (const cell of row.children) {
      const pieces = phrase(
        flow,
        cellTag(rowTag, index < (node.data?.headerRows ?? 1)),
        cell.children,
        looks.cell.style,
      )
      addParagraph(flow, pieces, {...looks.cell, hang: 12})
    }
  }
}
