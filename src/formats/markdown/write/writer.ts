import type {RootContent} from 'mdast'
import type {Node} from 'unist'
import type {VFile} from 'vfile'
import {isParent, isType} from '../../../ast/is.js'
import type {Article, Tree} from '../../../ast/nodes.js'
import type {Writer} from '../../../core/types.js'
import type {MarkdownWriteOptions} from '../options.js'
import {signs} from '../profile.js'
import {blocks} from './blocks.js'
import {frontMatter} from './front-matter.js'
import {articleOutline} from './outline.js'
import {phrase} from './phrasing.js'
import type {State} from './state.js'
import {stringify} from './stringify.js'

/**
 * Makes a writer of Markdown: CommonMark with tables, notes and strikethrough of GitHub, YAML front
 * matter, and directives for what Markdown has no marks for, as `docs/markdown.md` describes.
 *
 * `readMarkdown` reads it back into the same tree, without positions and data.
 *
 * @param options - what to write (default: front matter, no furniture)
 * @returns the writer
 * @example
 * const file = await write(tree, {to: writeMarkdown()})
 */
export function writeMarkdown(options?: Readonly<MarkdownWriteOptions> | null): Writer<string> {
  return {
    name: 'markdown',
    mediaType: 'text/markdown',
    extension: 'md',
    write(tree, file) {
      const front = options?.frontMatter === false ? '' : frontMatter(tree.metadata)
      const body = stringify({type: 'root', children: content(tree, file, options?.furniture ?? false)})
      return [front && `---\n${front}---\n`, body].filter(Boolean).join('\n')
    },
  }
}

function content(tree: Tree, file: VFile, furniture: boolean): RootContent[] {
  if (tree.type === 'article') return article(tree, file, furniture)
  return tree.children.flatMap(child => [
    {type: 'leafDirective', name: signs.article, attributes: {}, children: []},
    {type: 'code', lang: 'yaml', meta: 'metadata', value: frontMatter(child.metadata).trimEnd()},
    ...article(child, file, furniture),
  ])
}

function article(node: Article, file: VFile, furniture: boolean): RootContent[] {
  const notes = new Set(labelsOf(node))
  const state: State = {file, furniture, notes, oneLine: false, inLabel: false, inLink: false, blocks, phrase}
  return articleOutline(state, node.children)
}

function labelsOf(node: Node): string[] {
  const within = isParent(node) ? node.children.flatMap(labelsOf) : []
  return isType(node, 'footnoteDefinition') ? [node.identifier, ...within] : within
}
