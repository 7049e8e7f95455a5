import type {Node} from 'unist'
import {isPhrasing, isType} from '../../../ast/is.js'
import {dispatch} from '../../../core/handlers.js'
import {textPiece} from '../lines/piece.js'
import {addTag, slotOf} from '../tags/tag.js'
import type {Flow} from './flow.js'
import {frontHandlers} from './handlers/front.js'
import {listHandlers} from './handlers/list.js'
import {proseHandlers} from './handlers/prose.js'
import {verseHandlers} from './handlers/verse.js'
import {addParagraph} from './paragraph.js'
import {addText} from './text.js'

const known: (flow: Flow, node: Node) => void = dispatch(
  {...frontHandlers, ...proseHandlers, ...verseHandlers, ...listHandlers},
  () => undefined,
  (flow, value) => {
    const slot = slotOf(addTag(flow.tag, 'P'))
    addParagraph(flow, [textPiece(value, flow.look.style, slot)], flow.look)
  },
)

/** Adds blocks; phrasing among them stands in paragraphs. */
export function addBlocks(flow: Flow, nodes: readonly Node[]): void {
  for (const node of nodes) {
    if (isPhrasing(node) && !isType(node, 'pageMarker')) addText(flow, [node], flow.look)
    else known(flow, node)
  }
}
