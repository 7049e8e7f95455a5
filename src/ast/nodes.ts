/**
 * The tree: unist nodes, mdast's where mdast has them, ours beside them.
 *
 * Ours are registered in mdast's content maps, so that unified's utilities type-check on an article.
 */

import type {
  Blockquote,
  Break,
  Code,
  Delete,
  Emphasis,
  FootnoteDefinition,
  FootnoteReference,
  Heading,
  Image,
  InlineCode,
  Link,
  List,
  ListItem,
  Paragraph,
  Strong,
  Table,
  TableCell,
  TableRow,
  Text,
  ThematicBreak,
} from 'mdast'
import type {Parent} from 'unist'
import type {RecoveryData} from './base.js'
import type {
  Aside,
  Attribution,
  Caption,
  Closer,
  Figure,
  Furniture,
  Letter,
  OpaqueBlock,
  Opener,
  Salutation,
  Section,
  Signature,
  Speaker,
  Speech,
  Verse,
  VerseLine,
} from './flow.js'
import type {Byline, Credit, Dateline, Headnote, Kicker, Masthead, SourceCitation, Subtitle, Title} from './front.js'
import type {Metadata} from './metadata.js'
import type {
  Editorial,
  Foreign,
  Opaque,
  PageMarker,
  Responsibility,
  SmallCaps,
  Subscript,
  Superscript,
  WorkTitle,
} from './phrasing.js'

/**
 * One article.
 *
 * @example
 * {type: 'article', metadata: {creators: [], contributors: [], rights: [], revisions: [], unknown: []}, children: [{type: 'title', children: [{type: 'text', value: 'On Type'}]}]}
 */
export interface Article extends Parent {
  type: 'article'
  /** Bibliography of the article. */
  metadata: Metadata
  children: ArticleContent[]
  data?: RecoveryData | undefined
}

/**
 * A whole issue or an anthology.
 *
 * @example
 * {type: 'collection', metadata: {title: 'Spring 1931', creators: [], contributors: [], rights: [], revisions: [], unknown: []}, children: []}
 */
export interface Collection extends Parent {
  type: 'collection'
  /** Bibliography of the whole. */
  metadata: Metadata
  children: Article[]
  data?: RecoveryData | undefined
}

/** What stands before the text. */
export type FrontContent = Masthead | Kicker | Title | Subtitle | Byline | Dateline | SourceCitation | Credit | Headnote

/** Blocks of text. */
export type FlowContent =
  | Section
  | Heading
  | Paragraph
  | Blockquote
  | List
  | Table
  | ThematicBreak
  | Code
  | Attribution
  | Verse
  | Speech
  | Figure
  | Aside
  | Letter
  | Opener
  | Closer
  | Salutation
  | Signature
  | Byline
  | Dateline
  | FootnoteDefinition
  | PageMarker
  | Furniture
  | OpaqueBlock

/** Children of an article. */
export type ArticleContent = FrontContent | FlowContent

/** Text within a block. */
export type PhrasingContent =
  | Text
  | Emphasis
  | Strong
  | Delete
  | InlineCode
  | Link
  | Image
  | Break
  | FootnoteReference
  | PageMarker
  | WorkTitle
  | Foreign
  | SmallCaps
  | Superscript
  | Subscript
  | Editorial
  | Opaque

/** Every node that a tree may hold. */
export type Nodes =
  | Article
  | Collection
  | ArticleContent
  | PhrasingContent
  | ListItem
  | TableRow
  | TableCell
  | VerseLine
  | Speaker
  | Caption

/** Names of the nodes. */
export type NodeType = Nodes['type']

/** The node of a name. */
export type NodeOf<Type extends NodeType> = Extract<Nodes, Record<'type', Type>>

/** Nodes that have children. */
export type Parents = Extract<Nodes, Parent>

/** A tree that a reader makes and a writer takes. */
export type Tree = Article | Collection

interface BlockNodes {
  masthead: Masthead
  kicker: Kicker
  title: Title
  subtitle: Subtitle
  byline: Byline
  dateline: Dateline
  sourceCitation: SourceCitation
  credit: Credit
  headnote: Headnote
  section: Section
  attribution: Attribution
  verse: Verse
  speech: Speech
  figure: Figure
  aside: Aside
  letter: Letter
  opener: Opener
  closer: Closer
  salutation: Salutation
  signature: Signature
  pageMarker: PageMarker
  furniture: Furniture
  opaqueBlock: OpaqueBlock
}

interface PhrasingNodes {
  pageMarker: PageMarker
  workTitle: WorkTitle
  foreign: Foreign
  smallCaps: SmallCaps
  superscript: Superscript
  subscript: Subscript
  editorial: Editorial
  opaque: Opaque
}

interface InnerNodes {
  article: Article
  collection: Collection
  verseLine: VerseLine
  speaker: Speaker
  caption: Caption
}

declare module 'mdast' {
  interface BlockContentMap extends BlockNodes {}
  interface PhrasingContentMap extends PhrasingNodes {}
  interface RootContentMap extends BlockNodes, PhrasingNodes, InnerNodes {}
  interface Emphasis {
    /** How the print sets the words apart, where that is not by italics: with space between their letters. */
    rendering?: 'letterspaced'
  }
  interface FootnoteDefinition {
    /** Whose note it is (default: `'author'`). */
    series?: Responsibility
    /** The mark as printed, where it is not the label: `*`, `[3*]`. */
    marker?: string
  }
}
