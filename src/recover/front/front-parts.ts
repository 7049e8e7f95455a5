import type {Text} from 'mdast'
import {findDate, isDate} from '../../bibliography/date.js'
import {looksPersonal} from '../../bibliography/name.js'
import {partTitleAndName} from '../../bibliography/title-and-name.js'
import {decide, isOpen, joinLines, splitLines, textOf, type Block} from '../block.js'
import {isBareNumber, isNamedPart, isNumbered} from '../headings/numbers.js'
import {isAnnouncedName, isName, isRemark, most, runs} from './line-kinds.js'

/**
 * Parts the blocks at the beginning of a page that say different things: a name and a title, a name and a year, a
 * number and a title.
 *
 * @param all - the blocks of a page
 * @returns the blocks, more of them
 */
export function partFront(all: readonly Block[]): Block[] {
  const first = all.findIndex(block => block.role !== 'furniture')
  const blocks = [...all.slice(0, first + most).reduce(withUnfinished, []), ...all.slice(first + most)]
  const named = blocks
    .slice(Math.max(first, 0), first + most)
    .findIndex(block => isOpen(block) && isName(textOf(block)))
  const announced = blocks.slice(Math.max(first, 0), first + most).some(block => isOpen(block) && isAnnounced(block))
  return blocks.flatMap((block, index) => {
    if (index >= first + most || index < first || !isOpen(block) || runs(block)) return [block]
    const next = blocks[index + 1]
    const heads = !announced && index === first && !(isOpen(next) && looksPersonal(textOf(next)) >= 0.5)
    const lines = splitLines(block)
    if (named < 0 && isSigned(lines)) return lines
    return lines.length > 1
      ? partLines(block, lines, named >= 0 && index > first + named)
      : heads || (named < 0 && index === first + 1 && /\(\d{4}\)$/.test(textOf(block)))
        ? partLine(block)
        : [block]
  })
}

/** Words that no title ends with: what it goes on with stands in the block below. */
const unfinished =
  /\s(?:of|and|or|the|a|an|der|des|die|das|den|dem|und|von|im|de|du|des|la|le|les|et|del|los|las|y|da|do|dos|di|della)$/i

/** Joins a line of a title to the one above it, where that one goes on. */
function withUnfinished(blocks: Block[], block: Block): Block[] {
  const last = blocks.at(-1)
  const goesOn = isOpen(last) && isOpen(block) && !runs(last) && !runs(block) && unfinished.test(textOf(last))
  return goesOn ? [...blocks.slice(0, -1), joinLines([last, block])] : [...blocks, block]
}

/** A title with the name of the author below it, in one block, as a browser copies them. */
function isSigned(lines: readonly Block[]): boolean {
  const [title = '', name = ''] = lines.map(textOf)
  return lines.length === 2 && /\s/.test(title) && looksPersonal(title) === 0 && !isNumbered(title) && isName(name)
}

/** A name above a title, if none stands higher up, or a number above one; `Ann Marlowe’s` owns a book, then a chapter. */
function partLines(block: Block, lines: readonly Block[], isNamed: boolean): Block[] {
  const [first, ...rest] = lines
  const second = rest[0]
  if (!first || !second || lines.length > 4) return [block]
  // `Ann Marlowe: The Tide`, and in the line below it when that was written.
  const parted = !isNamed && rest.length === 1 && isDate(textOf(second)) ? partLine(first) : []
  if (parted.length > 1) return [...parted, second]
  const last = lines.at(-1) ?? first
  // What is reviewed, or what else a title is called, stands in brackets below a name or a title.
  if (isRemark(textOf(last))) return partLines(joinLines(lines.slice(0, -1)), lines.slice(0, -1), isNamed).concat(last)
  const [name, below] = [textOf(first), textOf(second)]
  const named =
    !isNamed && !isAnnounced(last) && isName(name.replace(/:$/, '')) && looksPersonal(below) === 0 && !isDate(below)
  // A series stands above the title that counts in it.
  const counted = isNumbered(below) && !isNumbered(name)
  const chapter = rest.length > 1 && /[’']s$/.test(name) ? rest.at(-1) : undefined
  if (named && chapter && (isNumbered(textOf(chapter)) || isNamedPart(textOf(chapter)))) {
    const book = joinLines(rest.slice(0, -1))
    decide(book, 'kicker', 'book-of-name', 0.8)
    return [first, book, chapter]
  }
  if (named || counted || isBareNumber(name)) return [first, joinLines(rest)]
  const above = joinLines(lines.slice(0, -1))
  return isAnnounced(last) || isDateOf(textOf(last), textOf(above)) ? [above, last] : [block]
}

/** Whether a line dates the title above it: in brackets, or a day below some words that are no place or address. */
function isDateOf(line: string, title: string): boolean {
  if (!isDate(line)) return false
  const isDay = /^\d{4}-\d\d-\d\d$/.test(findDate(line)?.edtf ?? '')
  return /^\(.*\)$/.test(line) || (isDay && !/[\d,]/.test(title) && title.split(/\s+/).length > 2)
}

/** A name with a date or a title after it, in one line: `Ann Marlowe (May 1931)`, `Ann Marlowe: The Tide`. */
function partLine(block: Block): Block[] {
  const [only] = block.children
  if (only?.type !== 'text' || block.children.length > 1) return [block]
  const parted = partTitleAndName(only.value)
  if (parted) return [partOf(block, only, 0, parted.end), partOf(block, only, parted.start, only.value.length)]
  const date = findDate(only.value)
  const dated = date && /^\)?\.?\s*$/.test(only.value.slice(date.index + date.text.length)) ? date.index : 0
  const [all, name] =
    /^([^:]{3,60}?)(?:\s\(?|,\s)$/u.exec(only.value.slice(0, dated)) ?? /^([^:]{3,60}:)\s/u.exec(only.value) ?? []
  if (all === undefined || name === undefined || !isName(name.replace(/:$/, ''))) return [block]
  const cut = all.trimEnd().length > name.length ? name.length + 1 : all.length
  return [partOf(block, only, 0, name.length), partOf(block, only, cut, only.value.length)]
}

/** Whether a line of a block says by whom: `by Ann Marlowe`. */
function isAnnounced(block: Block): boolean {
  return splitLines(block).some(line => isAnnouncedName(textOf(line)))
}

/** A block of a part of a line, with its place. */
function partOf(block: Block, {value, position}: Text, start: number, end: number): Block {
  const from = position?.start
  const at = (offset: number): {line: number; column: number; offset: number} => ({
    line: from?.line ?? 1,
    column: (from?.column ?? 1) + offset,
    offset: (from?.offset ?? 0) + offset,
  })
  const place = from && {position: {start: at(start), end: at(end)}}
  const gap = start === 0 ? block.evidence.gap : 0
  const text: Text = {type: 'text', value: value.slice(start, end), ...place}
  return {...block, children: [text], evidence: {...block.evidence, gap}, ...place}
}
