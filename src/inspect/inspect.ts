import type {VFile} from 'vfile'
import {isType} from '../ast/is.js'
import type {Article, NodeOf, Nodes, Tree} from '../ast/nodes.js'
import {toString} from '../ast/text.js'
import {walk} from '../ast/walk.js'
import {messageRecords} from '../core/message-record.js'
import {excerptsAround, firstWords, wordCount} from './excerpt.js'
import type {ArticleView, Inspection, SectionView} from './views.js'

/**
 * Looks at a tree: what was found, how it is known, and where it stands.
 *
 * @param tree - the tree; it is not changed
 * @param file - file that the tree was read from, for its messages (default: none)
 * @returns bibliography, outline with words and lines, notes, turns of pages, counts and messages, as plain JSON
 * @example
 * const {tree, file} = await read('# On Type\n\nFirst words.\n', {from: readMarkdown()})
 * const {metadata, words, messages} = inspect(tree, file)
 * metadata.title //=> 'On Type'
 */
export function inspect(tree: Tree, file?: VFile): Inspection {
  const view =
    tree.type === 'article'
      ? articleView(tree)
      : {type: tree.type, metadata: tree.metadata, articles: tree.children.map(articleView)}
  return {...view, messages: file ? messageRecords(file) : []}
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
  for (const node of walk(article)) {
    if (node.type !== 'section' && node.type !== 'heading') continue
    const heading = node.type === 'section' ? node.children.find(child => child.type === 'heading') : node
    if (heading && seen.has(heading)) continue
    if (heading) seen.add(heading)
    views.push({
      heading: heading ? text(heading) : null,
      depth: heading?.depth ?? null,
      words: node.type === 'section' ? wordCount(node) : null,
      line: lineOf(heading ?? node),
    })
  }
  return views
}

function countsOf(article: Article): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const {type} of walk(article)) counts[type] = (counts[type] ?? 0) + 1
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function all<Type extends Nodes['type']>(article: Article, type: Type): NodeOf<Type>[] {
  return [...walk(article)].filter(node => isType(node, type))
}

/** Text of a node on one line. */
function text(node: Nodes): string {
  return toString(node).replace(/\s+/g, ' ').trim()
}

function lineOf(node: Nodes): number | null {
  return node.position?.start.line ?? null
}
