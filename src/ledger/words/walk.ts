import type {Collector, Setting} from './collector.js'
import type {Channel} from './word.js'

/** A node on the way through a tree, and its number as an item of an ordered list. */
export interface Visited<Node> {
  readonly node: Node
  readonly number: number | undefined
}

/** What a format says of its nodes. */
export interface Grammar<Node> {
  /** Whether a node stands in a line, and parts no words. */
  isPhrasing: (node: Node) => boolean
  /** Whether a table of contents may repeat a node. */
  isHeading: (node: Node) => boolean
  /** What a note or a line of furniture is; nothing for other nodes. */
  unitOf: (node: Node) => Channel | undefined
  childrenOf: (node: Node) => readonly Node[]
  /** Number of the first item of an ordered list. */
  startOf: (node: Node) => number | undefined
  /** Says the words of a node itself. */
  say: (visited: Visited<Node>) => void
  /** Says the words of a node that stand behind those of its children (default: none). */
  sayEnd?: (node: Node) => void
}

interface Open<Node> extends Readonly<Setting>, Visited<Node> {
  /** Whether the node has been read, with its children. */
  readonly read: boolean
}

/**
 * Reads the words of a tree in document order, without recursion.
 *
 * @param root - where to begin
 * @param collector - gets the words
 * @param grammar - what the format says of its nodes
 */
export function walkTree<Node>(root: Node, collector: Collector, grammar: Grammar<Node>): void {
  const stack: Open<Node>[] = [{node: root, number: undefined, channel: 'text', unit: 0, heading: false, read: false}]
  for (let open = stack.pop(); open; open = stack.pop()) {
    const {node, channel, unit, heading, read} = open
    if (read && grammar.sayEnd) {
      Object.assign(collector, {channel, unit, heading})
      grammar.sayEnd(node)
    }
    if (!grammar.isPhrasing(node)) collector.endBlock()
    if (read) continue
    Object.assign(collector, {channel, unit, heading: heading || grammar.isHeading(node)})
    const own = grammar.unitOf(node)
    if (own !== undefined) collector.beginUnit(own)
    grammar.say(open)
    stack.push({...open, read: true})
    const first = grammar.startOf(node)
    const children = grammar.childrenOf(node).map((child, index): Open<Node> => ({
      node: child,
      channel: collector.channel,
      unit: collector.unit,
      heading: collector.heading,
      number: first === undefined ? undefined : first + index,
      read: false,
    }))
    for (const child of children.reverse()) stack.push(child)
  }
}
