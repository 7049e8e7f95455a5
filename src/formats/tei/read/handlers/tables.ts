import type {Element} from 'xast'
import {countOf, gridOf, rowsOf} from '../grid.js'
import {elementsIn} from '../elements.js'
import {filler} from '../../vocabulary.js'
import {make} from '../make.js'
import {paragraph} from './blocks.js'
import {all, inBlock, inLine, type Handlers, type Piece, type State} from '../state.js'

/** A table; one with a heading is a figure with a caption. What stands between rows begins the next cell. */
function table(state: State, element: Element): Piece[] {
  if (!elementsIn(element).some(({name}) => name === 'row')) return paragraph(state, element)
  const grid = gridOf(element)
  const rows = rowsOf(element)
  const heads = rows.findIndex(row => !isLabel(row))
  const headerRows = heads < 0 ? rows.length : heads
  const between = piecesBetween(state, element)
  const made = grid.map((places, index) => {
    const row = rows[index] ?? element
    let before = between.get(row) ?? []
    const cells = places.map(place => {
      if (place === 'covered') return make(state, bare(row), 'tableCell', {data: {spanned: true}})
      const pieces = [...before, ...all(inLine(state), place)]
      before = []
      return make(state, place, 'tableCell', {data: spanOf(place)}, pieces)
    })
    return make(state, row, 'tableRow', {}, cells)
  })
  const width = Math.max(0, ...grid.map(places => places.length))
  const data = headerRows === 1 || rows.length === 0 ? {} : {data: {headerRows}}
  const node = make(state, element, 'table', {align: alignment(state, grid, width), ...data}, made)
  const caption = captionOf(state, element)
  return caption ? [make(state, bare(element), 'figure', {}, [node, caption])] : [node]
}

function isLabel(row: Element): boolean {
  return /^(?:label|head)/.test(row.attributes['role'] ?? '')
}

function spanOf({attributes: {role, cols, rows}}: Element): object {
  return {
    ...(role === 'label' && {header: true}),
    ...(cols != null && {colSpan: countOf(cols, 200)}),
    ...(rows != null && {rowSpan: countOf(rows, 10_000)}),
  }
}

/** Sides to which the columns are set, by the renditions of cells. */
function alignment(
  state: State,
  grid: readonly (readonly (Element | 'covered')[])[],
  width: number,
): (string | null)[] {
  return Array.from({length: width}, (_, column) => {
    for (const places of grid) {
      const place = places[column]
      const rendition = place === undefined || place === 'covered' ? undefined : place.attributes['rendition']
      const style = state.renditions.get(rendition?.replace(/^#/, '') ?? '') ?? ''
      const side = /text-align:\s*(left|center|right)/.exec(style)?.[1]
      if (side !== undefined) return side
    }
    return null
  })
}

function captionOf(state: State, element: Element): Piece | undefined {
  const head = elementsIn(element).find(({name}) => name === 'head')
  return head && make(state, head, 'caption', {}, all(inLine(state), head))
}

/** What stands before a row and is none. */
function piecesBetween(state: State, element: Element): Map<Element, Piece[]> {
  const found = new Map<Element, Piece[]>()
  let pending: Piece[] = []
  for (const child of elementsIn(element)) {
    if (child.name === 'row' && child.attributes['rend'] !== filler) {
      if (pending.length > 0) found.set(child, pending)
      pending = []
    } else if (child.name !== 'head' && child.name !== 'row') pending.push(...state.one(inBlock(state), child))
  }
  return found
}

function bare(element: Element): Element {
  return {...element, attributes: {}}
}

export const tables: Handlers = {table}
