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
import type {Reader} from '../../../core/types.js'
import type {MarkdownReadOptions} from '../options.js'
import {signs} from '../profile.js'
import {markdownMissingTitle, markdownToml} from '../rules.js'
import {admitted} from './admit.js'
import {block} from './blocks.js'
import {readArchiveFront, readFrontMatter} from './front-matter.js'
import {takeJsonFront, type JsonFront} from './json-front.js'
import {checkDepth, checkText} from './limits.js'
import {isOrdinary} from '../is-ordinary.js'
import {recoverOrdinary} from './ordinary/ordinary.js'
import {outline} from './outline.js'
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
 * Makes a reader of Markdown: CommonMark with tables, notes and strikethrough of GitHub, YAML front
 * matter, and the directives of `docs/markdown.md`.
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
      checkText(file, text, maximumLength)
      if (/^\+{3}[ \t]*\n(?:.*\n)*?\+{3}[ \t]*(?:\n|$)/.test(text)) {
        const reason = 'Unexpected front matter in TOML, expected YAML between two lines `---`'
        markdownToml.report(file, {line: 1, column: 1}, reason, 'It is kept as text; write it as YAML.')
      }
      const archive = takeJsonFront(text)
      const body = archive?.body ?? text
      const root = processor.parse(body)
      checkDepth(file, root)
      const tree = treeOf(root, stateOf(file, body, root), source, archive)
      checkDepth(file, tree)
      return tree
    },
  }
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

function treeOf(root: Root, state: State, source: Source, archive: JsonFront | undefined): Tree {
  const [first, ...rest] = root.children
  const front = first?.type === 'yaml' ? first : undefined
  const metadata = archive
    ? readArchiveFront(state.file, archive.json, {line: archive.line, column: 1})
    : front
      ? readFrontMatter(state.file, front.value, lineAfter(front.position?.start))
      : emptyMetadata()
  const whole: Metadata = {...metadata, source: metadata.source ?? source}
  const blocks = front ? rest : root.children
  const articles = splitArticles(blocks)
  if (articles.length === 0) return article(state, whole, blocks, root, isOrdinary(root, front?.value ?? ''))
  const children = articles.map(nodes => collected(state, nodes))
  return {type: 'collection', metadata: whole, children, ...at(root)}
}

function article(
  state: State,
  metadata: Metadata,
  nodes: readonly RootContent[],
  place: RootContent | Root | undefined,
  ordinary = false,
): Article {
  const read = outline(state, nodes, block, true)
  const children = read.flatMap(node => admitted(state, 'article', node)).filter(node => isFront(node) || isFlow(node))
  const stated: Article = {type: 'article', metadata, children, ...(place ? at(place) : {})}
  const made = ordinary ? recoverOrdinary(state, stated) : stated
  const title = made.children.find(child => child.type === 'title')
  const text = title ? toString(title) : ''
  const titled: Metadata =
    made.metadata.title === undefined && text !== '' ? {title: text, ...made.metadata} : made.metadata
  if (titled.title === undefined) {
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

/** The articles of a collection: each begins with `::article`; none where there is no such line. */
function splitArticles(nodes: readonly RootContent[]): RootContent[][] {
  const articles: RootContent[][] = []
  for (const node of nodes) {
    if (node.type === 'leafDirective' && node.name === signs.article) articles.push([node])
    else articles.at(-1)?.push(node)
  }
  return articles
}

/** An article of a collection, with its metadata in a block of code after its first line. */
function collected(state: State, nodes: readonly RootContent[]): Article {
  const [sign, second, ...rest] = nodes
  const front = second?.type === 'code' && second.lang === 'yaml' && second.meta === 'metadata' ? second : undefined
  const metadata = front ? readFrontMatter(state.file, front.value, lineAfter(front.position?.start)) : emptyMetadata()
  return article(state, metadata, front || !second ? rest : [second, ...rest], sign)
}

function lineAfter(point: Point | undefined): Point | undefined {
  return point && {line: point.line + 1, column: 1}
}
