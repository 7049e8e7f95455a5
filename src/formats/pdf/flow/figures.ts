import type {Image} from 'mdast'
import type {Figure} from '../../../ast/flow.js'
import {walk} from '../../../ast/walk.js'
import {textPiece} from '../lines/piece.js'
import {floatSpace} from '../pages/float-queue.js'
import {heightOf, pageBreak, type Part, type Picture, type Row} from '../pages/row.js'
import {addTag, slotOf, type Tag} from '../tags/tag.js'
import {makeSink, space, widthIn, type Flow, type Sink} from './flow.js'
import {looks} from './looks.js'
import {addParagraph, begin} from './paragraph.js'
import {addRow} from './rows.js'

type FigureNode = Figure['children'][number]

/** Greatest height of a picture, as a share of the height of the page's text. */
const tallest = 0.7

/** Points to a pixel, for a picture that need not be scaled down: 150 pixels to the inch. */
const pixel = 0.48

/** Pictures up to this height, as a share of the height of the page's text, stand where they are called. */
const small = 0.25

/** Share of its size to which a picture is made smaller at most, so that its caption has room. */
const leastShare = 0.3

/** Structure elements of the running text: a figure in any other stays in it. */
const running: readonly string[] = ['Art', 'Sect']

/**
 * Adds images and their captions: a large figure of the running text stands apart, at the top of its page or a later
 * one; a small one where it is called, and so does one with a table, or whose caption calls a note.
 *
 * @param flow - where the figure is called
 * @param node - the figure, or the image, which a message points to
 * @param nodes - what it holds
 */
export function addFigure(flow: Flow, node: Figure | Image, nodes: readonly FigureNode[]): void {
  begin(flow)
  const pictures = new Map(
    nodes.flatMap(child => (child.type === 'image' ? [[child, flow.book.openPicture(child)] as const] : [])),
  )
  const inner = {...flow, tag: addTag(flow.tag, 'Div')}
  if (isFloating(flow, nodes, pictures)) {
    const {rows} = addApart(inner, nodes, pictures)
    const height = heightOf(rows)
    if (height + floatSpace <= flow.book.design.depth) flow.sink.floats.push({rows, height, node})
    else adopt(flow, rows)
    return
  }
  space(flow, 8)
  const first = flow.sink.rows.length
  addContent(inner, nodes, pictures, flow)
  shrink(flow.sink.rows, first, flow.book.design.depth)
  space(flow, 8)
  flow.sink.fresh = true
}

/** Sets a figure on its own. */
function addApart(flow: Flow, nodes: readonly FigureNode[], pictures: Pictures): Sink {
  const sink = makeSink()
  addContent({...flow, sink}, nodes, pictures, flow)
  shrink(sink.rows, 0, flow.book.design.depth - floatSpace)
  return sink
}

/** Takes up rows that were to stand apart, but have no room on a page. */
function adopt(flow: Flow, rows: readonly Row[]): void {
  addRow(flow, {height: 0, cost: pageBreak.free, parts: []})
  for (const row of rows) flow.sink.rows.push(row)
}

type Pictures = ReadonlyMap<FigureNode, Picture | undefined>

function isFloating(flow: Flow, nodes: readonly FigureNode[], pictures: Pictures): boolean {
  if (!running.includes(flow.tag.role) || flow.sink.label) return false
  if (nodes.some(node => node.type === 'table' || (node.type === 'caption' && hasMark(node)))) return false
  const heights = [...pictures.values()].map(picture => (picture ? sizeOf(flow, picture).height : 0))
  return heights.reduce((sum, height) => sum + height, 0) > flow.book.design.depth * small
}

/** Whether a note is called, or a page of the original begins, in a caption. */
function hasMark(caption: FigureNode): boolean {
  for (const {type} of walk(caption)) if (type === 'footnoteReference' || type === 'pageMarker') return true
  return false
}

/** Adds what a figure holds, kept together; where a page of the original begins between, that is told to the text. */
function addContent(flow: Flow, nodes: readonly FigureNode[], pictures: Pictures, text: Flow): void {
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'image') addPicture(flow, node, pictures.get(node))
    else text.add(node.type === 'pageMarker' ? text : flow, [node])
    if (index < nodes.length - 1) flow.sink.keep = flow.sink.rows.length > 0
  }
}

/** Adds an image that stands alone; its alternative text, if its bytes cannot be had. */
function addPicture(flow: Flow, node: Image, picture: Picture | undefined): void {
  if (!picture) {
    if (!node.alt) return
    const style = {...looks.caption.style, face: 'italic'} as const
    const slot = slotOf(addTag(flow.tag, 'P'))
    addParagraph(flow, [textPiece(`[${node.alt}]`, style, slot, node)], {...looks.caption, style})
    return
  }
  const {width, height} = sizeOf(flow, picture)
  const slot = node.alt ? slotOf(pictureTag(flow.tag, node.alt)) : undefined
  const x = flow.left + (widthIn(flow) - width) / 2
  addRow(flow, {height, cost: pageBreak.free, parts: [{type: 'picture', x, y: 0, width, height, picture, slot}]})
}

function pictureTag(tag: Tag, alt: string): Tag {
  return addTag(tag, 'Figure', {alt})
}

function sizeOf(flow: Flow, {width, height}: Picture): {readonly width: number; readonly height: number} {
  const scale = Math.min(pixel, widthIn(flow) / width, (flow.book.design.depth * tallest) / height)
  return {width: width * scale, height: height * scale}
}

/** Makes the pictures of rows smaller, so that they and their captions have room on a page. */
function shrink(rows: Row[], first: number, room: number): void {
  const own = rows.slice(first)
  const pictures = own.reduce((sum, row) => sum + (row.parts.some(isPicture) ? row.height : 0), 0)
  const over = heightOf(own) - room
  const share = 1 - over / pictures
  // What has more text than a page is divided anyhow.
  if (over <= 0 || share < leastShare) return
  for (const [index, row] of own.entries()) {
    if (!row.parts.some(isPicture)) continue
    rows[first + index] = {...row, height: row.height * share, parts: row.parts.map(part => scaled(part, share))}
  }
}

function isPicture(part: Part): boolean {
  return part.type === 'picture'
}

function scaled(part: Part, share: number): Part {
  if (part.type !== 'picture') return part
  const {x, width, height} = part
  return {...part, x: x + (width * (1 - share)) / 2, width: width * share, height: height * share}
}
