import type {Node} from 'unist'
import type {NodeOf} from '../../../ast/nodes.js'
import {toString} from '../../../ast/text.js'
import {addTag} from '../tags/tag.js'
import type {Flow} from './flow.js'
import type {Look} from './looks.js'
import {addParagraph} from './paragraph.js'
import {phrase} from './phrasing.js'

/** Adds a paragraph of its own look. */
export function addText(flow: Flow, nodes: readonly Node[], look: Look, role = 'P'): void {
  const tag = addTag(flow.tag, role)
  addParagraph(flow, phrase(flow, tag, nodes, look.style), look)
}

/** Adds a title or a heading, with its entry in the outline. */
export function addHeading(flow: Flow, node: NodeOf<'title' | 'heading'>, depth: number, look: Look): void {
  const text = toString(node).replace(/\s+/g, ' ').trim()
  // A heading without a letter is none for who listens: a level would be missing.
  if (!/[^\p{Default_Ignorable_Code_Point}]/u.test(text)) {
    addText(flow, node.children, look, 'P')
    return
  }
  const anchor = {}
  const level = flow.outline.add(text, depth, anchor)
  flow.sink.anchors.push(anchor)
  addText(flow, node.children, look, `H${Math.min(level, 6)}`)
}
