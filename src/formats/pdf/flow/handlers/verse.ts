import type {Handlers} from '../../../../core/handlers.js'
import {textPiece} from '../../lines/piece.js'
import {addTag, slotOf} from '../../tags/tag.js'
import {direct, indent, space, type Flow} from '../flow.js'
import {looks, paragraphIndent, type Look} from '../looks.js'
import {begin, flushLead} from '../paragraph.js'
import {phrase} from '../phrasing.js'
import {addText} from '../text.js'

/** Verse, plays and letters: what is set in lines. */
export const verseHandlers: Handlers<Flow, void> = {
  verse(flow, node) {
    begin(flow)
    space(flow, 7)
    flow.add({...direct(flow, node), tag: addTag(flow.tag, 'Div')}, node.children)
    flow.sink.fresh = true
    space(flow, 7)
  },
  verseLine(flow, node) {
    const size = Math.min(looks.verseLine.style.size, flow.look.style.size)
    const look = {...looks.verseLine, style: {...looks.verseLine.style, size}}
    addText(indent(flow, 24 + Math.min(node.indent ?? 0, 8) * 12), node.children, look)
  },
  speech(around, node) {
    const flow = direct(around, node)
    begin(flow)
    space(flow, 3)
    flow.sink.fresh = true
    const inner = indent({...flow, tag: addTag(flow.tag, 'Div')}, flow.look.style.size * paragraphIndent)
    flow.add(inner, node.children)
    flushLead(inner)
    space(flow, 3)
  },
  speaker(flow, node) {
    flushLead(flow)
    const {style} = flow.look
    const tag = addTag(flow.tag, 'P')
    const pieces = phrase(flow, tag, node.children, {...style, face: 'italic'})
    if (pieces.length === 0) return
    const gap = textPiece(' ', style, slotOf(tag))
    flow.sink.lead = {pieces: [...pieces, gap], indent: -style.size * paragraphIndent}
  },
  letter(flow, node) {
    begin(flow)
    space(flow, 8)
    flow.sink.fresh = true
    flow.add(indent({...flow, tag: addTag(flow.tag, 'Div')}, 12, 12), node.children)
    flow.sink.fresh = true
    space(flow, 8)
  },
  opener(flow, node) {
    begin(flow)
    flow.sink.fresh = true
    flow.add({...flow, tag: addTag(flow.tag, 'Div')}, node.children)
    flow.sink.keep = flow.sink.rows.length > 0
    flow.sink.fresh = true
  },
  closer(flow, node) {
    begin(flow)
    flow.sink.keep = flow.sink.rows.length > 0
    const look: Look = {...flow.look, align: 'right', hyphenate: false, keep: true}
    flow.sink.fresh = true
    flow.add({...flow, look, tag: addTag(flow.tag, 'Div')}, node.children)
    flow.sink.keep = false
    flow.sink.fresh = true
  },
  salutation(flow, node) {
    begin(flow)
    addText(flow, node.children, looks.salutation)
    flow.sink.fresh = true
  },
  signature(flow, node) {
    begin(flow)
    flow.sink.keep = flow.sink.rows.length > 0
    addText(flow, node.children, looks.signature)
  },
}
