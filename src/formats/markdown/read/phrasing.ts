import type {PhrasingContent as Markdown} from 'mdast'
import type {TextDirective} from 'mdast-util-directive'
import {isPhrasing} from '../../../ast/is.js'
import type {PhrasingContent} from '../../../ast/nodes.js'
import {specification} from '../../../ast/specification.js'
import {toString} from '../../../ast/text.js'
import {spans} from '../profile.js'
import {markdownDirective, markdownComment, markdownHtml} from '../rules.js'
import {fieldsFrom, make} from './make.js'
import {at, sourceOf, type State} from './state.js'

/** Where a line ends, with the blanks around it; looked for where blanks begin, so that many of them take no longer. */
const endOfLine = /(?<![ \t])[ \t]*\n[ \t]*/g

/**
 * Reads a line.
 *
 * @param state - what is known
 * @param nodes - parts of a line in Markdown
 * @returns parts of a line in the tree, in which no text stands beside another
 */
export function phrasing(state: State, nodes: readonly Markdown[]): PhrasingContent[] {
  const parts: PhrasingContent[] = []
  for (const part of nodes.flatMap(node => phrase(state, node))) {
    const last = parts.at(-1)
    if (part.type !== 'text' || last?.type !== 'text') parts.push(part)
    else {
      last.value += part.value
      if (last.position && part.position) last.position = {...last.position, end: part.position.end}
    }
  }
  return parts
}

function phrase(state: State, node: Markdown): PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return text(node.value, node)
    case 'emphasis':
    case 'strong':
    case 'delete':
      return [{type: node.type, children: phrasing(state, node.children), ...at(node)}]
    case 'inlineCode':
      return [{type: 'inlineCode', value: node.value, ...at(node)}]
    case 'break':
      return [{type: 'break', ...at(node)}]
    case 'link':
      return [{type: 'link', url: node.url, ...titled(node), children: phrasing(state, node.children), ...at(node)}]
    case 'image':
      return [{type: 'image', url: node.url, ...titled(node), alt: node.alt ?? '', ...at(node)}]
    case 'linkReference': {
      const definition = state.definitions.get(node.identifier)
      const children = phrasing(state, node.children)
      if (!definition) return children
      return [{type: 'link', url: definition.url, ...titled(definition), children, ...at(node)}]
    }
    case 'imageReference': {
      const definition = state.definitions.get(node.identifier)
      if (!definition) return text(sourceOf(state, node), node)
      return [{type: 'image', url: definition.url, ...titled(definition), alt: node.alt ?? '', ...at(node)}]
    }
    case 'footnoteReference':
      return [{type: 'footnoteReference', identifier: node.identifier, label: node.label ?? null, ...at(node)}]
    case 'html':
      return html(state, node)
    case 'textDirective':
      return directive(state, node)
    default:
      return text(sourceOf(state, node), node)
  }
}

/** A line end in the source is a space. */
function text(value: string, node: Markdown): PhrasingContent[] {
  return value === '' ? [] : [{type: 'text', value: value.replace(endOfLine, ' '), ...at(node)}]
}

function titled(node: {title?: string | null | undefined}): {title?: string} {
  return node.title == null ? {} : {title: node.title}
}

function html(state: State, node: Extract<Markdown, {type: 'html'}>): PhrasingContent[] {
  if (/^<br\s*\/?>$/i.test(node.value)) return [{type: 'break', ...at(node)}]
  if (isComment(state, node)) return []
  reportHtml(state, node)
  return text(node.value, node)
}

/** Whether HTML is a comment, which is no text: it is reported, and not read. */
export function isComment(state: State, node: {type: 'html'; value: string}): boolean {
  if (!/^\s*<!--[\s\S]*-->\s*$/.test(node.value)) return false
  markdownComment.report(state.file, node, 'Unexpected comment, expected text: it is left out')
  return true
}

/** Reports HTML, which is never executed and never lost. */
export function reportHtml(state: State, node: {type: 'html'; value: string}): void {
  const shown = node.value.length > 40 ? `${node.value.slice(0, 40)}…` : node.value
  const note = 'It is kept as visible text; write it as Markdown or as a directive of `docs/markdown.md`.'
  markdownHtml.report(state.file, node, `Unexpected HTML \`${shown}\`, expected Markdown`, note)
}

/**
 * A directive in a line. A bare name, as in `10:30` and `a:b`, is text, and so is, with a message, a
 * directive that the profile does not have.
 */
function directive(state: State, node: TextDirective): PhrasingContent[] {
  if (sourceOf(state, node) === `:${node.name}`) return text(`:${node.name}`, node)
  const entry = spans.find(({name}) => name === node.name)
  if (!entry) return unknown(state, node)
  const children = phrasing(state, node.children)
  const label = children.map(toString).join('')
  const fields = fieldsFrom(state, node, entry, label)
  if (!fields) return unknown(state, node)
  const holds = specification[entry.type].children !== undefined
  const made = make(entry.type, fields, holds ? children : undefined, node.position)
  return isPhrasing(made) ? [made] : []
}

function unknown(state: State, node: TextDirective): PhrasingContent[] {
  const names = spans.map(({name}) => `\`${name}\``).join(', ')
  const reason = `Unexpected directive \`:${node.name}\`, expected one of the profile`
  markdownDirective.report(state.file, node, reason, `It is kept as its text. The profile has ${names}.`)
  const source = sourceOf(state, node)
  const start = node.position?.start.offset ?? 0
  const first = node.children.at(0)?.position?.start.offset
  const last = node.children.at(-1)?.position?.end.offset
  if (first === undefined || last === undefined) return text(source, node)
  return [
    ...text(source.slice(0, first - start), node),
    ...phrasing(state, node.children),
    ...text(source.slice(last - start), node),
  ]
}
