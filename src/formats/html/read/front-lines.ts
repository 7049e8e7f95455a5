import {looksPersonal, splitNames} from '../../../bibliography/name.js'
import {isProse, joinLines, linesOf, splitLines, textOf, type Block} from '../../../recover/block.js'
import {hasClass, rank} from './evidence.js'
import {isPicture} from './figures.js'
import {isBareNumber, isNumbered} from './numbers.js'
import {authorOf, holdsAll, likeness, sharesName, titleParts, type Head} from './page-title.js'

/** More lines than these before the text are none of its front. */
const mostInFront = 16

/** Classes of paragraphs that stand as headings do. */
const headingClasses = ['title', 'sub', 'author', 'subtitle', 'byline']

/**
 * Parts the lines of the front that say different things: name and title, name and year, number and title.
 *
 * @param blocks - blocks of a page
 * @param head - what the head of the page states
 * @returns the blocks, more of them
 */
export function partFront(blocks: readonly Block[], head: Head): Block[] {
  const lines = new Set(frontOf(blocks, head).lines)
  return blocks.flatMap(block => (lines.has(block) ? partBlock(block, head) : [block]))
}

function partBlock(block: Block, head: Head): Block[] {
  if (isProse(block)) return [block]
  const lines = linesOf(block).length
  if (lines === 1) return partLine(block, head)
  if (!(rank(block) > 0 || isDisplayed(block))) return [block]
  const counted = partNumber(block)
  if (counted.length > 1 || lines > 3) return counted
  const parted = splitLines(block)
  const names = parted.map(line => isNameLine(textOf(line), head))
  const first = parted[0]
  if (!names.some(Boolean) || names.every(Boolean) || !first) return [block]
  return parted.flatMap(line => partLine(line, head))
}

/** A title over several lines of which one counts the part: `Chapter 2` above the title, a series above `IV. – …`. */
function partNumber(block: Block): Block[] {
  if (rank(block) === 0) return [block]
  const lines = splitLines(block)
  const at = lines.findIndex((line, index) =>
    index === 0 ? isBareNumber(textOf(line)) : isNumbered(textOf(line)) && !isNumbered(textOf(lines[0] ?? line)),
  )
  if (at < 0) return [block]
  const cut = Math.max(at, 1)
  return [lines.slice(0, cut), lines.slice(cut)].map(joinLines)
}

/** Whether a line does nothing but name the author. */
export function isNameLine(text: string, head: Head): boolean {
  const bare = text.replace(/[:,]$/, '')
  if (/^\s*by\s+\p{Lu}/iu.test(bare)) return true
  const stated = authorOf(head)
  return stated !== undefined && sharesName(bare, stated) && splitNames(bare).every(name => looksPersonal(name) > 0)
}

/** A name with a year or a title after it, in one line: `Ann Marlowe 1931`, `Ann Marlowe: The Tide`. */
function partLine(block: Block, head: Head): Block[] {
  const [only, ...others] = block.children
  if (only?.type !== 'text' || others.length > 0 || !(rank(block) > 0 || isDisplayed(block))) return [block]
  const match = /^([^:]{3,60}:|\D{3,60}?(?=\s\d{4}\.?$))\s+(.+)$/su.exec(only.value)
  const [, name = '', rest = ''] = match ?? []
  if (name === '' || looksPersonal(name.replace(/:$/, '')) < 0.8 || !isNameLine(name, head)) return [block]
  return [name, rest].map((value): Block => ({...block, children: [{...only, value}]}))
}

/** Whether a paragraph is set as a line by itself. */
export function isDisplayed(block: Block): boolean {
  return block.evidence.align === 'center' || hasClass(block, headingClasses)
}

/**
 * The lines before the text, in order: headings, and paragraphs that stand as headings do.
 *
 * The front ends at the first paragraph of text, at a list or a table, and at the information on the
 * text if a heading stands before that.
 *
 * @param blocks - blocks of a page, in which furniture and information have their roles
 * @param head - what the head of the page states
 * @returns the lines that have no role yet, and whether information follows them
 */
export function frontOf(blocks: readonly Block[], head: Head): {lines: Block[]; informed: boolean} {
  const lines: Block[] = []
  let informed = false
  for (const [index, block] of blocks.entries()) {
    const after = blocks.slice(index + 1, index + mostInFront)
    if (block.role === 'furniture' || block.evidence.tag === 'hr' || isPageTurn(block)) {
      // A table of contents within the page stands before its text.
      if (lines.length > 0 && (block.evidence.linked ?? 0) > 0.8) break
    } else if (isInformation(block)) {
      informed ||= lines.length > 0
      if (informed && !(awaitsTitle(lines) && after.some(next => rank(next) === 1))) break
    } else if (block.role === undefined && block.node === undefined && lines.length < mostInFront) {
      if (isLine(block, after, lines, head)) lines.push(block)
      else if (!isPicture(block) && (lines.length > 0 || index > 2)) break
    } else if (block.role !== 'signature' && block.node?.type !== 'figure') {
      break
    }
  }
  return {lines, informed}
}

function isInformation({role}: Block): boolean {
  return role === 'sourceCitation' || role === 'credit'
}

function isPageTurn({children}: Block): boolean {
  return children.length > 0 && children.every(child => child.type === 'pageMarker')
}

function awaitsTitle(lines: readonly Block[]): boolean {
  return !lines.some(line => rank(line) === 1)
}

/** Whether a block is a line of the front: a short one before the title, a displayed one, a name after it. */
function isLine(block: Block, after: readonly Block[], lines: readonly Block[], head: Head): boolean {
  const text = textOf(block)
  const says = titleParts(head.title).some(part => likeness(part, text) > 0.75)
  if (isPicture(block))
    return says || (head.title !== undefined && (holdsAll(head.title, text) || likeness(head.title, text) > 0.5))
  if (rank(block) > 0 || says) return true
  if (isProse(block)) return false
  if (isDisplayed(block) || isNameLine(text, head)) return true
  return awaitsTitle(lines) && after.some(next => rank(next) === 1)
}
