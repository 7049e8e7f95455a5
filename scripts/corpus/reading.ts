import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import type {Metadata} from '../../src/ast/metadata.js'
import type {Nodes, Tree} from '../../src/ast/nodes.js'
import {toString} from '../../src/ast/text.js'
import {decode} from '../../src/core/decode.js'
import type {Reader, Writer} from '../../src/core/types.js'
import type {FactRow} from './facts.js'
import {noteLinks, type NoteLinks} from './note-links.js'
import {residueOf, writeTree, type Residue} from './outputs.js'
import type {Page} from './pages.js'
import {accountFor, type Words} from './words.js'
import {countQuotations, type QuotedParagraphs} from './quotations.js'

/** What became of one page in one format; plain values, the same for the same bytes. */
export interface PageRow {
  /** Why the page was not read, where it was not: the message of the reader. */
  refused?: string
  /** An error that is no message: a fault of offprint. */
  failed?: string
  /** Words of the tree, with furniture. */
  words: number
  /** U+FFFD in the tree that the decoded page did not hold. */
  replacements: number
  /** What the front of the page gave, by kind. */
  fields: string[]
  /** References to notes, how many of them have their note, and the notes. */
  notes: {references: number; resolved: number; notes: number}
  /** For HTML: what its links say of its notes, by a count of their own. */
  noteLinks?: NoteLinks
  /** For HTML: paragraphs whose class says that they are quotations. */
  quotations?: QuotedParagraphs
  /** How the page compares with what a careful reader found, where that is known. */
  facts?: FactRow
  /** How often each rule was reported. */
  messages: Record<string, number>
  /** Each format that was written. */
  outputs: Record<string, OutputRow>
}

/** What became of a page in one output. */
export interface OutputRow extends Partial<Residue> {
  failed?: string
  words?: Words
}

/** A page that was read, and its row. */
export interface Reading {
  row: PageRow
  tree?: Tree
}

/** How to read and write a page. */
export interface ReadPageOptions {
  reader: Reader
  writers: readonly Writer[]
  /** Whether to account for the words of each output. */
  ledger: boolean
}

/** Reads a page, and writes it with every writer. */
export async function readPage(page: Page, {reader, writers, ledger}: ReadPageOptions): Promise<Reading> {
  const file = new VFile({value: page.bytes, path: page.path})
  const row: PageRow = {
    words: 0,
    replacements: 0,
    fields: [],
    notes: {references: 0, resolved: 0, notes: 0},
    messages: {},
    outputs: {},
  }
  let tree: Tree | undefined
  try {
    tree = reader.read(file)
  } catch (error) {
    if (error instanceof VFileMessage) row.refused = error.reason
    else row.failed = reasonOf(error)
  }
  for (const {ruleId = 'none'} of file.messages) row.messages[ruleId] = (row.messages[ruleId] ?? 0) + 1
  if (!tree) return {row}
  const {text} = decode(new VFile({value: page.bytes}), 'text/plain', {})
  const read = toString(tree)
  row.words = read.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  row.replacements = Math.max(0, count(read, '\ufffd') - count(text, '\ufffd'))
  row.fields = fieldsOf(tree)
  row.notes = notesOf(tree)
  if (reader.name === 'html') {
    row.noteLinks = noteLinks(text)
    row.quotations = countQuotations(text, tree)
  }
  for (const writer of writers) {
    try {
      const written = await writeTree(writer, tree)
      row.outputs[writer.name] = {
        ...residueOf(written),
        ...(ledger && {words: await accountFor(page, tree, writer, written.output)}),
      }
    } catch (error) {
      row.outputs[writer.name] = {failed: reasonOf(error)}
    }
  }
  return {row, tree}
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}

function count(text: string, part: string): number {
  return text.split(part).length - 1
}

/** Names of the fields that have a value; those of the printed publication with its name before them. */
function fieldsOf(tree: Tree): string[] {
  const {metadata} = tree
  const publication = namesOf(metadata.publication ?? {}).map(name => `publication.${name}`)
  const nodes = new Set<string>()
  visit(tree as Nodes, node => {
    if (['kicker', 'byline', 'dateline', 'masthead', 'signature'].includes(node.type)) nodes.add(`line.${node.type}`)
  })
  return [...namesOf(metadata), ...publication, ...[...nodes].sort()]
}

function namesOf(fields: Metadata | NonNullable<Metadata['publication']>): string[] {
  return Object.entries(fields)
    .filter(([name, value]) => name !== 'known' && name !== 'source' && name !== 'publication' && !isEmpty(value))
    .map(([name]) => name)
    .sort()
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

function notesOf(tree: Tree): PageRow['notes'] {
  const notes = new Set<string>()
  const references: string[] = []
  visit(tree as Nodes, node => {
    if (node.type === 'footnoteDefinition') notes.add(node.identifier)
    else if (node.type === 'footnoteReference') references.push(node.identifier)
  })
  return {
    references: references.length,
    resolved: references.filter(reference => notes.has(reference)).length,
    notes: notes.size,
  }
}
