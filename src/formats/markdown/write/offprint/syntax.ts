import type {Directives} from 'mdast-util-directive'
import type {Info, State, Unsafe} from 'mdast-util-to-markdown'
import {signs} from '../../profile.js'
import {directiveEscapes, narrow} from '../escapes.js'
import type {Syntax} from '../stringify.js'

/** White space at the edges of a cell, which stands between two bars. */
const cellEdges: Unsafe[] = [' ', '\t'].flatMap(character => [
  {character, before: '^\\|', inConstruct: 'tableCell'},
  {character, after: '\\|$', inConstruct: 'tableCell'},
])

/** Directives as `docs/markdown.md` describes them. */
export const syntax: Syntax = {
  handlers: {
    textDirective: Object.assign(directive, {peek: () => ':'}),
    leafDirective: directive,
    containerDirective: directive,
  },
  unsafe: [...directiveEscapes, ...cellEdges],
  narrow,
}

const colons = {textDirective: ':', leafDirective: '::', containerDirective: ':::'} as const

/** A directive, whose content decides how many colons fence it; `{}` stands where it has nothing else. */
function directive(node: Directives, _: unknown, state: State, info: Info): string {
  const exit = state.enter(node.type)
  const [first, ...rest] = node.children
  const labelled = node.type !== 'containerDirective' || (first?.type === 'paragraph' && first.data?.directiveLabel)
  const tracker = state.createTracker(info)
  const content =
    node.type === 'containerDirective'
      ? state.containerFlow({type: 'root', children: labelled ? rest : node.children}, tracker.current())
      : ''
  const fence = node.type === 'containerDirective' ? fenceFor(content) : colons[node.type]
  let value = tracker.move(fence + node.name)
  const parent = node.type === 'containerDirective' ? (labelled ? first : undefined) : node
  if (parent && 'children' in parent && parent.children.length > 0) {
    const exitLabel = state.enter(`${node.type}Label`)
    const exitPhrasing = state.enter('phrasing')
    const before = tracker.move('[')
    const label = state.containerPhrasing(parent, {...tracker.current(), before, after: ']'})
    value += `${before}${tracker.move(label)}${tracker.move(']')}`
    exitPhrasing()
    exitLabel()
  }
  const stated = attributes(node.attributes ?? {}, state)
  const bare = node.type === 'textDirective' && !value.includes('[') && node.name !== signs.indent
  value += stated === '' && (bare || info.after.startsWith('{')) ? '{}' : stated
  exit()
  return node.type === 'containerDirective' ? [value, content, fence].filter(Boolean).join('\n') : value
}

function attributes(values: Readonly<Record<string, string | null | undefined>>, state: State): string {
  const parts = Object.entries(values).map(([name, value]) => {
    if (!value) return name
    return /^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u.test(value) ? `${name}=${value}` : `${name}="${encode(value, state)}"`
  })
  return parts.length > 0 ? `{${parts.join(' ')}}` : ''
}

/** Encodes what would end the value, or the label or cell that the directive stands in. */
function encode(value: string, state: State): string {
  const special = /&(?=[#A-Za-z])|["\n\r]|\](?=\{[#.])|\^(?=\[)/g
  const within = state.stack.includes('tableCell') ? /[[\]|]/g : /[[\]]/g
  const reference = (character: string) => `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`
  const safe = value.replace(special, reference)
  const enclosed = state.stack.some(name => /label$/i.test(name) || name === 'tableCell')
  return enclosed ? safe.replace(within, reference) : safe
}

function fenceFor(content: string): string {
  const fences = content.match(/^[ \t]*:{3,}(?=[ \t]*$)/gm) ?? []
  return ':'.repeat(1 + fences.reduce((most, fence) => Math.max(most, fence.trim().length), 2))
}
