import {isCitation} from '../../../../bibliography/citation.js'
import {isDate} from '../../../../bibliography/date.js'
import {announcesName, looksPersonal, splitNames} from '../../../../bibliography/name.js'
import {partTitleAndName} from '../../../../bibliography/title-and-name.js'
import {isProse, joinLines, linesOf, splitLines, textOf, type Block} from '../../../../recover/block.js'
import {hasClass, rank} from '../evidence.js'
import {isPicture} from '../figures.js'
import {isBareNumber, isChapterLabel, isNamedPart, isNumbered} from '../../../../recover/headings/numbers.js'
import {isLedTo} from '../../../../recover/front/site-line.js'
import {textFrom} from '../../../../recover/text-parts.js'
import {authorOf, holdsAll, likeness, sharesName, titleParts, type Head} from './head.js'

/** More lines than these before the text are none of its front. */
const mostInFront = 16

/** Classes of paragraphs that stand as headings do. */
const headingClasses = ['title', 'sub', 'author', 'subtitle', 'subtitulo', 'byline']

/**
 * Parts the lines of the front that say different things: name and title, name and year, number and title.
 *
 * @param blocks - blocks of a page
 * @param head - what the head of the page states
 * @returns the blocks, more of them
 */
export function partFront(blocks: readonly Block[], head: Head): Block[] {
  const lines = new Set(frontOf(blocks, head).lines)
  const named = [...lines].some(line => !isAnnouncedName(textOf(line)) && isNameLine(textOf(line), head))
  return blocks.flatMap(block => (lines.has(block) ? partBlock(block, head, named) : [block]))
}

function partBlock(block: Block, head: Head, named: boolean): Block[] {
  const {lesserLines = 0, ...evidence} = block.evidence
  const lines = linesOf(block).length
  if (lines === 1) return partLine(block, head)
  if (lesserLines > 0 && lesserLines < lines) {
    const parts = splitLines({...block, evidence})
    const [title, subtitle] = [parts.slice(0, -lesserLines), parts.slice(-lesserLines)].map(joinLines)
    if (title && subtitle) return [...partBlock(title, head, named), lesser(subtitle)]
  }
  const first = textOf(splitLines(block)[0] ?? block)
  const announced = isAnnouncedName(first)
  if (!(rank(block) > 0 || isDisplayed(block) || isPicture(block) || announced)) return [block]
  if (saysTitle(first, head) && !saysTitle(textOf(block), head)) return splitLines(block)
  const counted = partNumber(block)
  if (counted.length > 1 || lines > 3) return counted
  const parted = splitLines(block)
  if (isPicture(block) && !parted.every(isPicture)) return [block]
  // Where the author stands above, a name below the title belongs to the title.
  const names = parted
    .map(textOf)
    .map(
      text =>
        isBracketed(text) ||
        (isDate(text) && !/^\d{4}\s*[-–]/.test(text)) ||
        (isNameLine(text, head) && !(named && isAnnouncedName(text))),
    )
  if (!names.some(Boolean) || names.every(Boolean)) return announced ? parted : [block]
  return parted.flatMap(line => partLine(line, head))
}

/** A line that stands in a heading, but is set smaller, is like a heading below it. */
function lesser(block: Block): Block {
  return {...block, evidence: {...block.evidence, tag: `h${String(rank(block) + 2)}`}}
}

/** A title over several lines of which one counts the part: `Chapter 2` above the title, a series above `IV. – …`. */
function partNumber(block: Block): Block[] {
  if (rank(block) === 0) return [block]
  const lines = splitLines(block)
  const at = lines.findIndex((line, index) =>
    index === 0
      ? isBareNumber(textOf(line))
      : index === 1 && isNumbered(textOf(line)) && !isNumbered(textOf(lines[0] ?? line)),
  )
  if (at < 0) return [block]
  const cut = Math.max(at, 1)
  return [lines.slice(0, cut), lines.slice(cut)].map(joinLines)
}

/** Whether the head of the page says a line as the title. */
function saysTitle(text: string, {title}: Head): boolean {
  return titleParts(title).some(part => likeness(part, text) > 0.9)
}

/** Whether a line is a citation in brackets: `(From The Tidal Review, May 1931)`. */
export function isBracketed(text: string): boolean {
  return /^\(.*\)$/.test(text) && isCitation(text.slice(1, -1))
}

/** Whether a line says by whom the text is: `By Ann Marlowe`, `Book Review by Ann Marlowe`. */
export function isAnnouncedName(text: string): boolean {
  if (text.length >= 100) return false
  if (/^\s*(?:(?:(?:a )?(?:book )?review|reviewed)\s+)?by\s+[“"‘']?\p{Lu}/iu.test(text)) return true
  const names = announcesName(text) ? splitNames(text.replace(/,\s\d{4}$/, '')) : []
  return names.length > 0 && names.every(name => looksPersonal(name) >= 0.8)
}

/** Whether a line names the author after words that are no name: `Biography of Ann Marlowe`. */
export function isAbout(text: string, head: Head): boolean {
  const author = authorOf(head)
  const [, before, after] = /^(.{3,40}?)\s(?:of|de|di|von|über|sur|sobre|on)\s(.+)$/u.exec(text) ?? []
  if (author === undefined || before === undefined || after === undefined) return false
  return sharesName(after, author) && !sharesName(before, author)
}

/** Whether a line does nothing but name the author. */
export function isNameLine(text: string, head: Head): boolean {
  const bare = text.replace(/(?:[:,]|[’']s)$/, '')
  if (isAnnouncedName(bare)) return true
  if (isAbout(bare, head)) return false
  const stated = authorOf(head)
  return stated !== undefined && sharesName(bare, stated) && splitNames(bare).every(name => looksPersonal(name) > 0)
}

/** A name with a year or a title after it, in one line: `Ann Marlowe 1931`, `Ann Marlowe: The Tide`. */
function partLine(block: Block, head: Head): Block[] {
  const [only, ...others] = block.children
  if (only?.type !== 'text' || others.length > 0 || !(rank(block) > 0 || isDisplayed(block))) return [block]
  const parted = rank(block) > 0 ? partTitleAndName(only.value) : undefined
  if (parted) {
    const parts = [textFrom(only, 0, parted.end), textFrom(only, parted.start)]
    return parts.map((part, index) => {
      const line: Block = {...block, children: [part]}
      return parted.nameFirst === (index === 0) ? {...line, evidence: {...line.evidence, tag: 'p'}} : line
    })
  }
  const match = /^([^:]{3,60}:|\D{3,60}?(?=\s\d{4}\.?$))\s+(.+)$/su.exec(only.value)
  const [, name = '', rest = ''] = match ?? []
  if (name === '' || looksPersonal(name.replace(/:$/, '')) < 0.8) return [block]
  const alone = hasClass(block, ['title']) && !name.endsWith(':')
  if (!alone && !isNameLine(name, head)) return [block]
  return [name, rest].map((value): Block => ({...block, children: [{...only, value}]}))
}

/** Whether a paragraph is set as a line by itself. */
export function isDisplayed(block: Block): boolean {
  return block.evidence.align === 'center' || hasClass(block, headingClasses)
}

/** The lines before the text of a page. */
export interface Front {
  /** In order; none of them has a role. */
  lines: Block[]
  /** How many of them stand before the information on the text; none where there is no such information. */
  informed: number
  /** Those below a rule that parts the book from its chapter. */
  ruled: ReadonlySet<Block>
}

/**
 * Finds the lines before the text: headings, and paragraphs that stand as headings do.
 *
 * The front ends at the first paragraph of text, at a list or a table, and at the information on the
 * text, unless the title stands after that.
 *
 * @param blocks - blocks of a page, in which furniture and information have their roles
 * @param head - what the head of the page states
 * @returns the lines
 */
export function frontOf(blocks: readonly Block[], head: Head): Front {
  const lines: Block[] = []
  const ruled = new Set<Block>()
  let informed = 0
  let rule = false
  const site = blocks.find(block => block.recovery?.rule === 'name-of-site')
  for (const [index, block] of blocks.entries()) {
    const after = blocks.slice(index + 1, index + mostInFront)
    if (lines.length === 0 && block.role === 'headnote') continue
    if (block.role === 'furniture' || block.evidence.tag === 'hr' || isPageTurn(block)) {
      // A table of contents within the page stands before its text.
      if (lines.length > 0 && (block.evidence.linkedWithin ?? 0) > 0.8) break
      rule = block.evidence.tag === 'hr' && lines.length > 0 && hasClass(block, ['section', 'base'])
    } else if (isInformation(block)) {
      if (informed === 0) informed = lines.length
      if (informed > 0 && !titleFollows(lines, after, head)) break
    } else if (block.role === undefined && block.node === undefined && lines.length < mostInFront) {
      const led = site !== undefined && isPicture(block) && isLedTo(textOf(site), textOf(block))
      if (led || isLine(block, after, lines, head)) {
        lines.push(block)
        if (rule && informed === 0) ruled.add(block)
        rule = false
      } else if (!isPicture(block) && (lines.length > 0 || index > 2)) break
      const late = informed > 0 && lines.length > informed && !isChapterLabel(textOf(block))
      if (late && !titleFollows(lines.slice(0, informed), after, head)) break
    } else if (block.role !== 'signature' && block.node?.type !== 'figure') {
      break
    }
  }
  return {lines, informed, ruled}
}

/** Whether the title stands only after the information: a first heading of the first rank, or what the head says. */
function titleFollows(lines: readonly Block[], after: readonly Block[], head: Head): boolean {
  const parts = titleParts(head.title)
  const says = (block: Block): boolean =>
    !isDate(textOf(block)) && parts.some(part => likeness(part, textOf(block)) > 0.75)
  const text = after.findIndex(block => block.role === undefined && rank(block) === 0 && block.evidence.tag !== 'hr')
  const next = after
    .slice(0, text < 0 ? after.length : text)
    .filter(block => block.role === undefined && block.evidence.tag !== 'hr')
  if (awaitsTitle(lines) && after.some(block => rank(block) === 1)) return true
  const [label, title] = next
  const isChapter = label !== undefined && isChapterLabel(textOf(label)) && title !== undefined && rank(title) > 0
  if (isChapter && rank(label) > 0) return true
  if (label !== undefined && rank(label) === 2 && isNamedPart(textOf(label))) return true
  return !lines.some(says) && next.some(block => rank(block) > 0 && says(block))
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
  const says = (): boolean => titleParts(head.title).some(part => likeness(part, text) > 0.75)
  if (isPicture(block)) {
    const parts = splitLines(block)
    return parts.every(isPicture) && (says() || parts.some(line => isNamed(textOf(line), head)))
  }
  if (rank(block) > 0 || (isDisplayed(block) && text.length < 200) || says()) return true
  if (isProse(block)) return false
  if (isNameLine(text, head)) return true
  return awaitsTitle(lines) && (after.some(next => rank(next) === 1) || isBetweenNameAndInformation(lines, after, head))
}

/** Whether nothing but the name of the author stands above a line, and information right below it: it is the title. */
function isBetweenNameAndInformation(lines: readonly Block[], after: readonly Block[], head: Head): boolean {
  const below = after.find(({role, evidence}) => role !== 'furniture' && evidence.tag !== 'hr')
  return (
    lines.length > 0 &&
    lines.every(line => isNameLine(textOf(line), head)) &&
    below !== undefined &&
    isInformation(below)
  )
}

/** Whether the head of the page has all words of a line, or the line names the author. */
function isNamed(text: string, head: Head): boolean {
  return isNameLine(text, head) || (head.title !== undefined && holdsAll(head.title, text))
}
