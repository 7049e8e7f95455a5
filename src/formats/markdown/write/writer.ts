import type {Node} from 'unist'
import type {VFile} from 'vfile'
import {isParent, isType} from '../../../ast/is.js'
import type {Article, Collection} from '../../../ast/nodes.js'
import type {TextWriter} from '../../../core/types.js'
import type {MarkdownFlavour, MarkdownWriteOptions} from '../options.js'
import {writeBlocks} from './blocks.js'
import type {Flavour} from './flavour.js'
import {gfm} from './gfm/gfm.js'
import {offprint} from './offprint/offprint.js'
import {articleOutline} from './outline.js'
import {pandoc} from './pandoc/pandoc.js'
import {writePhrasing} from './phrasing.js'
import {breakSentences} from './sentences.js'
import type {Block, State} from './state.js'

const flavours: Readonly<Record<MarkdownFlavour, Flavour>> = {offprint, gfm, pandoc}

/**
 * Makes a writer of Markdown: CommonMark with tables, notes and strikethrough of GitHub, YAML front
 * matter, and what the flavour has for what Markdown has no marks for, as `docs/markdown.md` describes.
 *
 * `readMarkdown` reads the flavour `offprint` back into the same tree, without positions and data.
 *
 * @param options - what to write (default: front matter, no furniture, with directives)
 * @returns the writer
 * @throws TypeError - if there is no such flavour
 * @example
 * const tree = build('article', {metadata: {title: 'On Type'}}, [build('title', 'On Type'), build('byline', 'Ann Author')])
 * const file = await write(tree, {to: writeMarkdown()})
 * file.value //=> '---\ntitle: On Type\nsource: none\n---\n\n# On Type\n\n::byline[Ann Author]\n'
 * const plain = await write(tree, {to: writeMarkdown({flavour: 'gfm', frontMatter: false})})
 * plain.value //=> '# On Type\n\nAnn Author\n'
 */
export function writeMarkdown(options?: Readonly<MarkdownWriteOptions> | null): TextWriter {
  const flavour = flavourNamed(options?.flavour ?? 'offprint')
  const place: Omit<State, 'file' | 'notes'> = {
    furniture: options?.furniture ?? false,
    oneLine: false,
    inLabel: false,
    inLink: false,
    blocks: writeBlocks({...flavour.blocks, ...options?.blocks}),
    phrase: writePhrasing({...flavour.phrasing, ...options?.phrasing}),
    unmarked: flavour.unmarked,
    sectionEnd: flavour.sectionEnd,
  }
  return {
    name: 'markdown',
    mediaType: 'text/markdown',
    extension: 'md',
    write(given, file) {
      const tree = flavour.prepare?.(given, file, place.furniture) ?? given
      const front = options?.frontMatter === false ? '' : flavour.frontMatter(tree)
      const children = tree.type === 'article' ? article(tree, file) : collection(tree, file)
      const sentences = options?.lines === 'sentence' ? breakSentences(children) : children
      const blocks = flavour.guard?.(sentences, front) ?? sentences
      const body = flavour.stringify({type: 'root', children: blocks})
      return [front && `---\n${front}---\n`, body].filter(Boolean).join('\n')
    },
  }

  function article(node: Article, file: VFile): Block[] {
    return articleOutline({...place, file, notes: new Set(labelsOf(node))}, node.children)
  }

  function collection(node: Collection, file: VFile): Block[] {
    if (node.children.length === 0) return flavour.emptyCollection?.() ?? []
    return node.children.flatMap(child => [...flavour.articleStart(child), ...article(child, file)])
  }
}

function flavourNamed(name: MarkdownFlavour): Flavour {
  if (Object.hasOwn(flavours, name)) return flavours[name]
  const known = Object.keys(flavours).map(flavour => `\`${flavour}\``)
  throw new TypeError(`Unexpected flavour \`${name}\`, expected ${known.join(', ')}`)
}

/** Identifiers of the notes that are defined in a node. */
function labelsOf(node: Node): string[] {
  const within = isParent(node) ? node.children.flatMap(labelsOf) : []
  return isType(node, 'footnoteDefinition') ? [node.identifier, ...within] : within
}
