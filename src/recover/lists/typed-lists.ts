import type {List, ListItem, Paragraph} from 'mdast'
import {isOpen, joinLines, linesOf, splitLines, textOf, type Block, type Draft} from '../block.js'
import {isBullet, isPlain, itemMarksOf, type ItemMark} from './item-marks.js'
import {splitLine, trimStart} from '../split-line.js'

/** So many items make a list; more where a single letter with a full stop may be an initial. */
const fewest = 2
const fewestInitials = 3

/** Items of a list are no longer than this, on average and at most, in characters. */
const longest = {average: 700, most: 1600}

/** Lists are nested no deeper than this. */
const deepest = 3

/** How far a series may go on behind its last item, in blocks. */
const reach = 24

/** An item, with the lists within it. */
interface Item {
  block: Block
  mark: ItemMark
  inner: Run[]
}

/** Items that follow one another. */
interface Run {
  items: Item[]
  /** Index of the block behind the last. */
  end: number
}

/** The blocks of a page, and the marks that each may begin with. */
interface Page {
  blocks: readonly Block[]
  marks: readonly (readonly ItemMark[])[]
  /** The last number of each style of lists, up to which a list below another heading may go on. */
  last: Map<string, number>
}

/**
 * Finds lists that were typed by hand: paragraphs, or lines of one, whose marks count up without a gap.
 *
 * An item is one paragraph, with the lists within it. A series that goes on behind other paragraphs is an argument in
 * numbered steps, which stays as it is. The numbers of `1.` become those of the list, and bullets its bullets; marks of
 * any other form stay in the text as they were printed, since there may be references to them, and `data.marked` says so.
 */
export function recogniseTypedLists(draft: Draft): void {
  draft.blocks = withLists(draft.blocks)
}

/** Blocks with lists in the place of their items. */
export function withLists(all: readonly Block[]): Block[] {
  const blocks = all.flatMap(partItems)
  const marks = blocks.map(block => (isItem(block) ? itemMarksOf(block.children) : []))
  const page: Page = {blocks, marks, last: new Map()}
  const made: Block[] = []
  for (let index = 0; index < blocks.length;) {
    const run = runAt(page, index, 0)
    const end = run && isList(run, page) ? run.end : index
    if (run && end > index) made.push(listBlock(run, blocks[index - 1]))
    // Each of some bullets may begin a list; they are looked at once.
    else {
      for (const block of blocks.slice(index, run && isBullet(styleOf(run)) ? run.end : index + 1)) made.push(block)
    }
    index = Math.max(end, index + 1, run && isBullet(styleOf(run)) ? run.end : 0)
  }
  return made
}

/** Text that may be an item: quoted text too, if all of the list is. */
function isItem(block: Block): boolean {
  const {role, node, recovery} = block
  if (node !== undefined) return false
  return role === undefined || (role === 'paragraph' && recovery === undefined) || role === 'quotation'
}

/** Lines of one block that are items are blocks, and what stands above them is one. */
function partItems(block: Block): Block[] {
  if (!isItem(block) || linesOf(block).length < fewest) return [block]
  const lines = splitLines(block)
  const marks = lines.map(line => itemMarksOf(line.children))
  const start = marks.findIndex(found => found.some(({value}) => value < 2))
  const opening = marks[start]?.find(({value}) => value < 2)
  if (!opening || lines.length - start < fewest) return [block]
  const counts = marks
    .slice(start)
    .every((found, index) => found.some(mark => follows(mark, opening, opening.value === 0 ? 0 : index)))
  return counts ? [...(start > 0 ? [joinLines(lines.slice(0, start))] : []), ...lines.slice(start)] : [block]
}

/** Whether a mark stands so many places behind another. */
function follows({style, value}: ItemMark, first: ItemMark, places: number): boolean {
  return style === first.style && value === first.value + places
}

/** The items that follow one another from a block on; none within a list of the same style, which they would go on. */
function runAt(page: Page, start: number, depth: number, around?: string): Run | undefined {
  const {blocks, marks, last} = page
  const first = marks[start]?.find(({style, value}) => value < 2 || value === (last.get(style) ?? NaN) + 1)
  const opening = blocks[start]
  if (!first || !opening || first.style === around) return undefined
  const items: Item[] = []
  let end = start
  for (let block = blocks[end]; block && isAlike(block, opening); block = blocks[end]) {
    const place = first.value === 0 ? 0 : items.length
    const mark = marks[end]?.find(found => follows(found, first, place))
    if (!mark) break
    const within = depth < deepest ? runAt(page, end + 1, depth + 1, first.style) : undefined
    const isInner =
      within !== undefined &&
      within.items.length >= fewest &&
      (/[:;,–—-]$/.test(textOf(block)) || marks[within.end]?.some(next => follows(next, first, place + 1)) === true)
    items.push({block, mark, inner: isInner ? [within] : []})
    end = isInner ? within.end : end + 1
  }
  return {items, end}
}

function isAlike(block: Block, other: Block): boolean {
  return block.role === other.role && block.inNote === other.inNote
}

function styleOf({items: [first]}: Run): string {
  return first?.mark.style ?? ''
}

function isList(run: Run, {blocks, marks, last}: Page): boolean {
  const style = styleOf(run)
  const {items, end} = run
  const initials = style.endsWith('.') && !isPlain(style)
  if (items.length < (initials ? fewestInitials : fewest)) return false
  const lengths = items.map(({block}) => textOf(block).length)
  const sum = lengths.reduce((total, length) => total + length, 0)
  if (sum > longest.average * items.length || lengths.some(length => length > longest.most)) return false
  const next = (items.at(-1)?.mark.value ?? 0) + 1
  for (const [index, block] of blocks.slice(end, end + reach).entries()) {
    if (block.role === 'heading' || isBullet(style)) break
    const own = marks[end + index]?.filter(mark => mark.style === style) ?? []
    if (own.some(({value}) => value === next)) return false
    if (own.some(({value}) => value === 1)) break
  }
  last.set(style, next - 1)
  return true
}

function listBlock(run: Run, before: Block | undefined): Block {
  const [first] = run.items
  const led = isOpen(before) && /[:–—]$/.test(textOf(before))
  const node = listOf(run)
  node.data = {
    ...node.data,
    recovery: {rule: 'counted-paragraphs', certainty: led || run.items.length > 2 ? 0.9 : 0.75},
  }
  const {role, inNote, evidence, className} = first?.block ?? {}
  if (className) node.data.className = className
  return {
    children: [],
    node,
    evidence: evidence ?? {gap: 0},
    ...(node.position && {position: node.position}),
    ...(role === 'quotation' && {role}),
    ...(inNote !== undefined && {inNote}),
  }
}

function listOf(run: Run): List {
  const style = styleOf(run)
  const ordered = isPlain(style)
  const first = run.items[0]
  const [start, end] = [first?.block.position?.start, lastOf(run)?.position?.end]
  return {
    type: 'list',
    ordered,
    start: ordered ? (first?.mark.value ?? 1) : null,
    spread: false,
    children: run.items.map(itemOf),
    ...(start && end && {position: {start, end}}),
    ...(!ordered && !isBullet(style) && {data: {marked: true}}),
  }
}

function lastOf({items}: Run): Block | undefined {
  const last = items.at(-1)
  const inner = last?.inner.at(-1)
  return inner ? lastOf(inner) : last?.block
}

function itemOf({block, mark, inner}: Item): ListItem {
  const {children, position} = block
  const printed = isPlain(mark.style) || isBullet(mark.style) ? undefined : children
  const text = printed ?? splitLine(trimStart(children), mark.length)?.after ?? children
  const paragraph: Paragraph = {type: 'paragraph', children: text, ...(position && {position})}
  return {
    type: 'listItem',
    spread: false,
    checked: null,
    children: [paragraph, ...inner.map(listOf)],
    ...(position && {position}),
  }
}
