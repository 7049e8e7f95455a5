import type {Image} from 'mdast'
import {pageBreak} from '../pages/row.js'
import {addTag, slotOf} from '../tags/tag.js'
import {widthIn, type Flow} from './flow.js'
import {looks} from './looks.js'
import {addParagraph} from './paragraph.js'
import {addRow} from './rows.js'

/** Greatest height of a picture, as a share of the height of the page's text. */
const tallest = 0.7

/** Points to a pixel, for a picture that need not be scaled down: 150 pixels to the inch. */
const pixel = 0.48

/** Adds an image that stands alone; its alternative text, if its bytes cannot be had. */
export function addPicture(flow: Flow, node: Image): void {
  const picture = flow.book.openPicture(node)
  if (!picture) {
    if (!node.alt) return
    const style = {...looks.caption.style, face: 'italic'} as const
    const slot = slotOf(addTag(flow.tag, 'P'))
    addParagraph(flow, [{type: 'text', text: `[${node.alt}]`, style, slot, place: node}], {...looks.caption, style})
    return
  }
  const available = widthIn(flow)
  const scale = Math.min(pixel, available / picture.width, (flow.book.design.depth * tallest) / picture.height)
  const width = picture.width * scale
  const height = picture.height * scale
  const slot = node.alt ? slotOf(addTag(flow.tag, 'Figure', {alt: node.alt})) : undefined
  const x = flow.left + (available - width) / 2
  addRow(flow, {height, cost: pageBreak.free, parts: [{type: 'picture', x, y: 0, width, height, picture, slot}]})
}
