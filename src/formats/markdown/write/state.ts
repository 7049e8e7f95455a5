import type {BlockContent, DefinitionContent, PhrasingContent} from 'mdast'
import type {Node} from 'unist'
import type {VFile} from 'vfile'
import type {Nodes} from '../../../ast/nodes.js'

/** A block of Markdown, directives included. */
export type Block = BlockContent | DefinitionContent

/** What the handlers know about where they write. States are not changed: a nested place gets a copy. */
export interface State {
  /** Gets the messages. */
  readonly file: VFile
  /** Whether furniture is written. */
  readonly furniture: boolean
  /** Labels of the notes that have a definition, so that `[^1]` is a call. */
  readonly notes: ReadonlySet<string>
  /** Whether a line end cannot stand here: in a heading, the label of a directive, a cell. */
  readonly oneLine: boolean
  /** Whether brackets must be balanced here: in the label of a directive or a link. */
  readonly inLabel: boolean
  /** Whether this is within a link. */
  readonly inLink: boolean
  /** Writes a node as blocks. */
  blocks(state: State, node: Node): Block[]
  /** Writes a node as a part of a line. */
  phrase(state: State, node: Node): PhrasingContent[]
  /** Writes a part of a line where the marks of CommonMark for it cannot stand. */
  unmarked(state: State, node: Nodes): PhrasingContent[]
  /** What ends a section that a heading of this depth opened, where the next block would be taken into it. */
  sectionEnd(depth: number): Block[]
}
