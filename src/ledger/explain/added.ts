import {isOpenOutput, note, type Account} from '../account.js'
import {groupBy} from '../group.js'
import {keysOf, type Channel, type Word} from '../words/word.js'
import type {Phrases} from './phrases.js'

/** Channels of what an output says of its text. */
const about: readonly Channel[] = ['head', 'metadata', 'contents', 'pages', 'running']

/** What an output may say of its text. */
export interface Sayings {
  /** Words of the metadata. */
  readonly metadata: ReadonlySet<string>
  /** Phrases of the writer. */
  readonly phrases: Phrases
  /** Numbers of the blocks of the output that are headings. */
  readonly headings: ReadonlySet<number>
}

/**
 * Explains what an output adds: each block that speaks of the text must repeat a heading, a line or the number of a
 * page of the text, or consist of words of the metadata and phrases of the writer; in a table of contents no word
 * may stand alone, and a number must be that of the page that the heading of its entry is on.
 *
 * @param account - both sides
 * @param sayings - what an output may say of its text
 * @param isAsked - tells of a block which are its words whether it is to be explained (default: each is)
 */
export function explainAdded(
  account: Account,
  sayings: Sayings,
  isAsked: (block: readonly number[]) => boolean = () => true,
): void {
  const blocks = groupBy(account.output.keys(), index => account.output[index]?.block ?? 0)
  const text = textsOf(account.output, blocks, sayings.headings)
  const entry: ContentsEntry = {unit: 0, heading: undefined}
  for (const block of blocks.values()) {
    if (!isAsked(block)) continue
    explainCorrected(account, block, sayings)
    const open = block.filter(index => isOpenOutput(account, index))
    if (open.length === 0) continue
    const channel = account.output[open[0] ?? 0]?.channel ?? 'text'
    if (about.includes(channel)) explainBlock(account, open, channel, {...text, entry}, sayings)
    else if (open.length === block.length) explainPhrase(account, block, sayings)
  }
}

/** What an editor reads instead, where the source has no words for it: it must be known from the metadata or the tree. */
function explainCorrected(account: Account, block: readonly number[], sayings: Sayings): void {
  const open = block.filter(index => account.output[index]?.channel === 'correction' && isOpenOutput(account, index))
  for (const [rule, output] of tile(account, open, sayings)) note(account, {kind: 'added', rule, source: [], output})
}

/** The entry of a table of contents that was read last, and its heading, if it repeats one. */
interface ContentsEntry {
  unit: number
  heading: string | undefined
}

interface Texts {
  /** The headings, and the numbers of the pages that they are on. */
  readonly headings: ReadonlyMap<string, ReadonlySet<string>>
  /** All headings in one text, each with a space before and after. */
  readonly allHeadings: () => string
  /** The numbers of all pages that have text. */
  readonly folios: ReadonlySet<string>
  readonly lines: ReadonlySet<string>
  /** Headings with the marks of their notes, without spaces: where one is repeated, its mark is no more than a letter. */
  readonly marked: ReadonlySet<string>
  readonly pages: ReadonlySet<string>
}

/** Texts of the blocks and numbers of the pages. */
function textsOf(
  words: readonly Word[],
  blocks: ReadonlyMap<number, readonly number[]>,
  headings: ReadonlySet<number>,
): Texts {
  const lines = new Map<number, string>()
  const pages = new Set<string>()
  const folios = new Map<number, string>()
  for (const [number, block] of blocks) {
    const own = block.filter(index => ['text', 'note', 'number'].includes(words[index]?.channel ?? ''))
    if (own.length > 0) {
      lines.set(number, joined(words, own))
      folios.set(number, folioOf(words[own[0] ?? 0]))
    }
    for (const label of labelsIn(words, block)) pages.add(joined(words, label))
  }
  const places = groupBy(headings, number => lines.get(number) ?? '')
  let all: string | undefined
  return {
    headings: new Map([...places].map(([line, own]) => [line, new Set(own.map(number => folios.get(number) ?? ''))])),
    allHeadings: () => (all ??= ` ${[...places.keys()].join(' \n ')} `),
    folios: new Set(folios.values()),
    lines: new Set(lines.values()),
    pages,
    marked: new Set([...headings].flatMap(number => withMarks(words, blocks.get(number) ?? []))),
  }
}

/** The text of a block with the marks of its notes, if it has any, without spaces. */
function withMarks(words: readonly Word[], block: readonly number[]): string[] {
  if (!block.some(index => words[index]?.channel === 'reference')) return []
  const own = block.filter(index => ['text', 'number', 'reference'].includes(words[index]?.channel ?? ''))
  return [joined(words, own).replaceAll(' ', '')]
}

/** The numbers of pages in a block; words that follow each other at once are one: `8-9`. */
function labelsIn(words: readonly Word[], block: readonly number[]): number[][] {
  const labels: number[][] = []
  let end = -Infinity
  let start = -Infinity
  for (const index of block) {
    const word = words[index]
    if (word?.channel !== 'page') continue
    if (word.offset >= start && word.offset <= end + 3) labels.at(-1)?.push(index)
    else labels.push([index])
    start = word.offset
    end = word.end
  }
  return labels
}

/** The number of the page that a word is on, as it is printed. */
function folioOf(word: Word | undefined): string {
  const {label, page = ''} = word?.part ?? {}
  return keysOf(label ?? String(page)).join(' ')
}

function joined(words: readonly Word[], indexes: readonly number[]): string {
  return indexes.map(index => words[index]?.key).join(' ')
}

function explainBlock(
  account: Account,
  block: readonly number[],
  channel: Channel,
  texts: Texts & {readonly entry: ContentsEntry},
  sayings: Sayings,
): void {
  const line = joined(account.output, block)
  const first = account.output[block[0] ?? 0]
  const entry = entryOf(texts, line, channel === 'contents' ? (first?.unit ?? 0) : 0)
  const explain = (rule: string, output: readonly number[] = block): void => {
    note(account, {kind: 'added', rule, source: [], output})
  }
  if (channel === 'pages' && texts.pages.has(line)) explain('page-listed')
  else if (channel === 'running' && line === folioOf(first)) explain('page-number')
  else if (texts.headings.has(line)) explain('heading-repeated')
  else if (entry && isNumberIn(entry, line, texts)) explain('page-number')
  else if (isPhrase(account, block, sayings)) explain('writer-phrase')
  else if (channel === 'running' && texts.allHeadings().includes(` ${line} `)) explain('head-repeated')
  else if (channel === 'running' && texts.marked.has(line.replaceAll(' ', ''))) explain('head-repeated')
  else if (channel === 'head' || channel === 'metadata') {
    if (texts.lines.has(line)) explain('line-repeated')
    else for (const [rule, words] of tile(account, block, sayings)) explain(rule, words)
  } else if (isMetadata(account, block, sayings)) explain('metadata')
}

/** The entry of a table of contents in which a line stands; nothing, if it stands in none. */
function entryOf(
  {entry, headings}: Texts & {entry: ContentsEntry},
  line: string,
  unit: number,
): ContentsEntry | undefined {
  if (unit === 0) return undefined
  if (entry.unit !== unit) Object.assign(entry, {unit, heading: undefined})
  if (headings.has(line)) entry.heading ??= line
  return entry
}

/** Whether a line is the number of the page that an entry leads to; of any page, if the entry repeats no heading. */
function isNumberIn({heading}: ContentsEntry, line: string, {headings, folios}: Texts): boolean {
  return (heading === undefined ? folios : headings.get(heading))?.has(line) ?? false
}

/** A block of the text that the writer added. */
function explainPhrase(account: Account, block: readonly number[], sayings: Sayings): void {
  if (isPhrase(account, block, sayings))
    note(account, {kind: 'added', rule: 'writer-phrase', source: [], output: block})
}

function isPhrase({output}: Account, block: readonly number[], {phrases}: Sayings): boolean {
  const keys = block.map(index => output[index]?.key ?? '')
  return phrases.lengthAt(keys, 0) === keys.length
}

function isMetadata({output}: Account, block: readonly number[], {metadata}: Sayings): boolean {
  return block.every(index => metadata.has(output[index]?.key ?? ''))
}

/** Parts of a block that are explained. */
function tile({output}: Account, block: readonly number[], {metadata, phrases}: Sayings): [string, number[]][] {
  const keys = block.map(index => output[index]?.key ?? '')
  const tiles: [string, number[]][] = []
  for (let at = 0; at < keys.length;) {
    const length = phrases.lengthAt(keys, at)
    const rule = length > 0 ? 'writer-phrase' : metadata.has(keys[at] ?? '') ? 'metadata' : undefined
    const words = block.slice(at, at + Math.max(1, length))
    const last = tiles.at(-1)
    if (rule !== undefined && last?.[0] === rule && last[1].at(-1) === (words[0] ?? 0) - 1) {
      for (const word of words) last[1].push(word)
    } else if (rule !== undefined) tiles.push([rule, words])
    at += words.length
  }
  return tiles
}
