import type {Furniture} from '../../ast/flow.js'
import {markOf} from '../../ast/notes.js'
import type {Nodes, Tree} from '../../ast/nodes.js'
import type {PageMarker} from '../../ast/phrasing.js'
import {toString} from '../../ast/text.js'
import {walk} from '../../ast/walk.js'
import {keysOf} from '../words/word.js'
import {keptBeside} from './beside.js'

/** A part of the source, and what the tree says of it. */
export interface Region {
  readonly start: number
  readonly end: number
  readonly kind: 'furniture' | 'note' | 'reference' | 'page'
  /** Number of the note or the line of furniture, from 1. */
  readonly unit: number
  /** The words that stand there according to the tree: what is of other words is not of the region. */
  readonly keys: readonly string[]
}

/** A part of the source, by offsets. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What the tree says of its source: where the ledger looks for what explains a difference. */
export interface TreeRecord {
  readonly regions: readonly Region[]
  /** What each line of furniture is, and its words, by its number. */
  readonly furniture: ReadonlyMap<number, {readonly role: Furniture['role']; readonly keys: readonly string[]}>
  /** Turns of a page where words were joined, and numbers of pages. */
  readonly pages: readonly PageMarker[]
  /** How often each number stands at an item of a list. */
  readonly items: ReadonlyMap<string, number>
  /** How often each number stands at an item in the mark-up of the source alone, where the tree has it as an attribute. */
  readonly unseenItems: ReadonlyMap<string, number>
  /** How often each word stands in corrections. */
  readonly corrections: ReadonlyMap<string, number>
  /** Every word of the metadata, and every correction. */
  readonly metadata: ReadonlySet<string>
  /** The words of each heading, with spaces between. */
  readonly headings: ReadonlySet<string>
  /** Captions, and texts instead of pictures: where they stand, by their words with spaces between. */
  readonly figures: ReadonlyMap<string, readonly Span[]>
  /** What it keeps of the header of the source: blocks, each as words with spaces between. */
  readonly header: readonly string[]
  /** Rows of tables, from the first to the last of their cells. */
  readonly rows: readonly Span[]
  /** Where hands of editors begin and end, in order. */
  readonly hands: readonly number[]
  /** How many articles it has. */
  readonly articles: number
}

/** What a page number may be called where the source shows it. */
export const pageNames: readonly string[] = ['p', 'pp', 'pg', 'page', 'pag', 's', 'seite']

/** Reads what a tree says of its source. */
export function recordOf(tree: Tree): TreeRecord {
  const regions: Region[] = []
  const furniture = new Map<number, {role: Furniture['role']; keys: string[]}>()
  const pages: PageMarker[] = []
  const items = new Map<string, number>()
  const unseenItems = new Map<string, number>()
  const corrections = new Map<string, number>()
  const metadata = new Set<string>()
  const headings = new Set<string>()
  const figures = new Map<string, Span[]>()
  let unit = 0
  let articles = 0
  const header: string[] = []
  const hands: number[] = []
  const rows: Span[] = []
  const add = (node: Nodes, kind: Region['kind'], keys: readonly string[]): void => {
    const {start, end} = node.position ?? {}
    if (start?.offset !== undefined && end?.offset !== undefined)
      regions.push({start: start.offset, end: end.offset, kind, unit, keys})
  }
  const addFigure = ({position}: Nodes, text: string): void => {
    const key = keysOf(text).join(' ')
    const spans = figures.get(key) ?? []
    const [start, end] = [position?.start.offset, position?.end.offset]
    if (start !== undefined && end !== undefined) spans.push({start, end})
    figures.set(key, spans)
  }
  for (const node of walk(tree)) {
    switch (node.type) {
      case 'article':
      case 'collection':
        if (node.type === 'article') articles++
        for (const block of keptBeside(node)) header.push(block)
        for (const key of wordsIn(node.metadata)) metadata.add(key)
        break
      case 'heading':
        headings.add(keysOf(toString(node)).join(' '))
        break
      case 'furniture':
        unit++
        furniture.set(unit, {role: node.role, keys: keysOf(toString(withImagesApart(node)))})
        add(node, 'furniture', furniture.get(unit)?.keys ?? [])
        break
      case 'footnoteDefinition':
        unit++
        add(node, 'note', keysOf(markOf(node)))
        break
      case 'footnoteReference':
        add(node, 'reference', keysOf(node.label ?? node.identifier))
        break
      case 'caption':
        addFigure(node, toString(node))
        break
      case 'image':
        addFigure(node, node.alt ?? '')
        break
      case 'list':
        for (const index of node.ordered ? node.children.keys() : []) {
          const number = String((node.start ?? 1) + index)
          items.set(number, (items.get(number) ?? 0) + 1)
        }
        break
      case 'listItem':
        for (const key of keysOf(node.data?.element?.attributes?.['n'] ?? ''))
          unseenItems.set(key, (unseenItems.get(key) ?? 0) + 1)
        break
      case 'pageMarker':
        pages.push(node)
        if (node.label !== undefined) add(node, 'page', [...keysOf(node.label), ...pageNames])
        break
      case 'tableRow': {
        const cells = node.children.flatMap(({position}) => position ?? [])
        const [start, end] = [cells[0]?.start.offset, cells.at(-1)?.end.offset]
        if (start !== undefined && end !== undefined) rows.push({start, end})
        break
      }
      case 'editorial':
        for (const offset of [node.position?.start.offset, node.position?.end.offset])
          if (offset !== undefined) hands.push(offset)
        for (const key of keysOf(node.correction ?? '')) {
          metadata.add(key)
          corrections.set(key, (corrections.get(key) ?? 0) + 1)
        }
    }
  }
  return {
    regions,
    furniture,
    pages,
    items,
    unseenItems,
    corrections,
    metadata,
    headings,
    figures,
    header,
    rows,
    hands: hands.sort((a, b) => a - b),
    articles,
  }
}

/** A node in which the text instead of a picture is no part of the words around it. */
function withImagesApart<Node extends Nodes>(node: Node): Node {
  if (node.type === 'image') return {...node, alt: ` ${node.alt ?? ''} `}
  if (!('children' in node)) return node
  return {...node, children: node.children.map(child => withImagesApart(child as Nodes))}
}

/** The words of all texts in a value. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return keysOf(String(value))
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : []
}
