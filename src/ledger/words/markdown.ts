import type {Nodes} from 'mdast'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {isMap, isPair, isScalar, isSeq, parseDocument, type Pair} from 'yaml'
import {VFile} from 'vfile'
import {footnotesAhead, footnotesIn} from '../../core/footnotes-ahead.js'
import {checkText} from '../../core/markdown/limits.js'
import {makeCollector, type Collector, type Locate} from './collector.js'
import {directives} from './directives.js'
import {dottedFront, withoutFalseFront} from './dotted-front.js'
import {markAt, type NoteMark} from './note-mark.js'
import {inlineNote, mayBePandoc, rewritePandoc, type Literal} from './pandoc.js'
import {lineCounter, locator} from './positions.js'
import {walkTree, type Visited} from './walk.js'
import type {Channel, Words} from './word.js'

/** Nodes that stand in a line, and part no words. */
const phrasing = new Set(
  'text inlineCode emphasis strong delete link linkReference textDirective footnoteReference break image imageReference html'.split(
    ' ',
  ),
)

const literals = new Set(['code', 'html', 'inlineCode', 'yaml'])

/** Directives that may say what an editor reads instead. */
const corrected = new Set(['sic', 'original', 'abbr', 'supplied', 'unclear', 'gap', 'added'])

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).use(remarkDirective).freeze()

/**
 * Reads the words of Markdown (CommonMark, GFM, directives, front matter): texts, alternative texts, marks of notes,
 * numbers of pages and of items.
 *
 * @param source - the document
 * @throws VFileMessage - if it would take too long to parse
 */
export function readMarkdownWords(source: string): Words {
  checkText(new VFile(), source)
  const text = withoutFalseFront(source)
  const rewritten = mayBePandoc(text) ? rewritePandoc(text, literalsOf(parser.parse(text))) : undefined
  const words = wordsOf(rewritten?.text ?? text, source)
  if (!rewritten) return words
  const placed = words.words.map(word => ({
    ...word,
    offset: rewritten.original(word.offset),
    end: rewritten.original(word.end - 1) + 1,
  }))
  return {...words, words: placed}
}

/** Front matter that is not YAML: the block of the Marxists Internet Archive, JSON of Hugo, TOML, the title block of pandoc. */
const otherFronts = [
  /^\uFEFF?\s*§§JSONBLOCK_START§§([\s\S]*?)§§JSONBLOCK_END§§/,
  /^\uFEFF?(\{\s*"(?:.*\}|[\s\S]*?\n\}))[ \t]*(?:\n|$)/,
  /^\uFEFF?\+{3}[ \t]*\n([\s\S]*?)(?<=[\n\r])\+{3}[ \t]*(?=[\n\r]|$)/,
  /^\uFEFF?((?:%.*(?:\n|$)(?:[ \t]+\S.*(?:\n|$)){0,20}){1,3})(?=\s*(?:\n|$))/,
]

function wordsOf(given: string, original: string): Words {
  const dotted = dottedFront(given)
  const [block = '', front = ''] = dotted ?? otherFronts.map(one => one.exec(given)).find(found => found !== null) ?? []
  const source =
    block.replace(/\S/g, ' ').replace(/[^\n]+/g, blank => ' '.repeat(blank.length)) + given.slice(block.length)
  const ahead = footnotesIn(source)
  const root = (ahead.length > 0 ? parser().use(footnotesAhead, ahead) : parser).parse(source)
  const collector = makeCollector()
  collector.part = {pointAt: lineCounter(original)}
  if (dotted) sayFrontMatter(collector, front, block.indexOf('\n') + 1)
  else if (front !== '') sayOtherFront(collector, front, given.indexOf(front))
  const marks = marksOf(root)
  let article = 0
  const pages = pagesOf(source)
  walkTree<Nodes>(root, collector, {
    isPhrasing: node => phrasing.has(node.type),
    isHeading,
    unitOf: channelOf,
    sayEnd: node => {
      const correction = isDirective(node) && corrected.has(node.name) ? node.attributes?.['correction'] : undefined
      if (correction != null) collector.aside('correction', correction, () => node.position?.start.offset ?? 0)
    },
    startOf: node => (node.type === 'list' && node.ordered ? (node.start ?? 1) : undefined),
    childrenOf,
    say: visited => {
      if (beginsArticle(visited.node)) article++
      say(collector, visited, source, {marks: marks[article] ?? new Map<string, NoteMark>(), pages})
    },
  })
  return collector.finish()
}

/** What is no text but code, HTML or front matter, in order. */
function literalsOf(root: Nodes): Literal[] {
  const found: Literal[] = []
  const stack: Nodes[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    const {start, end} = node.position ?? {}
    if (literals.has(node.type)) found.push({start: start?.offset ?? 0, end: end?.offset ?? 0})
    for (const child of childrenOf(node).reverse()) stack.push(child)
  }
  return found
}

function isHeading(node: Nodes): boolean {
  return node.type === 'heading' || (isDirective(node) && (node.name === 'heading' || node.name === 'title'))
}

type Directive = Extract<Nodes, {name: string}>

function isDirective(node: Nodes): node is Directive {
  return 'name' in node
}

/** What a note or a line of furniture is; nothing for other nodes. */
function channelOf(node: Nodes): Channel | undefined {
  if (node.type === 'footnoteDefinition') return 'note'
  if (!isDirective(node)) return undefined
  if (node.name === inlineNote || (node.name === 'note' && node.type === 'containerDirective')) return 'note'
  return node.name === 'furniture' ? 'furniture' : undefined
}

/** What is known of an article: the marks of its notes, and how the numbers of its pages are written. */
interface Known {
  readonly marks: ReadonlyMap<string, NoteMark>
  readonly pages: RegExp | undefined
}

function say(collector: Collector, {node, number}: Visited<Nodes>, source: string, {marks, pages}: Known): void {
  const start = node.position?.start.offset ?? 0
  const mark = (channel: Channel, value: string): void => {
    collector.mark(channel, value, locator(source, start, value))
  }
  switch (node.type) {
    case 'break':
      collector.space()
      break
    case 'code':
      // An article of a collection begins with its metadata.
      if (node.lang === 'yaml' && node.meta === 'metadata') {
        sayFrontMatter(collector, node.value, source.indexOf('\n', start) + 1)
        break
      }
      collector.text(node.value, locator(source, start, node.value))
      break
    case 'text':
      sayText(collector, node.value, locator(source, start, node.value), pages)
      break
    case 'html':
      if (/^<br\s*\/?>$/i.test(node.value)) collector.space()
      else collector.text(withoutComments(node.value), locator(source, start, node.value))
      break
    case 'inlineCode':
      collector.text(node.value, locator(source, start, node.value))
      break
    case 'image':
    case 'imageReference':
      mark(collector.channel, node.alt ?? '')
      break
    case 'footnoteReference':
      mark('reference', markAt(marks.get(node.identifier), node.label ?? '', node.identifier))
      break
    case 'footnoteDefinition':
      mark('label', marks.get(node.identifier)?.mark ?? node.identifier)
      break
    case 'yaml':
      sayFrontMatter(collector, node.value, start + '---\n'.length)
      break
    case 'listItem':
      if (number !== undefined) mark('number', String(number))
      break
    case 'textDirective':
    case 'leafDirective':
    case 'containerDirective':
      sayDirective(collector, node, start, mark, marks)
  }
}

/** Blanks in place of a comment, which is no text. */
/** HTML whose comments are blank; looked for up to the last end of one, so that many without an end take no longer. */
function withoutComments(html: string): string {
  const end = html.lastIndexOf('-->') + '-->'.length
  return html.slice(0, end).replace(/<!--[^]*?-->/g, blanked) + html.slice(end)
}

function blanked(comment: string): string {
  return ' '.repeat(comment.length)
}

/** Numbers of pages in brackets, as Markdown for plain reading has them, and as others have them. */
const plainPage = /\[p\. ([^\s[\]]{1,12})\]/g
const otherPage =
  /\[(?:p|pp|page)\.? ?(\d+|[ivxlc]+)\]|\[\[(?:p\.? ?)?(\d+|[ivxlc]+)\]\]|\{(?![ivxlc]\})(?:p\.? ?)?(\d+|[ivxlc]+)\}|^\[(\d+|[ivxlc]+)\]$/g

/** Metadata that only `writeMarkdown` writes. */
const ours = /^(?:source|known):[ \t]*$/m

/** How numbers of pages are written in a text; where there are directives of the profile, they alone are these. */
function pagesOf(source: string): RegExp | undefined {
  for (const [, name = ''] of source.matchAll(/:([a-z]+)[[{]/g)) if (directives.has(name)) return undefined
  return ours.test(source) ? plainPage : otherPage
}

/** Says a text, in which `[p. 85]` is the number of a page; a word may go on around it. */
function sayText(collector: Collector, value: string, locate: Locate, pages: RegExp | undefined): void {
  let at = 0
  for (const {0: found, index, ...labels} of pages ? value.matchAll(pages) : []) {
    const from = at
    const label = [labels[1], labels[2], labels[3], labels[4]].find(one => one !== undefined) ?? ''
    collector.text(value.slice(from, index), offset => locate(from + offset))
    collector.aside('page', label, offset => locate(index + found.indexOf(label) + offset))
    at = index + found.length
  }
  const from = at
  collector.text(value.slice(from), offset => locate(from + offset))
}

function sayDirective(
  collector: Collector,
  {type, name, attributes, children}: Directive,
  start: number,
  mark: (channel: Channel, value: string) => void,
  marks: ReadonlyMap<string, NoteMark>,
): void {
  const {identifier, label, marker, url, alt, value} = attributes ?? {}
  if (name === inlineNote) return
  if (!directives.has(name)) collector.text(`:${name}`, index => start + index)
  else if (name === 'page') collector.aside('page', label ?? '', () => start)
  else if (name === 'br') collector.space()
  else if (name === 'code') collector.text(value ?? '', () => start)
  // In Markdown of pandoc the mark is the text of the span.
  else if (name === 'noteref' && children.length > 0) return
  else if (name === 'noteref') mark('reference', markAt(marks.get(identifier ?? ''), label ?? '', identifier ?? ''))
  else if (name === 'note' && type === 'containerDirective') mark('label', marker ?? label ?? identifier ?? '')
  else if (name === 'image' && url !== undefined) mark(collector.channel, alt ?? '')
}

/** Whether a pair of front matter says that there is no source. */
function isNoSource({key, value}: Pair): boolean {
  return isScalar(key) && key.value === 'source' && isScalar(value) && value.value === 'none'
}

/** Says each value of the front matter, as a block. */
function sayFrontMatter(collector: Collector, yaml: string, start: number): void {
  const {channel} = collector
  collector.channel = 'head'
  const stack: unknown[] = [parseDocument(yaml, {uniqueKeys: false}).contents]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isMap(node) || isSeq(node)) for (const item of [...node.items].reverse()) stack.push(item)
    else if (isPair(node) && !isNoSource(node)) stack.push(node.value)
    else if (isScalar(node) && (typeof node.value === 'string' || typeof node.value === 'number')) {
      const value = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
      const at = start + (node.range?.[0] ?? 0)
      collector.text(value, index => at + index)
      collector.endBlock()
    }
  }
  collector.channel = channel
}

/** Says what front matter in JSON, TOML or lines with `%` holds beside its keys. */
function sayOtherFront(collector: Collector, front: string, start: number): void {
  if (/^\s*\{/.test(front)) {
    sayFrontMatter(collector, front.replaceAll('\t', ' '), start)
    return
  }
  const {channel} = collector
  collector.channel = 'head'
  // Keys, comments and heads of tables are no words.
  const values = front.replace(/^[ \t]*(?:[\w.'"-]+[ \t]*=|#.*|\[\[?[^\]\n]*\]\]?[ \t]*$)/gm, found =>
    ' '.repeat(found.length),
  )
  for (const {0: value, index} of values.matchAll(/[^\n;%]+/g)) {
    collector.text(value, offset => start + index + offset)
    collector.endBlock()
  }
  collector.channel = channel
}

/** Whether a node begins an article of a collection, which has notes of its own. */
function beginsArticle(node: Nodes): boolean {
  return node.type === 'leafDirective' && node.name === 'article'
}

/** The marks of the notes of each article as printed, by identifier: `:note{marker="[a]"}`, else the identifier. */
function marksOf(root: Nodes): Map<string, NoteMark>[] {
  let marks = new Map<string, NoteMark>()
  const articles = [marks]
  const stack: Nodes[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (beginsArticle(node)) articles.push((marks = new Map<string, NoteMark>()))
    if (node.type === 'footnoteDefinition') {
      const [first] = node.children
      const sign = first?.type === 'paragraph' ? first.children[0] : undefined
      const attributes = sign?.type === 'textDirective' && sign.name === 'note' ? sign.attributes : undefined
      const label = attributes?.['label'] ?? node.label ?? node.identifier
      marks.set(node.identifier, {mark: attributes?.['marker'] ?? label, label})
    } else if (node.type === 'containerDirective' && node.name === 'note') {
      const {identifier, marker, label} = node.attributes ?? {}
      const mark = marker ?? label
      if (identifier != null && mark != null) marks.set(identifier, {mark, label: label ?? identifier})
    }
    for (const child of childrenOf(node).reverse()) stack.push(child)
  }
  return articles
}

function childrenOf(node: Nodes): Nodes[] {
  return 'children' in node ? [...node.children] : []
}
