import type {Tree} from '../ast/nodes.js'
import {describeValue} from '../core/value.js'
import {openAccount} from './account.js'
import {alignChannels, alignPages, alignStated, pairAcrossChannels} from './align/channels.js'
import {findChanges} from './align/changes.js'
import {findJoins} from './align/joins.js'
import {findDisplaced, findMoves} from './align/moves.js'
import {markCaptions} from './align/figures.js'
import {alignNotes} from './align/notes.js'
import {explainAdded} from './explain/added.js'
import {assignChannels} from './explain/assign.js'
import {explainCorrections, explainDropped, explainKeptFurniture, explainUnseenPages} from './explain/dropped.js'
import {explainKeptHeader, keptInHeader} from './explain/header.js'
import {explainItems} from './explain/items.js'
import {explainJoined} from './explain/joined.js'
import {explainNumbers} from './explain/numbered.js'
import {explainOmitted, explainOwnHeadings} from './explain/omitted.js'
import {phrasesOf} from './explain/phrases.js'
import {recordOf, type TreeRecord} from './explain/record.js'
import {makeLedger} from './entries.js'
import type {Ledger} from './ledger.js'
import {explainRows} from './explain/rows.js'
import {readWords, type FormatName} from './words/read-words.js'
import type {Channel, Word} from './words/word.js'

/** What an output may say of its text; in a source it is text where the output does not say it too: nothing is passed over. */
const aside: readonly Channel[] = ['metadata', 'contents', 'pages', 'running']

/** Formats that show the text as printed, and no correction as words. */
const withoutCorrections: readonly FormatName[] = ['html', 'epub', 'pdf', 'text']

/** An editor's hand in Markdown; in Markdown for plain reading there is none. */
const editorial = /:(?:sic|original|abbr)\[|\{\.(?:sic|original|abbr)[ }]/

const notes: readonly Channel[] = ['note', 'label', 'reference']

/** A file of an audit. */
export interface AuditFile {
  /** Its content. */
  value: string | Uint8Array
  /** Its path; the extension says the format where there is no media type (default: none). */
  path?: string | undefined
  /** Its media type (default: by the extension of the path). */
  mediaType?: string | undefined
  /** WHATWG label of its encoding (default: decided from the bytes, as readers do). */
  encoding?: string | undefined
}

/** What to audit. */
export interface AuditOptions {
  /** What was read. */
  source: AuditFile
  /** What was written. */
  output: AuditFile
  /**
   * The tree between them, as the reader made it: the record of what is furniture, what a note, which words were
   * joined, and of the metadata (default: none; then what was left out or moved has no explanation).
   */
  tree?: Tree | undefined
  /** Phrases that the writer adds beside those of offprint, such as labels in another language (default: none). */
  phrases?: readonly string[] | undefined
}

/**
 * Accounts for every word of a source in an output.
 *
 * The words of both sides are read without the help of the readers, and aligned in their order. Each difference is
 * explained by the rule that made it, or not at all: then the ledger does not balance.
 *
 * @param options - source, output, and the tree between them
 * @returns counts, and every difference with its place on both sides
 * @throws VFileMessage - if a file is binary, or in an encoding that is not known; if one of Markdown would take too long
 * @throws TypeError - if a file has no content, or its format is not known
 * @throws Error - if a file is not of its format; if the output is a PDF and `pdfjs-dist` is not installed
 * @example
 * const page = '<title>On Type</title><h1>On Type</h1><p>First words.</p>'
 * const {tree} = await read(page, {from: readHtml()})
 * const {value} = await write(tree, {to: writeEpub()})
 * const ledger = await audit({source: {value: page, path: 'page.htm'}, output: {value, path: 'page.epub'}, tree})
 * ledger.balanced //=> true
 * ledger.counts.kept //=> 4
 */
export async function audit({source, output, tree, phrases = []}: AuditOptions): Promise<Ledger> {
  checkFile(source, 'source')
  checkFile(output, 'output')
  const from = await readWords(source)
  const to = await readWords(output)
  const record = tree && recordOf(tree)
  const kept = to.format === 'tei' ? keptInHeader(from.words, record?.header ?? []) : undefined
  const counting = from.words.filter(word => word.channel !== 'head' || kept?.has(word))
  const recovered = from.format === 'html' || from.format === 'text' ? record : undefined
  const sides = sidesOf(wordsOfSource(counting, recovered), to.words)
  const account = openAccount(...markCaptions(...sides, record?.figures ?? new Map()))
  explainKeptHeader(account, record?.header ?? [])
  // What a tree says of the words of a page goes before what the page says of them.
  if (!recovered) alignStated(account, counting, aside)
  const metadata = record?.metadata ?? new Set(from.words.map(({key}) => key))
  const sayings = {
    metadata,
    phrases: phrasesOf(from.format, [...phrases, ...(from.phrases ?? [])]),
    headings: from.headings,
  }
  const stated = recovered ? undefined : {words: counting, sayings}
  if (record && stated) explainOmitted(account, stated, aside)
  alignChannels(account)
  alignNotes(account)
  explainNumbers(account, record?.articles ?? 1)
  alignPages(account)
  explainAdded(account, {
    metadata,
    phrases: phrasesOf(to.format, [...phrases, ...(to.phrases ?? [])]),
    headings: to.headings,
  })
  if (record && stated) explainOwnHeadings(account, stated, record)
  pairAcrossChannels(account)
  findJoins(
    account,
    record ? explainJoined(account.source, record, from.format === 'text' ? from.text : undefined) : () => undefined,
  )
  findDisplaced(account)
  if (record) explainDropped(account, record)
  if (record && stated) explainKeptFurniture(account, record)
  if (record && showsPrintAlone(to)) explainCorrections(account, record)
  if (record) explainUnseenPages(account, record, from.text)
  if (record) explainItems(account, record)
  findMoves(account, record && explainRows(account, record))
  findChanges(account)
  return makeLedger(account)
}

function checkFile(file: unknown, name: string): void {
  const value = typeof file === 'object' && file !== null && 'value' in file ? file.value : undefined
  if (typeof value === 'string' || value instanceof Uint8Array) return
  const what = value === undefined ? describeValue(file) : `${describeValue(value)} as \`value\``
  throw new TypeError(`Unexpected ${what} in \`${name}\`, expected a file: \`{value: bytes, path: 'review.htm'}\``)
}

/** Whether an output shows the text as printed, without what an editor reads instead. */
function showsPrintAlone({format, text}: {format: FormatName; text: string}): boolean {
  return withoutCorrections.includes(format) || (format === 'markdown' && !editorial.test(text))
}

/** Where the source does not say which words are notes, those of the output are text too. */
function sidesOf(source: readonly Word[], output: readonly Word[]): [readonly Word[], readonly Word[]] {
  if (source.some(({channel}) => channel === 'note' || channel === 'label')) return [source, output]
  const plain = (word: Word): Word => (notes.includes(word.channel) ? {...word, channel: 'text', unit: 0} : word)
  return [source, output.map(plain)]
}

/** The words that count, each with what it is: as the source states it, or else the tree. */
function wordsOfSource(words: readonly Word[], recovered: TreeRecord | undefined): readonly Word[] {
  const text = words.map(word => (aside.includes(word.channel) ? {...word, channel: 'text' as const} : word))
  return recovered ? assignChannels(text, recovered) : text
}
