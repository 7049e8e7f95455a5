/** What keeps parsing Markdown within bounded time and depth, in its reader and in the ledger. */

import type {Node, Point} from 'unist'
import type {VFile} from 'vfile'
import {isParent} from '../../ast/is.js'
import {maximumDepth} from '../../ast/validate.js'
import {defineRule, type Rule} from '../rule.js'
import {countFences} from './fences.js'
import {countSteps} from './steps.js'

/** Text that would take too long or too deep. */
export const markdownNesting: Rule = defineRule({
  id: 'markdown-nesting',
  description: 'The text is longer, or nested deeper, than can be read.',
  severity: 'fatal',
})

/** How many containers may be open at once, quotations, lists, directives: as deep as a tree may be. */
const maximumContainers = maximumDepth

/** How many steps parsing of paragraphs may take; about two seconds of them. */
const maximumSteps = 1e8

/** How many lines may be gone over again where containers end; about three seconds of it. */
const maximumCopying = 1.5e7

/** How many containers the lines of a text may be in, taken together; an item within a line counts as twenty. */
const maximumWalk = 5e5

/** The marks of quotations, lists and notes at the beginning of a line. */
const prefix = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^[^\s[\]]+\]:))+/

/**
 * Refuses a text that is longer than it may be.
 *
 * @param file - gets the message
 * @param text - the text
 * @param maximumLength - how long it may be, in UTF-16 code units
 * @throws VFileMessage - if it is longer
 */
export function checkLength(file: VFile, text: string, maximumLength: number): void {
  if (text.length <= maximumLength) return
  const reason = `Unexpected ${text.length} characters, expected at most ${maximumLength}`
  markdownNesting.report(file, undefined, reason, 'Raise `maximumLength`, or split the text.')
}

/**
 * Refuses a text that would take too long to parse: a parser of Markdown looks at every open container on
 * every line, pairs the marks of a paragraph with each other, and copies what it has read where containers end.
 *
 * @param file - gets the message
 * @param text - the text
 * @throws VFileMessage - if it is too deep, or has too many marks in a paragraph
 */
export function checkText(file: VFile, text: string): void {
  const fences = countFences()
  const steps = countSteps()
  let copying = 0
  let walked = 0
  let edge: Edge = {column: 0, quoted: false}
  for (const [index, line] of text.split('\n').entries()) {
    const containers = containersOf(line) + fences(line)
    walked += containers + 20 * innerItems(line)
    checkContainers(file, containers, {line: index + 1, column: 1})
    const next = edgeAfter(line, edge)
    if (next.column < edge.column || (edge.quoted && !next.quoted) || underline.test(line)) copying += index
    edge = next
    if (copying > maximumCopying || walked > maximumWalk) {
      const reason = 'Unexpected number of quotations, lists and notes, expected some thousand at most'
      markdownNesting.report(file, {line: index + 1, column: 1}, reason, 'Split the text.')
    }
    if (steps(line) > maximumSteps) {
      const reason = 'Unexpected number of marks or lines, expected a paragraph with at most some thousand'
      markdownNesting.report(file, {line: index + 1, column: 1}, reason, 'Split the paragraph with blank lines.')
    }
  }
}

/**
 * Refuses more containers in each other than a tree may have.
 *
 * @param file - gets the message
 * @param containers - how many are open
 * @param place - where they are
 * @throws VFileMessage - if they are too many
 */
export function checkContainers(file: VFile, containers: number, place: Point): void {
  if (containers <= maximumContainers) return
  const reason = `Unexpected nesting, expected at most ${maximumContainers} quotations, lists and directives in each other`
  markdownNesting.report(file, place, reason, 'Take them out of each other.')
}

/** The line under a heading, of which a parser goes over all before it. */
const underline = /^ {0,3}(?:=+|-+)[ \t]*$/

/** Where the text of a line stands within containers, and whether that is a quotation. */
interface Edge {
  readonly column: number
  readonly quoted: boolean
}

/** The edge after a line. A blank line ends a quotation; white space counts only within a list or a note. */
function edgeAfter(line: string, {column}: Edge): Edge {
  if (line.trim() === '') return {column, quoted: false}
  const [marks = ''] = prefix.exec(line) ?? []
  const [white = ''] = /^[ \t]*/.exec(line.slice(marks.length)) ?? []
  // The text of a note is indented by four, however long its label is.
  const width = marks.replace(/\[\^[^\]]*\]:/g, '    ').length + (marks.endsWith(':') ? 0 : white.length)
  return {column: marks === '' && column === 0 ? 0 : width, quoted: marks.includes('>')}
}

/** How many containers a line is in, by its marks, or by its indent where it is an item of a list. */
function containersOf(line: string): number {
  const [marks = ''] = prefix.exec(line) ?? []
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0
  const nested = marks.replace(/\[\^[^\]]*\]|[\d \t]/g, '').length
  return Math.max(nested, marks === '' || line.trimStart().startsWith('>') ? 0 : Math.floor(indent / 4))
}

/** How many items a line begins within the first. */
function innerItems(line: string): number {
  const [marks = ''] = prefix.exec(line) ?? []
  return Math.max(0, (marks.match(/[-+*.)]/g)?.length ?? 0) - 1)
}

/**
 * Refuses a tree that is deeper than trees are.
 *
 * @param file - gets the message
 * @param tree - the tree
 * @throws VFileMessage - if it is too deep, at the node where it is
 */
export function checkDepth(file: VFile, tree: Node): void {
  let level: Node[] = [tree]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maximumDepth) {
      const reason = `Unexpected nesting, expected at most ${maximumDepth} levels`
      markdownNesting.report(file, level[0], reason, 'Take lists, quotations or directives out of each other.')
    }
    level = level.flatMap((node): Node[] => (isParent(node) ? node.children : []))
  }
}
