import type {Metadata} from '../ast/metadata.js'
import {compare} from '../ledger/compare.js'
import type {Entry, EntryKind, Side} from '../ledger/ledger.js'
import type {Compared} from './diff.js'
import {inspect} from '../inspect/inspect.js'
import {metadataRows} from './metadata-text.js'
import {placesIn, type LineOf} from './place.js'
import {itemsThatDiffer, type Item, type ItemDifference} from './item-difference.js'

/** A document of a comparison. */
export interface SideView {
  input: string
  format: string
  words: number
}

/** Words on one side; none where the other side has words that this one lacks. */
export interface WordsView {
  words: string[]
  /** Line of the first word, or of the place where they are missing; `null` in a format without lines. */
  line: number | null
  /** A few words before. */
  around: {before: string; after: string}
}

/** One difference of words. */
export interface WordDifference {
  kind: 'changed' | 'removed' | 'added' | 'moved' | 'joined'
  before: WordsView
  after: WordsView
}

/** A field of metadata whose values differ: those that only one side has, or all, if they stand in another order. */
export interface FieldDifference {
  field: string
  before: string[]
  after: string[]
}

/** What `offprint diff --json` prints. */
export interface Difference {
  same: boolean
  before: SideView
  after: SideView
  metadata: FieldDifference[]
  words: WordDifference[]
  headings: ItemDifference[]
  notes: ItemDifference[]
  pageMarkers: ItemDifference[]
}

/**
 * Compares two documents.
 *
 * @param before - the document that was
 * @param after - the document that became of it
 * @param encoding - WHATWG label that the caller gives for both
 * @returns all that differs
 */
export function differenceOf(before: Compared, after: Compared, encoding: string | undefined): Difference {
  const {entries, counts} = compare(before.document.tree, after.document.tree)
  const lines = {before: placesIn(before, encoding), after: placesIn(after, encoding)}
  const outlines = {before: outlineOf(before), after: outlineOf(after)}
  const itemsOf = (name: keyof Outline): ItemDifference[] =>
    itemsThatDiffer(outlines.before[name], outlines.after[name])
  const parts = {
    metadata: metadataThatDiffers(before, after),
    words: entries.map(entry => wordDifference(entry, lines)),
    headings: itemsOf('headings'),
    notes: itemsOf('notes'),
    pageMarkers: itemsOf('pageMarkers'),
  }
  return {
    same: Object.values(parts).every(part => part.length === 0),
    before: {input: before.input, format: before.document.format, words: counts.source},
    after: {input: after.input, format: after.document.format, words: counts.output},
    ...parts,
  }
}

const kinds: Readonly<Record<EntryKind, WordDifference['kind']>> = {
  changed: 'changed',
  dropped: 'removed',
  added: 'added',
  moved: 'moved',
  joined: 'joined',
}

function wordDifference(
  {kind, source, output}: Entry,
  lines: {readonly before: LineOf; readonly after: LineOf},
): WordDifference {
  return {kind: kinds[kind], before: wordsView(source, lines.before), after: wordsView(output, lines.after)}
}

function wordsView({words, place, before, after}: Side, lineOf: LineOf): WordsView {
  return {words, line: place ? lineOf(place) : null, around: {before, after}}
}

/** What stands in the way of a text, by its kind. */
interface Outline {
  headings: Item[]
  notes: Item[]
  pageMarkers: Item[]
}

function outlineOf({document, file}: Compared): Outline {
  const inspection = inspect(document.tree, file)
  const articles = inspection.type === 'article' ? [inspection] : inspection.articles
  return {
    headings: articles.flatMap(({sections}) =>
      sections.map(({heading, depth, line}) => ({
        text: `${'#'.repeat(depth ?? 2)} ${heading ?? '(no heading)'}`,
        line,
      })),
    ),
    notes: articles.flatMap(({notes}) => notes.map(({label, series, line}) => ({text: `${label} (${series})`, line}))),
    pageMarkers: articles.flatMap(({pageMarkers}) =>
      pageMarkers.map(({label, line}) => ({text: label ?? 'no number', line})),
    ),
  }
}

/** Where a document was read from is no difference of it. */
function fieldsOf(metadata: Metadata): Map<string, string[]> {
  const fields = new Map<string, string[]>()
  for (const [field, value] of metadataRows(metadata)) {
    if (!field.startsWith('source.')) fields.set(field, [...(fields.get(field) ?? []), value])
  }
  return fields
}

function metadataThatDiffers(before: Compared, after: Compared): FieldDifference[] {
  const [ours, theirs] = [before, after].map(({document: {tree}}) => [
    {name: '', metadata: tree.metadata},
    ...(tree.type === 'collection'
      ? tree.children.map(({metadata}, index) => ({name: `article ${index + 1}: `, metadata}))
      : []),
  ])
  const all = (ours?.length ?? 0) > (theirs?.length ?? 0) ? ours : theirs
  return (all ?? []).flatMap(({name}, index) => {
    const [left, right] = [ours, theirs].map(side => {
      const own = side?.[index]
      return own ? fieldsOf(own.metadata) : new Map<string, string[]>()
    })
    const fields = new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])])
    return [...fields].flatMap(field =>
      fieldDifference(`${name}${field}`, left?.get(field) ?? [], right?.get(field) ?? []),
    )
  })
}

function fieldDifference(field: string, before: string[], after: string[]): FieldDifference[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  const removed = before.filter(value => !after.includes(value))
  const added = after.filter(value => !before.includes(value))
  return [removed.length + added.length > 0 ? {field, before: removed, after: added} : {field, before, after}]
}
