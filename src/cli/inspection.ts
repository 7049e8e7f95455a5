import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import type {Metadata} from '../ast/metadata.js'
import {isType} from '../ast/is.js'
import type {Article, NodeOf, Nodes} from '../ast/nodes.js'
import {toString} from '../ast/text.js'
import {excerptsAround, firstWords, wordCount} from './excerpt.js'
import type {Document} from './read.js'
import {messageRecords, type MessageRecord} from '../batch/messages.js'

/** A part of an article. */
export interface SectionView {
  /** Text of its heading, if it has one. */
  heading: string | null
  /** Depth of the heading: 2 below the title of the article. */
  depth: number | null
  line: number | null
}

/** A note. */
export interface NoteView {
  identifier: string
  label: string
  series: string
  text: string
  line: number | null
}

/** The start of a page. */
export interface PageMarkerView {
  /** Page number as printed. */
  label: string | null
  certainty: 'stated' | 'inferred'
  inWord: boolean
  /** The last words before it. */
  before: string
  /** The first words after it. */
  after: string
  line: number | null
}

/** What can be seen of an article. */
export interface ArticleView {
  type: 'article'
  metadata: Metadata
  masthead: string | null
  sections: SectionView[]
  /** The first words of each block quotation. */
  blockquotes: {words: string; line: number | null}[]
  notes: NoteView[]
  pageMarkers: PageMarkerView[]
  furniture: {role: string; text: string; line: number | null}[]
  /** How many words an output has, furniture left out. */
  words: number
  /** How many nodes there are of each type. */
  nodes: Record<string, number>
}

/** What can be seen of a collection. */
export interface CollectionView {
  type: 'collection'
  metadata: Metadata
  articles: ArticleView[]
}

/** What `offprint inspect --json` prints; fields that are not known are `null`, or absent in `metadata`. */
export type Inspection = {input: string; format: string} & (ArticleView | CollectionView) & {messages: MessageRecord[]}

/**
 * Looks at a document.
 *
 * @param document - what was read
 * @param file - the file that it was read from
 * @returns what can be seen
 */
export function inspectionOf({format, tree}: Document, file: VFile): Inspection {
  const view =
    tree.type === 'article'
      ? articleView(tree)
      : {type: tree.type, metadata: tree.metadata, articles: tree.children.map(articleView)}
  return {input: file.history[0] ?? '-', format, ...view, messages: messageRecords(file)}
}

function articleView(article: Article): ArticleView {
  const excerpts = excerptsAround(article, 'pageMarker')
  return {
    type: 'article',
    metadata: article.metadata,
    masthead: all(article, 'masthead').map(text)[0] ?? null,
    sections: sectionsOf(article),
    blockquotes: all(article, 'blockquote').map(node => ({words: firstWords(text(node)), line: lineOf(node)})),
    notes: all(article, 'footnoteDefinition').map(node => ({
      identifier: node.identifier,
      label: node.marker ?? node.label ?? node.identifier,
      series: node.series ?? 'author',
      text: text(node),
      line: lineOf(node),
    })),
    pageMarkers: all(article, 'pageMarker').map((node, index) => ({
      label: node.label ?? null,
      certainty: node.certainty,
      inWord: node.inWord ?? false,
      before: excerpts[index]?.before ?? '',
      after: excerpts[index]?.after ?? '',
      line: lineOf(node),
    })),
    furniture: all(article, 'furniture').map(node => ({role: node.role, text: text(node), line: lineOf(node)})),
    words: wordCount(article),
    nodes: countsOf(article),
  }
}

/** Sections, and headings that stand in none. */
function sectionsOf(article: Article): SectionView[] {
  const views: SectionView[] = []
  const seen = new Set<Nodes>()
  visit(article as Nodes, node => {
    if (node.type !== 'section' && node.type !== 'heading') return
    const heading = node.type === 'section' ? node.children.find(child => child.type === 'heading') : node
    if (heading && seen.has(heading)) return
    if (heading) seen.add(heading)
    views.push({heading: heading ? text(heading) : null, depth: heading?.depth ?? null, line: lineOf(heading ?? node)})
  })
  return views
}

function countsOf(article: Article): Record<string, number> {
  const counts: Record<string, number> = {}
  visit(article as Nodes, ({type}) => {
    counts[type] = (counts[type] ?? 0) + 1
  })
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function all<Type extends Nodes['type']>(article: Article, type: Type): NodeOf<Type>[] {
  const found: NodeOf<Type>[] = []
  visit(article as Nodes, node => {
    if (isType(node, type)) found.push(node)
  })
  return found
}

/** Text of a node on one line. */
function text(node: Nodes): string {
  return toString(node).replace(/\s+/g, ' ').trim()
}

function lineOf(node: Nodes): number | null {
  return node.position?.start.line ?? null
}
