import type {Definition, Root, RootContent} from 'mdast'
import type {Point} from 'unist'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified, type Processor} from 'unified'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {emptyMetadata} from '../../../ast/build.js'
import type {Metadata, Source} from '../../../ast/metadata.js'
import {isFlow, isFront} from '../../../ast/is.js'
import type {Article, Tree} from '../../../ast/nodes.js'
import {toString} from '../../../ast/text.js'
import {decode} from '../../../core/decode.js'
import {footnotesAhead, footnotesIn} from '../../../core/footnotes-ahead.js'
import {checkDepth, checkLength, checkText} from '../../../core/markdown/limits.js'
import type {Reader} from '../../../core/types.js'
import type {MarkdownReadOptions} from '../options.js'
import {hasLine, noSource, noTitle} from '../keys.js'
import {markdownMissingTitle} from '../rules.js'
import {admitted} from './admit.js'
import {block} from './blocks.js'
import {readFrontMatter} from './front-matter.js'
import type {Front} from './fronts/front.js'
import {takeFront} from './fronts/take-front.js'
import {partsOf, type Part} from './collection.js'
import {isFrontOfProfile, isOrdinary} from '../is-ordinary.js'
import {recoverOrdinary} from './ordinary/ordinary.js'
import {outline} from './outline.js'
import {defineInlineNotes} from './pandoc/notes.js'
import {translate} from './pandoc/translate.js'
import {sniff} from './sniff.js'
import {at, type State} from './state.js'

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm)
  .use(remarkDirective)
  .use(keepSource)
  .freeze()

/**
 * Makes a reader of Markdown: CommonMark with tables, notes and strikethrough of GitHub, front matter in
 * YAML, TOML or JSON, and the directives of `docs/markdown.md`.
 *
 * What `writeMarkdown` writes is read into the same tree. Other Markdown is read kindly: its first heading
 * of the first level is the title, other headings open sections, common keys of front matter are
 * understood, HTML and unknown directives are kept as text with a message.
 *
 * @param options - how to read (default: none)
 * @returns the reader
 * @example
 * const {tree} = await read('---\nlanguage: en\n---\n\n# On Type\n', {from: readMarkdown()})
 * tree.metadata.title //=> 'On Type'
 * tree.metadata.language //=> 'en'
 */
export function readMarkdown(options?: Readonly<MarkdownReadOptions> | null): Reader {
  const maximumLength = options?.maximumLength ?? 5_000_000
  return {
    name: 'markdown',
    mediaTypes: ['text/markdown'],
    extensions: ['md', 'markdown'],
    sniff,
    read(file) {
      const {text, source} = decode(file, 'text/markdown', options ?? {})
      checkLength(file, text, maximumLength)
      checkText(file, text)
      const front = takeFront(file, text)
      const body = front?.body ?? text
      const {root, isPandoc} = parse(file, body)
      checkDepth(file, root)
      const tree = treeOf(root, stateOf(file, body, root), source, {front, isPandoc})
      checkDepth(file, tree)
      return tree
    },
  }
}

/** Parses Markdown; of that of pandoc, divs and spans become directives in their places. */
function parse(file: VFile, text: string): {root: Root; isPandoc: boolean} {
  const translated = translate(file, text, one => processor.parse(one))
  const ready = translated?.text ?? text
  const ahead = footnotesIn(ready)
  const root = (ahead.length > 0 ? processor().use(footnotesAhead, ahead) : processor).parse(ready)
  translated?.restorePlaces(root)
  if (translated) defineInlineNotes(root)
  return {root, isPandoc: translated !== undefined}
}

/**
 * Gives directives in a line their source as value, which is what an alternative text takes of them, and
 * leaves out the second search for addresses, which does not mind escapes.
 */
function keepSource(this: Processor): void {
  const data = this.data()
  const extensions = (data.fromMarkdownExtensions ?? []).flat().map(extension => ({...extension, transforms: []}))
  data.fromMarkdownExtensions = [
    ...extensions,
    {
      exit: {
        directiveText(token) {
          Object.assign(this.stack.at(-1) ?? {}, {value: this.sliceSerialize(token)})
          this.exit(token)
        },
      },
    },
  ]
}

function stateOf(file: VFile, text: string, root: Root): State {
  const definitions = new Map<string, Definition>()
  const used = new Set<string>()
  visit(root, node => {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier)
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  const state: State = {file, text, definitions, used, flow: nodes => outline(state, nodes, block, false)}
  return state
}

/** What stands around a text: front matter that is not YAML, and whether it is of pandoc. */
interface Surroundings {
  readonly front: Front | undefined
  readonly isPandoc: boolean
}

function treeOf(root: Root, state: State, source: Source, how: Surroundings): Tree {
  const [first, ...rest] = root.children
  const front = first?.type === 'yaml' ? first : undefined
  const metadata = how.front
    ? how.front.read(state.file)
    : front
      ? readFrontMatter(state.file, front.value, lineAfter(front.position?.start))
      : emptyMetadata()
  const text = front?.value ?? ''
  const whole: Metadata = hasLine(text, noSource) ? metadata : {...metadata, source: metadata.source ?? source}
  const blocks = front ? rest : root.children
  const parts = partsOf(blocks)
  if (!parts) {
    return article(state, whole, blocks, root, {
      isOrdinary: how.isPandoc ? !isFrontOfProfile(text) : isOrdinary(root, text),
      isUntitled: hasLine(text, noTitle),
    })
  }
  return {type: 'collection', metadata: whole, children: parts.map(part => collected(state, part)), ...at(root)}
}

/** How an article is read: as ordinary Markdown, and whether its title is none of its bibliography. */
interface How {
  readonly isOrdinary?: boolean
  readonly isUntitled?: boolean
}

function article(
  state: State,
  metadata: Metadata,
  nodes: readonly RootContent[],
  place: RootContent | Root | undefined,
  {isOrdinary = false, isUntitled = false}: How,
): Article {
  const read = outline(state, nodes, block, true)
  const children = read.flatMap(node => admitted(state, 'article', node)).filter(node => isFront(node) || isFlow(node))
  const stated: Article = {type: 'article', metadata, children, ...(place ? at(place) : {})}
  const made = isOrdinary ? recoverOrdinary(state, stated) : stated
  const title = made.children.find(child => child.type === 'title')
  const text = title && (isOrdinary || !isUntitled) ? toString(title) : ''
  const titled: Metadata =
    made.metadata.title === undefined && text !== '' ? {title: text, ...made.metadata} : made.metadata
  if (titled.title === undefined && !(title && isUntitled)) {
    const note = 'Begin the text with `# Title`, or give `title:` in front matter.'
    markdownMissingTitle.report(
      state.file,
      place,
      'Unexpected text without a title, expected a heading of the first level',
      note,
    )
  }
  return {...made, metadata: titled}
}

/** An article of a collection. */
function collected(state: State, {place, front, blocks}: Part): Article {
  const metadata = front ? readFrontMatter(state.file, front.value, lineAfter(front.position?.start)) : emptyMetadata()
  return article(state, metadata, blocks, place, {isUntitled: hasLine(front?.value ?? '', noTitle)})
}

function lineAfter(point: Point | undefined): Point | undefined {
  return point && {line: point.line + 1, column: 1}
}
