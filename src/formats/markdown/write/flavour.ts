import type {PhrasingContent, Root} from 'mdast'
import type {VFile} from 'vfile'
import type {Article, Tree} from '../../../ast/nodes.js'
import type {Handlers} from '../../../core/handlers.js'
import type {Block, State} from './state.js'

/** What sets a flavour of Markdown apart: handlers over the default ones, and how a tree of Markdown becomes text. */
export interface Flavour {
  /** The tree that is written in place of another, with furniture or without it (default: the same). */
  prepare?(tree: Tree, file: VFile, furniture: boolean): Tree
  /** How nodes are written as blocks, over `blockHandlers`. */
  readonly blocks: Handlers<State, Block[]>
  /** How nodes are written in a line, over `phrasingHandlers`. */
  readonly phrasing: Handlers<State, PhrasingContent[]>
  /** Writes a part of a line where the marks of CommonMark for it cannot stand. */
  readonly unmarked: State['unmarked']
  /** Writes what ends a section. */
  readonly sectionEnd: State['sectionEnd']
  /** Writes what begins an article of a collection. */
  articleStart(article: Article): Block[]
  /** Writes what says that there are no articles in a collection (default: nothing). */
  emptyCollection?(): Block[]
  /** Marks a text that would be read as something else (default: as it is), given its blocks and its front matter. */
  guard?(blocks: readonly Block[], front: string): Block[]
  /** Writes the metadata of a tree as YAML, without fences. */
  frontMatter(tree: Tree): string
  /** Writes a tree of Markdown as text with a line feed at its end. */
  stringify(root: Root): string
}
