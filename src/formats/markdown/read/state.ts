import type {Definition, RootContent} from 'mdast'
import type {Node, Position} from 'unist'
import type {VFile} from 'vfile'
import type {Nodes} from '../../../ast/nodes.js'

/** What the functions of the reader know. */
export interface State {
  readonly file: VFile
  /** The text, for what is kept as it is written. */
  readonly text: string
  /** Definitions of links, by identifier. */
  readonly definitions: ReadonlyMap<string, Definition>
  /** Identifiers of definitions that references use. */
  readonly used: ReadonlySet<string>
  /** Reads blocks, with the sections that their headings open. */
  flow(nodes: readonly RootContent[]): Nodes[]
}

/** The position of a node of Markdown, for the node that is made of it. */
export function at(node: Node): {position?: Position} {
  return node.position ? {position: node.position} : {}
}

/** The text of a node as it is written. */
export function sourceOf(state: State, node: Node): string {
  return state.text.slice(node.position?.start.offset, node.position?.end.offset)
}
