import {makeCollector, type Collector} from './collector.js'
import {markAt, type NoteMark} from './note-mark.js'
import {walkTree, type Visited} from './walk.js'
import type {Channel, Words} from './word.js'

/** A node as JSON has it: nothing is sure but that it is an object. */
type Loose = Readonly<Record<string, unknown>>

/** Nodes that stand in a line, and part no words. */
const phrasing = new Set(
  'text inlineCode emphasis strong delete link workTitle foreign smallCaps superscript subscript editorial opaque footnoteReference pageMarker break image'.split(
    ' ',
  ),
)

/** Nodes that a table of contents may repeat. */
const headings = new Set(['title', 'heading'])

const units: ReadonlyMap<string, Channel> = new Map([
  ['footnoteDefinition', 'note'],
  ['furniture', 'furniture'],
])

/** A node, and where it stands in the document. */
interface Placed {
  readonly node: Loose
  readonly pointer: string
}

/**
 * Reads the words of a tree in JSON: texts, alternative texts, marks of notes, numbers of pages and of items, corrections.
 *
 * @param source - JSON
 * @throws SyntaxError - if it is none
 */
export function readJsonWords(source: string): Words {
  return readTreeWords(JSON.parse(source))
}

/**
 * Reads the words of a tree.
 *
 * @param tree - anything; what is no tree has no words
 */
export function readTreeWords(tree: unknown): Words {
  const collector = makeCollector()
  if (!isLoose(tree)) return collector.finish()
  const marks = marksOf(tree)
  walkTree<Placed>({node: tree, pointer: ''}, collector, {
    isPhrasing: ({node}) => phrasing.has(String(node['type'])),
    isHeading: ({node}) => headings.has(String(node['type'])),
    unitOf: ({node}) => units.get(String(node['type'])),
    startOf: ({node: {type, start, ordered}}) =>
      type === 'list' && ordered === true ? (typeof start === 'number' ? start : 1) : undefined,
    childrenOf: ({node, pointer}) =>
      childrenOf(node).map((child, index) => ({node: child, pointer: `${pointer}/children/${index}`})),
    say: visited => {
      sayNode(collector, visited, marks)
    },
    sayEnd({node, pointer}) {
      if (node['type'] !== 'editorial') return
      collector.part = {pointer: `${pointer}/correction`}
      collector.aside('correction', textOf(node['correction']), index => index)
    },
  })
  return collector.finish()
}

function sayNode(
  collector: Collector,
  {node: {node, pointer}, number}: Visited<Placed>,
  marks: ReadonlyMap<string, NoteMark>,
): void {
  const type = String(node['type'])
  const identifier = textOf(node['identifier'])
  const field = {image: 'alt', pageMarker: 'label'}[type] ?? 'value'
  const value = textOf(node[field])
  collector.part = {pointer: value === '' ? pointer : `${pointer}/${field}`}
  switch (type) {
    case 'break':
      collector.space()
      break
    case 'text':
    case 'inlineCode':
    case 'code':
      collector.text(value, index => index)
      break
    case 'image':
      collector.mark(collector.channel, value, index => index)
      break
    case 'pageMarker':
      collector.aside('page', value, index => index)
      break
    case 'footnoteReference':
      collector.mark('reference', markAt(marks.get(identifier), textOf(node['label']), identifier), () => 0)
      break
    case 'footnoteDefinition':
      collector.mark('label', textOf(node['marker'] ?? node['label'] ?? identifier), () => 0)
      break
    case 'listItem':
      if (number !== undefined) collector.mark('number', String(number), () => 0)
      break
    case 'article':
    case 'collection':
      sayValues(collector, node['metadata'], `${pointer}/metadata`)
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Says every text of a value, each as a block. */
function sayValues(collector: Collector, value: unknown, pointer: string): void {
  const stack: {value: unknown; pointer: string}[] = [{value, pointer}]
  const {channel} = collector
  collector.channel = 'head'
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
  collector.channel = channel
}

/** The marks of the notes as printed, and their labels, by identifier. */
function marksOf(tree: Loose): Map<string, NoteMark> {
  const marks = new Map<string, NoteMark>()
  const stack = [tree]
  for (let node = stack.pop(); node; node = stack.pop()) {
    const {type, identifier, marker, label} = node
    const mark = marker ?? label
    if (type === 'footnoteDefinition' && typeof identifier === 'string' && typeof mark === 'string') {
      if (!marks.has(identifier)) marks.set(identifier, {mark, label: textOf(label)})
    }
    for (const child of childrenOf(node).reverse()) stack.push(child)
  }
  return marks
}

function childrenOf({children}: Loose): Loose[] {
  return isList(children) ? children.filter(isLoose) : []
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

function isLoose(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null
}
