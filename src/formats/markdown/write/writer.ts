import type {Node} from 'unist'
import type {VFile} from 'vfile'
import {isParent, isType} from '../../../ast/is.js'
import type {Article} from '../../../ast/nodes.js'
import type {Writer} from '../../../core/types.js'
import type {MarkdownWriteOptions} from '../options.js'
import {signs} from '../profile.js'
import {writeBlocks} from './blocks.js'
import {frontMatter} from './front-matter.js'
import {articleOutline} from './outline.js'
import {writePhrasing} from './phrasing.js'
import type {Block, State} from './state.js'
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
  const place: Omit<State, 'file' | 'notes'> = {
    furniture: options?.furniture ?? false,
    oneLine: false,
    inLabel: false,
    inLink: false,
    blocks: writeBlocks(options?.blocks ?? {}),
    phrase: writePhrasing(options?.phrasing ?? {}),
  }
  return {
    name: 'markdown',
    mediaType: 'text/markdown',
    extension: 'md',
    write(tree, file) {
      const front = options?.frontMatter === false ? '' : frontMatter(tree.metadata)
      const children = tree.type === 'article' ? article(tree, file) : tree.children.flatMap(child => part(child, file))
      const body = stringify({type: 'root', children})
      return [front && `---\n${front}---\n`, body].filter(Boolean).join('\n')
    },
  }

  function article(node: Article, file: VFile): Block[] {
    return articleOutline({...place, file, notes: new Set(labelsOf(node))}, node.children)
  }

  /** An article of a collection. */
  function part(node: Article, file: VFile): Block[] {
    return [
      {type: 'leafDirective', name: signs.article, attributes: {}, children: []},
      {type: 'code', lang: 'yaml', meta: 'metadata', value: frontMatter(node.metadata).trimEnd()},
      ...article(node, file),
    ]
  }
}

/** Identifiers of the notes that are defined in a node. */
function labelsOf(node: Node): string[] {
  const within = isParent(node) ? node.children.flatMap(labelsOf) : []
  return isType(node, 'footnoteDefinition') ? [node.identifier, ...within] : within
}
