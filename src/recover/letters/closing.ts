import {splitNames} from '../../bibliography/name.js'
import {isPlacedDate} from '../../bibliography/placed-date.js'
import {
  decide,
  endsSentence,
  isOpen,
  isProse,
  joinLines,
  linesOf,
  splitLines,
  textOf,
  type Block,
  type Draft,
} from '../block.js'
import {closingKindOf, isAddition, isFormula, signs, type ClosingKind} from './closing-lines.js'

/** How many lines may close a text. */
const reach = 12

/** A paragraph that does not end as a sentence ends is this long at least, in characters. */
const shortest = 60

/**
 * Finds the lines at the end of a text, and of the letters in it: greeting, names, place and date.
 *
 * A formula of greeting or `(Signed)` begins such lines wherever it stands; without one they must stand at the
 * end of the article, of a section, or before a postscript.
 */
export function recogniseClosing(draft: Draft): void {
  const authors = draft.blocks.flatMap(block => (block.role === 'byline' ? splitNames(textOf(block)) : []))
  draft.blocks = draft.blocks.flatMap(block => partClosing(block, authors))
  const {blocks} = draft
  const last = blocks.findLastIndex(isText)
  const first = blocks.findIndex(block => isText(block) && (block.node !== undefined || isProse(block)))
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1]
    if (index > first && first >= 0 && (index === last || (index < last && endsPart(next)))) {
      decideRun(blocks, index, index === last, authors)
    }
    if (isOpen(block)) decideFormula(block, blocks.slice(index + 1, index + 3), authors)
  }
}

/** Blocks that may belong to the text; a line without a word, such as an arrow, does not. */
function isText(block: Block): boolean {
  const {role = 'paragraph', inNote = false, node} = block
  if (inNote || ['furniture', 'note', 'sourceCitation', 'credit', 'thematicBreak'].includes(role)) return false
  if (node?.data?.recovery?.rule === 'note-after-text') return false
  return node !== undefined || /[\p{L}\p{N}]/u.test(textOf(block))
}

function endsPart(next: Block | undefined): boolean {
  if (next?.role === 'heading' || next?.role === 'thematicBreak') return true
  return isOpen(next) && isAddition(textOf(next))
}

/** Parts the closing lines of a block from what stands above them, and from each other. */
function partClosing(block: Block, authors: readonly string[]): Block[] {
  const stated = block.role === 'signature' || block.role === 'dateline'
  if (!(isOpen(block) || stated) || block.inNote || linesOf(block).length < 2) return [block]
  const lines = splitLines(block)
  const kinds = lines.map(line => closingKindOf(textOf(line), authors))
  if (stated) return partStated(lines, kinds)
  const start = kinds.findLastIndex(kind => kind === undefined) + 1
  const formula = kinds.indexOf('formula', start)
  const from = formula >= 0 ? formula : start
  if (from > 0 ? formula < 0 || from === lines.length : !isSure(kinds)) return [block]
  const above = lines.slice(0, from)
  return [...(above.length > 0 ? [joinLines(above)] : []), ...joinPlaces(lines.slice(from), kinds.slice(from))]
}

/** Lines of a signature that the source states: those of a place or a date are none. */
function partStated(lines: readonly Block[], kinds: readonly (ClosingKind | undefined)[]): Block[] {
  if (!kinds.includes('date') || kinds.includes(undefined)) return [joinLines(lines)]
  const parts = joinPlaces(lines, kinds)
  for (const part of parts) part.role = isPlacedDate(textOf(part).replace(/\n/g, ', ')) ? 'dateline' : 'signature'
  return parts
}

/** A place and the date below it are one line. */
function joinPlaces(lines: readonly Block[], kinds: readonly (ClosingKind | undefined)[]): Block[] {
  return lines.flatMap((line, index) => {
    if (kinds[index] === 'place' && kinds[index + 1] === 'date') return []
    const place = lines[index - 1]
    return kinds[index] === 'date' && kinds[index - 1] === 'place' && place ? [joinLines([place, line])] : [line]
  })
}

function isSure(kinds: readonly (ClosingKind | undefined)[]): boolean {
  return kinds.some(kind => kind === 'formula' || kind === 'date' || kind === 'name')
}

/** Gives roles to the lines that end at a block, if they surely close something. */
function decideRun(blocks: readonly Block[], end: number, atEnd: boolean, authors: readonly string[]): void {
  const run: {block: Block; kind: ClosingKind}[] = []
  for (let index = end; index > Math.max(0, end - reach); index--) {
    const block = blocks[index]
    const kind = block?.role === 'signature' ? 'name' : isOpen(block) ? kindOf(block, authors) : undefined
    if (!block || kind === undefined) break
    run.unshift({block, kind})
  }
  while (run[0] && !begins(run[0].kind, run[1]?.kind)) run.shift()
  const before = blocks[end - run.length]
  if (!before || (isOpen(before) && isLine(textOf(before)))) return
  const signedByAuthor = run.some(({block}) => signsSurely(block, authors))
  if (!atEnd && !signedByAuthor) return
  for (const {block, kind} of run) if (isOpen(block)) decideLine(block, kind, signedByAuthor)
}

/** Whether a line can be the first of several: a place stands below a name or above a date, an office beside a name. */
function begins(kind: ClosingKind, next: ClosingKind | undefined): boolean {
  return isSure([kind]) || (kind === 'place' && next === 'date') || (kind === 'office' && next === 'name')
}

/** Whether a text stands alone rather than running on: there is nothing above that ends. */
function isLine(text: string): boolean {
  return text.length < shortest && !endsSentence(text)
}

function kindOf(block: Block, authors: readonly string[]): ClosingKind | undefined {
  const text = textOf(block).replace(/\n/g, ', ')
  if (block.evidence.linked !== undefined && block.evidence.linked > 0.5) return undefined
  const kind = closingKindOf(text, authors)
  const right = block.evidence.align === 'right' && text.length < 80 && /\p{L}/u.test(text) && !/[!?;:]$/.test(text)
  return right && kind === undefined ? 'name' : kind
}

/** Whether a line surely signs: by a formula, by its place on the page, or by the author's name. */
function signsSurely(block: Block, authors: readonly string[]): boolean {
  const text = textOf(block)
  const right = block.evidence.align === 'right' || block.role === 'signature'
  return right || isFormula(text) || signs(text) || closingKindOf(text, authors) !== closingKindOf(text, [])
}

/** A formula or `(Signed)` with the lines that follow it. */
function decideFormula(block: Block, [next, below]: readonly Block[], authors: readonly string[]): void {
  const text = textOf(block)
  if (signs(text)) {
    decide(block, 'signature', 'signed-line', 0.95)
  } else if (isFormula(text) && next && (isSignature(next, authors) || isFormula(textOf(next)))) {
    decide(block, 'salutation', 'closing-formula', 0.95)
    if (!isOpen(next) || isFormula(textOf(next))) return
    decide(next, 'signature', 'name-after-formula', 0.9)
    const kind = isOpen(below) ? kindOf(below, authors) : undefined
    if (isOpen(below) && (kind === 'office' || kind === 'date')) decideLine(below, kind, true)
  }
}

/** Whether a short line below a formula is the name of who wrote. */
function isSignature(block: Block, authors: readonly string[]): boolean {
  if (block.role === 'signature') return true
  const text = textOf(block)
  if (!isOpen(block) || text.length > 60 || !/^\p{Lu}/u.test(text) || /[!?;:]$/.test(text)) return false
  const kind = closingKindOf(text, authors)
  return kind === 'name' || kind === 'place' || kind === 'office' || /^(?:\p{Lu}\.?\s?){1,4}$/u.test(text)
}

function decideLine(block: Block, kind: ClosingKind, sure: boolean): void {
  if (kind === 'formula') decide(block, 'salutation', 'closing-formula', 0.9)
  else if (kind === 'date' || kind === 'place') decide(block, 'dateline', 'date-at-end', 0.85)
  else decide(block, 'signature', 'name-at-end', sure ? 0.9 : 0.8)
}
