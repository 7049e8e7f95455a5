/** Sections as headings. */

import type {Node} from 'unist'
import type {NodeOf} from '../../../ast/nodes.js'
import {isFlow, isType} from '../../../ast/is.js'
import {isBackMatter} from '../profile.js'
import {phrases} from './phrasing.js'
import type {Block, State} from './state.js'

/**
 * Writes blocks, with their sections as headings where headings can say what the sections say.
 *
 * A heading opens a section, which lasts until a heading of the same or a lower depth, until a line of the
 * front matter, or until `::end`.
 *
 * @param state - where
 * @param nodes - the blocks
 * @param enclosing - depth of the section that they stand in, if a heading opened it (default: `0`)
 * @returns blocks of Markdown
 */
export function outline(state: State, nodes: readonly Node[], enclosing = 0): Block[] {
  const written = nodes.filter(node => isWritten(state, node))
  return written.flatMap((node, index) => {
    if (!opens(node, enclosing)) return state.blocks(state, node)
    return openSection(state, node, isTakenIn(written[index + 1], depthOf(node), enclosing))
  })
}

/**
 * Writes the children of an article: the title as a heading of the first level, sections as other headings.
 *
 * The notes that end an article stand beside its last section, without `::end`.
 *
 * @param state - where
 * @param nodes - the children
 * @returns blocks of Markdown
 */
export function articleOutline(state: State, nodes: readonly Node[]): Block[] {
  const written = nodes.filter(node => isWritten(state, node))
  const title = written.find(node => isType(node, 'title'))
  const last = written.findLastIndex(node => !isBackMatter(node))
  let enclosing = 1
  return written.flatMap((node, index) => {
    if (node === title) {
      enclosing = 0
      return [{type: 'heading', depth: 1, children: phrases({...state, oneLine: true}, title.children)}]
    }
    if (!opens(node, enclosing)) return state.blocks(state, node)
    const ends =
      index >= last ? isBackMatter(lastBlock(state, node)) : isTakenIn(written[index + 1], depthOf(node), enclosing)
    return openSection(state, node, ends)
  })
}

type Headed = NodeOf<'section'> & {children: [NodeOf<'heading'>, ...NodeOf<'section'>['children']]}

/** Whether a heading can open a section within another. */
function opens(node: Node, enclosing: number): node is Headed {
  if (!isType(node, 'section')) return false
  const [first] = node.children
  return first?.type === 'heading' && first.depth > enclosing
}

function depthOf(node: Headed): number {
  return node.children[0].depth
}

function openSection(state: State, node: Headed, ends: boolean): Block[] {
  const [heading, ...rest] = node.children
  const {depth} = heading
  return [
    {type: 'heading', depth, children: phrases({...state, oneLine: true}, heading.children)},
    ...outline(state, rest, depth),
    ...(ends ? state.sectionEnd(depth) : []),
  ]
}

/** Whether what follows a section would be taken for a part of it. */
function isTakenIn(next: Node | undefined, depth: number, enclosing: number): boolean {
  return next !== undefined && isFlow(next) && !(opens(next, enclosing) && depthOf(next) <= depth)
}

/** The block that ends a section, or a section in it. */
function lastBlock(state: State, node: Node): Node {
  const last = isType(node, 'section') && node.children.filter(child => isWritten(state, child)).at(-1)
  return last ? lastBlock(state, last) : node
}

/** Whether a node is written: furniture is only where it is asked for. */
export function isWritten(state: State, node: Node): boolean {
  return state.furniture || !isType(node, 'furniture')
}
