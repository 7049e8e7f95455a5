import type {Node} from 'unist'
import type {Figure} from '../../../ast/flow.js'
import type {NodeOf} from '../../../ast/nodes.js'
import {toString} from '../../../ast/text.js'
import {addTag} from '../tags/tag.js'
import {space, type Flow} from './flow.js'
import type {Look} from './looks.js'
import {addParagraph, begin} from './paragraph.js'
import {phrase} from './phrasing.js'
import {addPicture} from './pictures.js'

/** Adds a paragraph of its own look. */
export function addText(flow: Flow, nodes: readonly Node[], look: Look, role = 'P'): void {
  const tag = addTag(flow.tag, role)
  addParagraph(flow, phrase(flow, tag, nodes, look.style), look)
}

/** Adds a title or a heading, with its entry in the outline. */
export function addHeading(flow: Flow, node: NodeOf<'title' | 'heading'>, depth: number, look: Look): void {
  const anchor = {}
  const level = flow.outline.add(toString(node).replace(/\s+/g, ' ').trim(), depth, anchor)
  flow.sink.anchors.push(anchor)
  addText(flow, node.children, look, `H${Math.min(level, 6)}`)
}

/** Adds images and their captions. */
export function addFigure(flow: Flow, nodes: Figure['children']): void {
  begin(flow)
  space(flow, 8)
  const inner = {...flow, tag: addTag(flow.tag, 'Div')}
  for (const node of nodes) {
    if (node.type === 'image') addPicture(inner, node)
    else flow.add(inner, [node])
  }
  space(flow, 8)
  flow.sink.fresh = true
}
