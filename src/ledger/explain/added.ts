import {isOpenOutput, note, type Account} from '../account.js'
import {groupBy} from '../group.js'
import type {Channel, Word} from '../words/word.js'
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
 * may stand alone.
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
  for (const block of blocks.values()) {
    if (!isAsked(block)) continue
    explainCorrected(account, block, sayings)
    const open = block.filter(index => isOpenOutput(account, index))
    if (open.length === 0) continue
    const channel = account.output[open[0] ?? 0]?.channel ?? 'text'
    if (about.includes(channel)) explainBlock(account, open, channel, text, sayings)
    else if (open.length === block.length) explainPhrase(account, block, sayings)
  }
}

/** What an editor reads instead, where the source has no words for it: it must be known from the metadata or the tree. */
function explainCorrected(account: Account, block: readonly number[], sayings: Sayings): void {
  const open = block.filter(index => account.output[index]?.channel === 'correction' && isOpenOutput(account, index))
  for (const [rule, output] of tile(account, open, sayings)) note(account, {kind: 'added', rule, source: [], output})
}

interface Texts {
  readonly headings: ReadonlySet<string>
  readonly lines: ReadonlySet<string>
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
  for (const [number, block] of blocks) {
    const own = block.filter(index => ['text', 'note', 'number'].includes(words[index]?.channel ?? ''))
    if (own.length > 0) lines.set(number, joined(words, own))
    const labels = groupBy(
      block.filter(index => words[index]?.channel === 'page'),
      index => words[index]?.offset,
    )
    for (const label of labels.values()) pages.add(joined(words, label))
  }
  return {
    headings: new Set([...headings].map(number => lines.get(number) ?? '')),
    lines: new Set(lines.values()),
    pages,
  }
}

function joined(words: readonly Word[], indexes: readonly number[]): string {
  return indexes.map(index => words[index]?.key).join(' ')
}

function explainBlock(
  account: Account,
  block: readonly number[],
  channel: Channel,
  texts: Texts,
  sayings: Sayings,
): void {
  const line = joined(account.output, block)
  const explain = (rule: string, output: readonly number[] = block): void => {
    note(account, {kind: 'added', rule, source: [], output})
  }
  if (channel === 'pages' && texts.pages.has(line)) explain('page-listed')
  else if (channel === 'running' && line === String(account.output[block[0] ?? 0]?.part.page)) explain('page-number')
  else if (texts.headings.has(line)) explain('heading-repeated')
  else if (isPhrase(account, block, sayings)) explain('writer-phrase')
  else if (channel === 'head' || channel === 'metadata') {
    if (texts.lines.has(line)) explain('line-repeated')
    else for (const [rule, words] of tile(account, block, sayings)) explain(rule, words)
  } else if (isMetadata(account, block, sayings)) explain('metadata')
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
    if (rule !== undefined && last?.[0] === rule && last[1].at(-1) === (words[0] ?? 0) - 1) last[1].push(...words)
    else if (rule !== undefined) tiles.push([rule, words])
    at += words.length
  }
  return tiles
}
