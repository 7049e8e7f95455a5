import type {VFile} from 'vfile'
import {emptyMetadata} from '../ast/build.js'
import type {Metadata, Publication} from '../ast/metadata.js'
import type {Article, Collection} from '../ast/nodes.js'
import {parseCitation} from '../bibliography/citation.js'
import {isProse, textOf, type Block} from './block.js'
import {recover} from './recover.js'
import {referencesIn} from './lines.js'
import type {Stated} from './stated.js'

/**
 * Makes an article of blocks, or a collection where the page holds several items of a column, each under
 * a citation of its own: the same periodical, another date or number.
 *
 * The lines before the first item stay with it; notes at the end of the page go to the item that refers
 * to them.
 *
 * @param blocks - the blocks of a page, in order; citations have their role
 * @param stated - what the source states outside its blocks
 * @param file - gets the messages
 * @returns the article, or the collection of items
 */
export function recoverPage(blocks: readonly Block[], stated: Stated, file: VFile): Article | Collection {
  const [page, ...items] = partItems(blocks)
  if (!page || items.length === 0) return recover(blocks, stated, file)
  const first = recover(page, stated, file)
  const others = items.map(item => recover(item, stated, file))
  const {title, creators, contributors, rights, language, source, known} = first.metadata
  const metadata = emptyMetadata({
    ...(title !== undefined && {title}),
    creators,
    contributors,
    rights,
    revisions: others.at(-1)?.metadata.revisions ?? [],
    ...(language !== undefined && {language}),
    ...(source && {source}),
    ...(known && {known}),
  })
  return {type: 'collection', metadata, children: [first, ...others.map(item => ofColumn(item, first.metadata))]}
}

/** An item without a title or an author has those of its column. */
function ofColumn(item: Article, column: Metadata): Article {
  const {metadata} = item
  const inferred = {how: 'inferred', rule: 'item-of-column', certainty: 0.7} as const
  const untitled = metadata.title === undefined && column.title !== undefined
  const unsigned = metadata.creators.length === 0 && column.creators.length > 0
  if (!untitled && !unsigned) return item
  return {
    ...item,
    metadata: {
      ...metadata,
      ...(untitled && {title: column.title}),
      ...(unsigned && {creators: column.creators}),
      known: {...metadata.known, ...(untitled && {title: inferred}), ...(unsigned && {creators: inferred})},
    },
  }
}

/** The blocks of each item; of a page without a column all blocks. */
function partItems(blocks: readonly Block[]): Block[][] {
  const starts = startsOfItems(blocks)
  if (starts.length === 0) return [[...blocks]]
  const end = blocks.findLastIndex(isText) + 1
  const bounds = [0, ...starts, end]
  const items = bounds.slice(0, -1).map((start, index) => blocks.slice(start, bounds[index + 1]).map(asTitle(index)))
  /** The first item that refers to each note. */
  const callers = new Map<string, number>()
  const call = (some: readonly Block[], item: number): void => {
    for (const {identifier} of referencesIn(some)) {
      callers.set(identifier, Math.min(item, callers.get(identifier) ?? item))
    }
  }
  for (const [index, item] of items.entries()) call(item, index)
  for (const group of groupsOf(blocks.slice(end))) {
    const item = callers.get(group[0]?.note?.identifier ?? '') ?? items.length - 1
    for (const block of group) items[item]?.push(block)
    call(group, item)
  }
  return items
}

/** Where items begin, but for the first: at a citation with text on both sides, or at the heading above it. */
function startsOfItems(blocks: readonly Block[]): number[] {
  const cited = citationsIn(blocks)
  const keys = new Set<string>()
  const starts: number[] = []
  const periodical = cited[0]?.citation.title
  const end = blocks.findLastIndex(isText)
  for (const {index, citation} of cited) {
    const {title, date, volume, number} = citation
    const key = JSON.stringify([date, volume, number])
    if (title === undefined || title !== periodical || date === undefined || keys.has(key)) continue
    keys.add(key)
    const start = blocks[index - 1]?.role === 'heading' ? index - 1 : index
    const text = blocks.slice(starts.at(-1) ?? 0, start).some(isText)
    if (text && index <= end) starts.push(start)
  }
  return starts
}

/** The citations of a page; none where all stand before its text, as they do on most pages. */
function citationsIn(blocks: readonly Block[]): {index: number; citation: Publication}[] {
  const text = blocks.findIndex(block => isText(block) && block.node?.type !== 'figure')
  if (text < 0 || blocks.findLastIndex(isStatedCitation) < text) return []
  return blocks.flatMap((block, index) =>
    isStatedCitation(block) ? [{index, citation: parseCitation(textOf(block))}] : [],
  )
}

/** A citation that the page states as one. */
function isStatedCitation({role, recovery}: Block): boolean {
  return role === 'sourceCitation' && recovery === undefined
}

function isText(block: Block): boolean {
  const {role, node} = block
  return role === 'quotation' || role === 'verse' || (role === undefined && (node !== undefined || isProse(block)))
}

/** The heading of an item is its title. */
function asTitle(item: number): (block: Block, index: number, all: readonly Block[]) => Block {
  return (block, index, all) => {
    const beside = [all[index - 1], all[index + 1]].some(other => other?.role === 'sourceCitation')
    if (item === 0 || index > 1 || block.role !== 'heading' || !beside) return block
    return {...block, role: 'title', recovery: {rule: 'heading-of-item', certainty: 0.85}}
  }
}

/** Each note with what belongs to it; anything else by itself. */
function groupsOf(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = []
  for (const block of blocks) {
    if (block.inNote === true && groups.length > 0) groups.at(-1)?.push(block)
    else groups.push([block])
  }
  return groups
}
