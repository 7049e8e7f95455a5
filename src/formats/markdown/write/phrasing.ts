import type {PhrasingContent} from 'mdast'
import type {TextDirective} from 'mdast-util-directive'
import type {Node} from 'unist'
import {dispatch, type Handlers} from '../../../core/handlers.js'
import {isNode, isParent, isType} from '../../../ast/is.js'
import type {NodeOf, Nodes} from '../../../ast/nodes.js'
import {canMark} from './attention.js'
import {span} from './directive.js'
import {markdownUnsafeUrl} from '../rules.js'
import {isNoteLabel} from './note-label.js'
import type {State} from './state.js'

type Attention = NodeOf<'emphasis' | 'strong' | 'delete'>
type Spanning = NodeOf<'workTitle' | 'foreign' | 'smallCaps' | 'superscript' | 'subscript' | 'editorial' | 'opaque'>

/**
 * How each node is written in a line.
 *
 * @example
 * // Small capitals as strong emphasis.
 * const smallCaps = (state, node) => phrasingHandlers.strong(state, {...node, type: 'strong'})
 * const tree = build('article', [build('paragraph', [build('smallCaps', 'With')])])
 * const file = await write(tree, {to: writeMarkdown({frontMatter: false, phrasing: {smallCaps}})})
 * file.value //=> '**With**\n'
 */
export const phrasingHandlers: Handlers<State, PhrasingContent[]> = {
  text: (_, node) => text(node.value),
  emphasis: attention,
  strong: attention,
  delete: attention,
  inlineCode,
  break: (state, node) => (state.oneLine ? state.unmarked(state, node) : [{type: 'break'}]),
  link,
  image,
  footnoteReference,
  pageMarker: (_, node) => [span(node)],
  workTitle: spanning,
  foreign: spanning,
  smallCaps: spanning,
  superscript: spanning,
  subscript: spanning,
  editorial: spanning,
  opaque: spanning,
}

/**
 * Makes the function that writes a node as a part of a line.
 *
 * @param handlers - handlers over the default ones
 */
export function writePhrasing(handlers: Handlers<State, PhrasingContent[]>): State['phrase'] {
  return dispatch<State, PhrasingContent[]>(
    {...phrasingHandlers, ...handlers},
    results => results.flat(),
    (_, value) => text(value),
  )
}

/**
 * Writes the children of a node as a line.
 *
 * Texts that meet are one text in Markdown; a line end at an edge, or beside another, is a directive.
 *
 * @param state - where
 * @param nodes - the children
 * @param edge - what stands around them: a mark, as around emphasis, or nothing, as in a paragraph
 * @returns parts of a line
 */
export function phrases(state: State, nodes: readonly Node[], edge: '' | '*' = ''): PhrasingContent[] {
  const parts: PhrasingContent[] = []
  nodes.forEach((node, index) => {
    const made =
      isType(node, 'text') || hasMark(nodes, index, edge) ? state.phrase(state, node) : withoutMark(state, node)
    for (const part of made) {
      const last = parts.at(-1)
      if (part.type === 'text' && last?.type === 'text') last.value += part.value
      else parts.push(part)
    }
  })
  return parts
}

/** Whether the mark that CommonMark has for a part of a line can stand beside its neighbours. */
function hasMark(nodes: readonly Node[], index: number, edge: '' | '*'): boolean {
  const node = nodes[index]
  if (!node) return false
  const [before, after] = [nodes[index - 1], nodes[index + 1]]
  if (isAttention(node)) return canMark(nodes, index, edge)
  if (node.type === 'inlineCode') return before?.type !== 'inlineCode'
  return node.type !== 'break' || (isBesideLineEnd(before) && isBesideLineEnd(after))
}

function isBesideLineEnd(node: Node | undefined): boolean {
  return node !== undefined && node.type !== 'break'
}

function withoutMark(state: State, node: Node): PhrasingContent[] {
  return isNode(node) ? state.unmarked(state, node) : state.phrase(state, node)
}

function text(value: string): PhrasingContent[] {
  // The pattern tries every space: a text without a line end, as most are, is seen in less time.
  const line = /[\n\r]/.test(value) ? value.replace(/(?<![ \t])[ \t]*[\n\r][ \t\n\r]*/g, ' ') : value
  return line === '' ? [] : [{type: 'text', value: line}]
}

function attention(state: State, node: Attention): PhrasingContent[] {
  const children = phrases(state, node.children, '*')
  return [{type: node.type, children}]
}

/** A span of code holds its backticks in any way, but not brackets in a label, pipes in a cell, or some white space. */
function inlineCode(state: State, node: NodeOf<'inlineCode'>): PhrasingContent[] {
  const breaks = (state.inLabel && /[[\]]/.test(node.value)) || (state.oneLine && node.value.includes('|'))
  if (breaks || /^\s*$|\s{2}|[\n\r]/.test(node.value)) return state.unmarked(state, node)
  return [{type: 'inlineCode', value: node.value}]
}

function spanning(state: State, node: Spanning): PhrasingContent[] {
  return [asSpan(state, node)]
}

/** A directive in a line for a node, with its children as label. */
export function asSpan(state: State, node: Nodes): TextDirective {
  return span(node, inLabel(state, node))
}

/** The children of a node as the label of a directive or of a link. */
export function inLabel(state: State, node: Node): PhrasingContent[] {
  return isParent(node) ? phrases({...state, inLabel: true}, node.children, '*') : []
}

function link(state: State, node: NodeOf<'link'>): PhrasingContent[] {
  const children = inLabel({...state, inLink: true}, node)
  if (isUnsafe(node.url)) {
    reportUnsafe(state, node)
    return children
  }
  if (state.inLink || cannotMark(state, node.url, node.title)) return state.unmarked(state, node)
  return [{type: 'link', url: node.url, ...titleOf(node), children}]
}

function image(state: State, node: NodeOf<'image'>): PhrasingContent[] {
  if (isUnsafe(node.url)) {
    reportUnsafe(state, node)
    return text(node.alt ?? '')
  }
  if (cannotMark(state, node.url, node.title, node.alt)) return state.unmarked(state, node)
  return [{type: 'image', url: node.url, ...titleOf(node), alt: node.alt ?? ''}]
}

/** `[^1]` is a call only of a note that is defined; its label cannot hold every character. */
function footnoteReference(state: State, node: NodeOf<'footnoteReference'>): PhrasingContent[] {
  const label = node.label ?? node.identifier
  if (!isNoteLabel(label, node.identifier) || !state.notes.has(node.identifier)) return state.unmarked(state, node)
  return [{type: 'footnoteReference', identifier: node.identifier, label}]
}

function titleOf(node: {title?: string | null | undefined}): {title?: string} {
  return node.title == null ? {} : {title: node.title}
}

/** Whether a value would end the label that it stands in, or the line, or be read as an address in angle brackets. */
function cannotMark(state: State, url: string, ...others: (string | null | undefined)[]): boolean {
  const values = url + others.join('')
  return url.startsWith('<') || /[\n\r]|\]\{[#.]|\^\[/.test(values) || (state.inLabel && /[[\]]/.test(values))
}

function isUnsafe(url: string): boolean {
  return /^(?:javascript|vbscript|data):/i.test(url.replace(/[\p{Cc}\s]/gu, ''))
}

function reportUnsafe(state: State, node: NodeOf<'link' | 'image'>): void {
  const reason = `Unexpected address \`${node.url.slice(0, 60)}\`, expected one that runs no script`
  markdownUnsafeUrl.report(state.file, node, reason)
}

function isAttention(node: Node): node is Attention {
  return node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete'
}
