import {makeCollector, type Collector} from './collector.js'
import type {Channel, Words} from './word.js'

/** A node as JSON has it: nothing is sure but that it is an object. */
type Loose = Readonly<Record<string, unknown>>

/** Nodes that stand in a line, and part no words. */
const phrasing = new Set(
  'text inlineCode emphasis strong delete link workTitle foreign smallCaps superscript subscript editorial footnoteReference pageMarker break image'.split(
    ' ',
  ),
)

/** Nodes that a table of contents may repeat. */
const headings = new Set(['title', 'heading'])

const ownChannel: Readonly<Record<string, Channel>> = {
  footnoteReference: 'reference',
  footnoteDefinition: 'note',
  pageMarker: 'page',
  furniture: 'furniture',
}

interface Open {
  readonly node: Loose
  readonly pointer: string
  /** What is around the node. */
  readonly channel: Channel
  readonly unit: number
  /** Number of an item of an ordered list. */
  readonly number?: number | undefined
  /** Whether the node has been read, with its children. */
  readonly read?: boolean
}

/**
 * Reads the words of a tree in JSON: texts, alternative texts, marks of notes, numbers of pages and of items.
 *
 * @param source - JSON
 * @throws SyntaxError - if it is none
 */
export function readJsonWords(source: string): Words {
  const tree: unknown = JSON.parse(source)
  const collector = makeCollector()
  if (!isLoose(tree)) return collector.finish()
  const marks = marksOf(tree)
  const stack: Open[] = [{node: tree, pointer: '', channel: 'text', unit: 0}]
  for (let open = stack.pop(); open; open = stack.pop()) {
    const {node, pointer, channel, unit, read} = open
    const type = String(node['type'])
    if (read) {
      if (headings.has(type)) collector.endHeading()
      else if (!phrasing.has(type)) collector.endBlock()
      continue
    }
    if (!phrasing.has(type)) collector.endBlock()
    const own = Object.hasOwn(ownChannel, type) ? ownChannel[type] : undefined
    collector.channel = own ?? channel
    collector.unit = own === undefined ? unit : collector.takeUnit()
    sayNode(collector, open, type, marks)
    stack.push({...open, read: true})
    const {start, ordered} = node
    const first = type === 'list' && ordered === true ? (typeof start === 'number' ? start : 1) : undefined
    const children = childrenOf(node).map((child, index): Open => ({
      node: child,
      pointer: `${pointer}/children/${index}`,
      channel: collector.channel,
      unit: collector.unit,
      number: first === undefined ? undefined : first + index,
    }))
    for (const child of children.reverse()) stack.push(child)
  }
  return collector.finish()
}

function sayNode(collector: Collector, open: Open, type: string, marks: ReadonlyMap<string, string>): void {
  const {node, pointer, number} = open
  const {channel} = collector
  const identifier = String(node['identifier'])
  if (type === 'break') collector.space()
  else if (type === 'text' || type === 'inlineCode' || type === 'code') say('value')
  else if (type === 'image') say('alt', true)
  else if (type === 'pageMarker') say('label', true)
  else if (type === 'footnoteReference') sayMark(marks.get(identifier) ?? node['label'] ?? identifier)
  else if (type === 'footnoteDefinition') {
    collector.channel = 'label'
    sayMark(node['marker'] ?? node['label'] ?? identifier)
    collector.channel = channel
  } else if (type === 'listItem' && number !== undefined) {
    collector.channel = 'number'
    sayMark(String(number))
    collector.channel = channel
  } else if (type === 'article' || type === 'collection') {
    collector.channel = 'head'
    sayValues(collector, node['metadata'], `${pointer}/metadata`)
    collector.channel = channel
  }

  function say(field: string, apart = false): void {
    const value = node[field]
    if (typeof value !== 'string') return
    collector.part = {pointer: `${pointer}/${field}`}
    if (apart) collector.space()
    collector.text(value, index => index)
    if (apart) collector.space()
  }

  function sayMark(mark: unknown): void {
    if (typeof mark !== 'string') return
    collector.part = {pointer}
    collector.space()
    collector.text(mark, () => 0)
    collector.space()
  }
}

/** Says every text of a value, each as a block. */
function sayValues(collector: Collector, value: unknown, pointer: string): void {
  const stack: {value: unknown; pointer: string}[] = [{value, pointer}]
  for (let one = stack.pop(); one; one = stack.pop()) {
    if (typeof one.value === 'string') {
      collector.part = {pointer: one.pointer}
      collector.text(one.value, index => index)
      collector.endBlock()
    } else if (isLoose(one.value)) {
      const {pointer: above} = one
      const entries = Object.entries(one.value).map(([key, inner]) => ({value: inner, pointer: `${above}/${key}`}))
      for (const entry of entries.reverse()) stack.push(entry)
    }
  }
}

/** The marks of the notes as printed, by identifier. */
function marksOf(tree: Loose): Map<string, string> {
  const marks = new Map<string, string>()
  const stack = [tree]
  for (let node = stack.pop(); node; node = stack.pop()) {
    const {type, identifier, marker, label} = node
    const mark = marker ?? label
    if (type === 'footnoteDefinition' && typeof identifier === 'string' && typeof mark === 'string') {
      if (!marks.has(identifier)) marks.set(identifier, mark)
    }
    for (const child of childrenOf(node).reverse()) stack.push(child)
  }
  return marks
}

function childrenOf({children}: Loose): Loose[] {
  return Array.isArray(children) ? children.filter(isLoose) : []
}

function isLoose(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null
}
