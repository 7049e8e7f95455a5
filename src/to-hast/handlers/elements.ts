import type {ElementContent, Properties} from 'hast'
import type {PhrasingContent} from 'mdast'
import type {Node} from 'unist'

import {element} from '../element.js'
import {line} from '../line.js'
import {blocks, type HastHandlers, type State} from '../state.js'

type Own = Readonly<Record<string, Properties[string]>>
type LineHandler = (state: State, node: {children: PhrasingContent[]}) => ElementContent[]
type BlockHandler = (state: State, node: {children: Node[]}) => ElementContent[]

/** Nodes that are one element and nothing more. */
export const elements: HastHandlers = {
  masthead: lineIn('p', {className: ['masthead']}),
  kicker: lineIn('p', {className: ['kicker']}),
  subtitle: lineIn('p', {className: ['subtitle'], role: 'doc-subtitle'}),
  byline: lineIn('p', {className: ['byline']}),
  dateline: lineIn('p', {className: ['dateline']}),
  sourceCitation: lineIn('p', {className: ['source-citation']}),
  credit: lineIn('p', {className: ['credit']}),
  attribution: lineIn('p', {className: ['attribution']}),
  speaker: lineIn('p', {className: ['speaker']}),
  caption: lineIn('p', {className: ['caption']}),
  salutation: lineIn('p', {className: ['salutation']}),
  signature: lineIn('p', {className: ['signature']}),
  strong: lineIn('strong'),
  delete: lineIn('del'),
  superscript: lineIn('sup'),
  subscript: lineIn('sub'),
  smallCaps: lineIn('span', {className: ['small-caps']}),
  headnote: blocksIn('div', {className: ['headnote']}),
  speech: blocksIn('div', {className: ['speech']}),
  aside: blocksIn('aside'),
  letter: blocksIn('div', {className: ['letter']}),
  opener: blocksIn('div', {className: ['opener']}),
  closer: blocksIn('div', {className: ['closer']}),
}

function lineIn(tagName: string, properties: Own = {}): LineHandler {
  return (state, node) => [element(tagName, properties, line(state, node.children))]
}

function blocksIn(tagName: string, properties: Own = {}): BlockHandler {
  return (state, node) => [element(tagName, properties, blocks(state, node.children))]
}
