import type {List, ListItem, Paragraph} from 'mdast'
import {mergeTexts} from '../../ast/merge.js'
import type {Block} from '../block.js'
import {headsNotes} from '../notes/notes-heading.js'
import {markItalics} from './italics.js'
import {placeOf, positionOf, type Group, type Line, type SetLines} from './lines.js'

/** An item as extractors of text write it: set in, after a bullet or a figure. */
const marked = /^(?:[•◦▪‣]|(\d{1,3})\.)\s+(?=\S)/

/**
 * An item as typists write it, at the beginning of its line, and so many of them in a list that nothing leads to. Before a
 * figure `+` and `-` are of the sum.
 */
const typed = /^(\*|[+-](?!\s+\d))\s+(?=.*\p{L})/u
const fewestTyped = 3

/** What leads to the words of somebody, not to a list: `He said:`. */
const saying =
  /(?<!\p{L})(?:said|says|asked|asks|answered|answers|replied|replies|cried|went on|told \p{L}+|sagten?|fragten?|antworteten?|dit|dirent|demanda|répondit|dijo|dijeron|preguntó|respondió|disse|dissero|chiese|rispose|perguntou|respondeu|сказал[аи]?|спросил[аи]?|ответил[аи]?)(?:\s\p{L}+){0,3}:$/iu

/** Lists are nested no deeper than this. */
const deepest = 10

interface Item {
  /** The lines, the first without its mark. */
  lines: Line[]
  indent: number
  /** The figure before an item of an ordered list. */
  number?: number
}

/** Items that follow one another. */
interface Run {
  items: Item[]
  gap: number
}

/**
 * Finds lists by the indent and the marks of their lines.
 *
 * Under the heading of notes they are notes: a group a line.
 *
 * @param groups - lines between empty lines
 * @param set - makes the text of the lines of an item
 * @returns blocks of lists, and groups of the lines between them
 */
export function partLists(groups: readonly Group[], set: SetLines): (Block | Group)[] {
  const parts: (Run | Group)[] = []
  let inNotes = false
  for (const [index, group] of groups.entries()) {
    inNotes ||= group.lines.length === 1 && headsNotes(group.lines[0]?.text ?? '')
    const above = groups[index - 1]?.lines.at(-1)?.text ?? ''
    for (const part of group.level === undefined ? partGroup(group, above) : [group]) {
      const before = parts.at(-1)
      if ('items' in part && inNotes) for (const {lines} of part.items) parts.push({lines, gap: 1})
      else if ('items' in part && before && 'items' in before && continues(before, part)) {
        for (const item of part.items) before.items.push(item)
      } else parts.push(part)
    }
  }
  return parts.flatMap((part): (Block | Group)[] => {
    if ('lines' in part) return [part]
    return [isList(part.items) ? blockOf(part, set) : {lines: part.items.flatMap(({lines}) => lines), gap: part.gap}]
  })
}

/** Parts a group where items begin and end. Their marks stay until it is sure that they are items. */
function partGroup({lines, gap}: Group, above: string): (Run | Group)[] {
  const items = typedItems(lines, above)
  if (items.length > 0) return [{items, gap}]
  const parts: (Run | Group)[] = []
  for (const line of lines) {
    const indent = line.start.column - 1
    const match = indent > 1 ? marked.exec(line.text) : null
    const last = parts.at(-1)
    const space = parts.length === 0 ? gap : 0
    if (match) {
      const item: Item = {lines: [line], indent, ...(match[1] !== undefined && {number: Number(match[1])})}
      if (last && 'items' in last) last.items.push(item)
      else parts.push({items: [item], gap: space})
    } else if (last && 'items' in last && indent > 1) {
      last.items.at(-1)?.lines.push(line)
    } else if (last && 'lines' in last) {
      last.lines.push(line)
    } else {
      parts.push({lines: [line], gap: space})
    }
  }
  return parts
}

/** The items of a group in which each begins with the same mark; a dash may begin a speech, too. */
function typedItems(lines: readonly Line[], above: string): Item[] {
  const [first] = lines
  const sign = first && typed.exec(first.text)?.[1]
  const led = above.endsWith(':')
  if (!first || sign === undefined) return []
  if (sign === '-' && (!led || saying.test(above) || lines.some(asks))) return []
  const items: Item[] = []
  for (const line of lines) {
    if (typed.exec(line.text)?.[1] === sign) items.push({lines: [line], indent: first.start.column - 1})
    else items.at(-1)?.lines.push(line)
  }
  return items.length >= (led ? 2 : fewestTyped) ? items : []
}

function asks({text}: Line): boolean {
  return /[?!]["”’»)]*(?:\s|$)/.test(text)
}

/** Whether a run goes on with the list before it. */
function continues({items}: Run, {items: [next]}: Run): boolean {
  const last = items.findLast(item => item.indent === next?.indent)
  if (!last || !next) return false
  return last.number === undefined ? next.number === undefined : next.number === last.number + 1
}

/** Figures must count: a single one may be anything. */
function isList(items: readonly Item[]): boolean {
  const base = items[0]?.indent
  const numbers = items.filter(({indent}) => indent === base).map(({number}) => number)
  if (numbers.every(number => number === undefined)) return true
  return numbers.length > 1 && numbers.every((number, index) => number === (numbers[0] ?? 0) + index)
}

function blockOf({items, gap}: Run, set: SetLines): Block {
  const list = listOf(items, set, 0)
  return {children: [], node: list, evidence: {gap}, ...(list.position && {position: list.position})}
}

/** A list of items; those set in deeper are lists within the item before them. */
function listOf(items: readonly Item[], set: SetLines, depth: number): List {
  const [first] = items
  const base = first?.indent ?? 0
  const children: ListItem[] = []
  let inner: Item[] = []
  const flush = (): void => {
    const parent = children.at(-1)
    if (inner.length === 0 || !parent) return
    if (isList(inner)) parent.children.push(listOf(inner, set, depth + 1))
    else for (const {lines} of inner) parent.children.push(paragraphOf(lines, set))
    inner = []
  }
  for (const item of items) {
    if (item.indent > base && depth < deepest && children.length > 0) {
      inner.push(item)
      continue
    }
    flush()
    children.push({type: 'listItem', spread: false, checked: null, children: [paragraphOf(withoutMark(item), set)]})
  }
  flush()
  const start = first?.number
  const ends = [first?.lines[0], items.at(-1)?.lines.at(-1)] as const
  return {
    type: 'list',
    ordered: start !== undefined,
    start: start ?? null,
    spread: false,
    children,
    ...(ends[0] && ends[1] && {position: {start: positionOf(ends[0]).start, end: positionOf(ends[1]).end}}),
    data: {recovery: {rule: 'marked-lines', certainty: 0.9}},
  }
}

function paragraphOf(lines: readonly Line[], set: SetLines): Paragraph {
  return {type: 'paragraph', children: mergeTexts(markItalics(set(lines))), ...placeOf(lines)}
}

function withoutMark({lines: [first, ...rest]}: Item): Line[] {
  if (!first) return []
  const {length} = (marked.exec(first.text) ?? typed.exec(first.text))?.[0] ?? ''
  const {line, column, offset = 0} = first.start
  return [{text: first.text.slice(length), start: {line, column: column + length, offset: offset + length}}, ...rest]
}
