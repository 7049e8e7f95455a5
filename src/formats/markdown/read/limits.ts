/** What keeps reading within bounded time and depth. */

import type {Node} from 'unist'
import type {VFile} from 'vfile'
import {isParent} from '../../../ast/is.js'
import {maximumDepth} from '../../../ast/validate.js'
import {markdownNesting} from '../rules.js'

/** How many containers may be open at once: quotations, lists, directives. */
const maximumContainers = 60

/** How much pairing of marks a text may ask for; about two seconds of it. */
const maximumPairing = 1e8

/** The marks of quotations and lists at the beginning of a line. */
const prefix = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/

/** The beginning of a line that cannot go on a paragraph. */
const fresh = /^\s*$|^ {0,3}#{1,6}[ \t]|^[ \t]*[-+*][ \t]+\S/

/**
 * Refuses a text that would take too long to parse: a parser of Markdown looks at every open container on
 * every line, and pairs the marks of a paragraph with each other.
 *
 * @param file - gets the message
 * @param text - the text
 * @param maximumLength - how long it may be, in UTF-16 code units
 * @throws VFileMessage - if it is too long, too deep, or has too many marks in a paragraph
 */
export function checkText(file: VFile, text: string, maximumLength: number): void {
  if (text.length > maximumLength) {
    const reason = `Unexpected ${text.length} characters, expected at most ${maximumLength}`
    markdownNesting.report(file, undefined, reason, 'Raise `maximumLength`, or split the text.')
  }
  let directives = 0
  let paragraph = {marks: 0, ticks: 0, length: 0}
  let pairing = 0
  for (const [index, line] of text.split('\n').entries()) {
    directives = Math.max(0, directives + opened(line))
    if (containersOf(line) + directives > maximumContainers) {
      const reason = `Unexpected nesting, expected at most ${maximumContainers} quotations, lists and directives in each other`
      markdownNesting.report(file, {line: index + 1, column: 1}, reason, 'Take them out of each other.')
    }
    if (fresh.test(line)) paragraph = {marks: 0, ticks: 0, length: 0}
    const before = costOf(paragraph)
    paragraph.marks += line.match(/[*_~<[\]{]/g)?.length ?? 0
    paragraph.ticks += line.match(/`+/g)?.length ?? 0
    paragraph.length += line.length
    pairing += costOf(paragraph) - before
    if (pairing > maximumPairing) {
      const reason = `Unexpected number of marks, expected a paragraph with at most some thousand`
      markdownNesting.report(file, {line: index + 1, column: 1}, reason, 'Split the paragraph with blank lines.')
    }
  }
}

/** Steps that pairing takes: each mark with each, and each run of backticks with the rest of the paragraph. */
function costOf({marks, ticks, length}: {marks: number; ticks: number; length: number}): number {
  return marks * marks + ticks * length
}

/** How many containers a line is in, by its marks, or by its indent where it is an item of a list. */
function containersOf(line: string): number {
  const [marks = ''] = prefix.exec(line) ?? []
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0
  const nested = marks.replace(/\d/g, '').replace(/[ \t]/g, '').length
  return Math.max(nested, marks === '' || line.trimStart().startsWith('>') ? 0 : Math.floor(indent / 4))
}

/** Whether a line opens a container directive, `1`, or closes one, `-1`. */
function opened(line: string): number {
  if (!line.includes(':::')) return 0
  if (/:::\s*$/.test(line)) return -1
  return /^[\s>]*:{3,}[^\s:]/.test(line) ? 1 : 0
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
