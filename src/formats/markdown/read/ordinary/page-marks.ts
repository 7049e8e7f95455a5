import type {Point, Position} from 'unist'
import {visit, SKIP} from 'unist-util-visit'
import {isParent, isType} from '../../../../ast/is.js'
import type {Article, NodeOf, Nodes} from '../../../../ast/nodes.js'
import {toString} from '../../../../ast/text.js'
import {findPageMarks, pageOfParagraph} from '../../ordinary-marks.js'
import {sourceOf, type State} from '../state.js'

/** How sure each form is: with `p.`, in two brackets, in braces, alone in a paragraph. */
const certainties = [0.95, 0.9, 0.8] as const
const alone = 0.8

/**
 * Takes `[p. 85]`, `[[85]]` and `{85}` for turns of pages, in words too, and `[85]` where it is a paragraph.
 *
 * @param state - what is known; a bracket with an escape stays as it is
 * @param article - the article, which is changed
 */
export function markPages(state: State, article: Article): void {
  visit(article as Nodes, node => {
    if (node.type === 'link') return SKIP
    if (isParent(node)) Object.assign(node, {children: node.children.flatMap(child => marked(state, child as Nodes))})
    return undefined
  })
}

/** A node, or what is read in its place. */
function marked(state: State, node: Nodes): Nodes[] {
  if (node.type === 'paragraph') {
    const label = node.children.every(child => isType(child, 'text')) ? pageOfParagraph(toString(node)) : undefined
    const isPage = label !== undefined && !sourceOf(state, node).includes('\\')
    return [isPage ? marker(label, alone, node.position) : node]
  }
  if (node.type !== 'text' || sourceOf(state, node).includes('\\')) return [node]
  const parts = split(node)
  return parts.every(({type}) => type === 'text') ? [node] : parts
}

function split(node: NodeOf<'text'>): Nodes[] {
  const parts: Nodes[] = []
  const {value, position} = node
  let at = 0
  for (const found of findPageMarks(value)) {
    const form = found.slice(1).findIndex(Boolean)
    const [{length}] = found
    const before = value.slice(at, found.index)
    if (before !== '') parts.push({type: 'text', value: before, ...within(position, at, found.index)})
    const inWord = /\p{L}$/u.test(value.slice(0, found.index)) && /^\p{L}/u.test(value.slice(found.index + length))
    const made = marker(found[form + 1] ?? '', certainties[form] ?? alone, undefined)
    parts.push({...made, ...(inWord && {inWord}), ...within(position, found.index, found.index + length)})
    at = found.index + length
  }
  const rest = value.slice(at)
  if (rest !== '' || parts.length === 0) parts.push({type: 'text', value: rest, ...within(position, at, value.length)})
  return parts
}

function marker(label: string, certainty: number, position: Position | undefined): NodeOf<'pageMarker'> {
  const data = {recovery: {rule: 'bracketed-page', certainty}}
  return {type: 'pageMarker', label, certainty: 'stated', data, ...(position && {position})}
}

/** The position of a part of a text; that of the whole where it has more lines or references. */
function within(position: Position | undefined, from: number, to: number): {position?: Position} {
  if (!position) return {}
  const {start, end} = position
  if (start.line !== end.line) return {position}
  const after = (count: number): Point => ({
    line: start.line,
    column: start.column + count,
    ...(start.offset !== undefined && {offset: start.offset + count}),
  })
  return {position: {start: after(from), end: after(to)}}
}
