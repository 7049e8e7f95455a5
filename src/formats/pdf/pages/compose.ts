import type {Drawing} from '../draw.js'
import type {Family} from '../faces/load.js'
import type {Style} from '../lines/piece.js'
import type {Design} from './design.js'
import {noteSpace} from './choose.js'
import {bytesIn, putLine, startContent} from './content.js'
import {folioOf, type Numbering} from './folio.js'
import type {FilledPage, PlacedRow} from './fill.js'
import {margins, setFurniture, widthOfLine, type Heads} from './furniture.js'
import {enclose, paintPart, paintRule} from './paint.js'
import type {Anchor, Turn} from './row.js'
import type {Sheet} from './sheet.js'
import {paintText} from './show.js'

/** What pages are drawn with. */
export interface Press {
  readonly drawing: Drawing
  readonly family: Family
  readonly design: Design
  readonly numbering: Numbering
}

/** Width of the bar that stands for an unknown number, in points. */
const barWidth = 0.35

/** Space between the text and the numbers of original pages, in points. */
const marginGap = 11

/** Draws the pages of an article; its first has no running head, and its folio at the foot. */
export function drawPages(press: Press, pages: readonly FilledPage[], heads: Heads): void {
  for (const [index, page] of pages.entries()) drawPage(press, page, index === 0 ? undefined : heads)
}

function drawPage(press: Press, {body, notes}: FilledPage, heads: Heads | undefined): void {
  const {drawing, design} = press
  drawing.addPage(design.width, design.height)
  const page = drawing.pages.length - 1
  const recto = (page - press.numbering.from) % 2 === 0
  const folio = folioOf(page, press.numbering)
  const left = recto ? design.inner : design.outer
  const sheet: Sheet = {
    drawing,
    page,
    content: startContent(),
    marks: 0,
    open: undefined,
    scale: 100,
    layer: undefined,
    size: 0,
  }
  const blank = body.length === 0 && notes.length === 0 && heads !== undefined
  if (blank) return
  if (heads) drawHead(press, sheet, heads, {left, recto, folio})
  else drawFurniture(press, sheet, 'Footer', folio, margins.folio, {left, align: 0.5, y: design.foot})
  for (const placed of body) drawRow(press, sheet, placed, left, recto)
  const [first] = notes
  if (first) paintRule(sheet, left, design.height - design.top - first.top + noteSpace / 2 - 1, 48, 0.4)
  for (const placed of notes) drawRow(press, sheet, placed, left, recto)
  drawing.write(bytesIn(sheet.content))
}

function drawRow(press: Press, sheet: Sheet, {row, top}: PlacedRow, left: number, recto: boolean): void {
  const y = press.design.height - press.design.top - top
  for (const part of row.parts) paintPart(sheet, part, left, y)
  for (const anchor of row.anchors) land(anchor, sheet.page, y)
  const base = row.parts.find(({type}) => type === 'line')?.y ?? 0
  for (const [index, turn] of row.turns.entries()) drawTurn(press, sheet, turn, y - base - index * 9, left, recto)
}

/** Destinations lie a little above the row, so that it is seen. */
function land(anchor: Anchor, page: number, y: number): void {
  anchor.at = {page, top: Math.round(y + 6)}
}

/** Where the head of a page stands, and the number in it. */
interface HeadPlace {
  readonly left: number
  readonly recto: boolean
  readonly folio: string
}

function drawHead(press: Press, sheet: Sheet, heads: Heads, {left, recto, folio}: HeadPlace): void {
  const {head, folio: number} = margins
  const y = press.design.head
  drawFurniture(press, sheet, 'Header', recto ? heads.recto : heads.verso, head, {left, align: 0.5, y})
  drawFurniture(press, sheet, 'Header', folio, number, {left, align: recto ? 1 : 0, y})
}

interface Place {
  readonly left: number
  /** Share of the empty space that stands before the line. */
  readonly align: number
  /** Base line, from the top of the page. */
  readonly y: number
}

function drawFurniture(
  press: Press,
  sheet: Sheet,
  kind: 'Header' | 'Footer',
  text: string,
  style: Style,
  {left, align, y}: Place,
): void {
  const {measure, height} = press.design
  const line = setFurniture(press.family, text, style, measure * 0.84)
  if (!line) return
  const x = left + (measure - widthOfLine(line)) * align
  const artifact = `/Artifact <</Type /Pagination /Subtype /${kind} /Attached [/${kind === 'Header' ? 'Top' : 'Bottom'}]>> BDC`
  putLine(sheet.content, artifact)
  paintText(sheet, line, x, height - y)
  putLine(sheet.content, 'EMC')
  sheet.open = undefined
}

/** Draws the number of an original page in the outer margin; a short bar, if it is not known. */
function drawTurn({family, design}: Press, sheet: Sheet, turn: Turn, base: number, left: number, recto: boolean): void {
  const edge = recto ? left + design.measure + marginGap : left - marginGap
  if (turn.label === undefined) {
    paintRule(sheet, recto ? edge : edge - barWidth, base - 0.4, barWidth, 6.5, true)
    return
  }
  const room = design.outer - marginGap - 6
  const line = setFurniture(family, `[${turn.label}]`, margins.number, 400)
  if (!line) return
  const x = recto ? edge : edge - Math.min(widthOfLine(line), room)
  enclose(sheet, undefined, 'Artifact', undefined, () => {
    paintText(sheet, line, x, base)
  })
}
