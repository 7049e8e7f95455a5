import type {Element} from 'xast'
import {reportExcess} from '../../../../core/grid.js'
import {gridOf, rowsOf, type Place} from '../grid.js'
import {elementsIn} from '../elements.js'
import {filler} from '../../vocabulary.js'
import {make} from '../make.js'
import {paragraph} from './blocks.js'
import {all, inBlock, inLine, type Handlers, type Piece, type State} from '../state.js'

/**
 * A table; one with a heading is a figure with a caption. What stands between rows begins the next cell, what stands
 * behind them follows.
 */
function table(state: State, element: Element): Piece[] {
  if (!elementsIn(element).some(({name}) => name === 'row')) return paragraph(state, element)
  const grid = gridOf(element, cell => {
    state.once('excessive-span', () => {
      reportExcess(state.file, cell)
    })
  })
  const rows = rowsOf(element)
  const heads = rows.findIndex(row => !isLabel(row))
  const headerRows = heads < 0 ? rows.length : heads
  const {between, behind} = piecesBetween(state, element)
  const made = grid.map((places, index) => {
    const row = rows[index] ?? element
    let before = between.get(row) ?? []
    const cells = places.map(place => {
      if (place === 'spanned') return make(state, bare(row), 'tableCell', {data: {spanned: true}})
      const pieces = [...before, ...all(inLine(state), place.cell)]
      before = []
      return make(state, place.cell, 'tableCell', {data: dataOf(place)}, pieces)
    })
    return make(state, row, 'tableRow', {}, cells)
  })
  const data = headerRows === 1 || rows.length === 0 ? {} : {data: {headerRows}}
  const node = make(state, element, 'table', {align: alignment(state, grid), ...data}, made)
  const caption = captionOf(state, element)
  return [caption ? make(state, bare(element), 'figure', {}, [caption, node]) : node, ...behind]
}

function isLabel(row: Element): boolean {
  return /^(?:label|head)/.test(row.attributes['role'] ?? '')
}

function dataOf({cell, colSpan, rowSpan}: Exclude<Place, 'spanned'>): object {
  const {role, cols, rows} = cell.attributes
  return {
    ...(role === 'label' && {header: true}),
    ...(cols != null && {colSpan}),
    ...(rows != null && {rowSpan}),
  }
}

/** Sides to which the columns are set, by the renditions of cells: the first of a column counts. */
function alignment(state: State, grid: readonly (readonly Place[])[]): (string | null)[] {
  const sides: (string | null)[] = []
  for (const places of grid) {
    for (const [column, place] of places.entries()) {
      const rendition = place === 'spanned' ? undefined : place.cell.attributes['rendition']
      const style = rendition == null ? '' : (state.renditions.get(rendition.replace(/^#/, '')) ?? '')
      sides[column] ??= /text-align:\s*(left|center|right)/.exec(style)?.[1] ?? null
    }
  }
  return sides
}

function captionOf(state: State, element: Element): Piece | undefined {
  const head = elementsIn(element).find(({name}) => name === 'head')
  return head && make(state, head, 'caption', {}, all(inLine(state), head))
}

/** What stands in a table and is no row: before a row, and behind the last. */
function piecesBetween(state: State, element: Element): {between: Map<Element, Piece[]>; behind: Piece[]} {
  const found = new Map<Element, Piece[]>()
  let pending: Piece[] = []
  for (const child of elementsIn(element)) {
    if (child.name === 'row' && child.attributes['rend'] !== filler) {
      if (pending.length > 0) found.set(child, pending)
      pending = []
    } else if (child.name !== 'head' && child.name !== 'row')
      for (const piece of state.one(inBlock(state), child)) pending.push(piece)
  }
  return {between: found, behind: pending}
}

function bare(element: Element): Element {
  return {...element, attributes: {}}
}

export const tables: Handlers = {table}
