import type {Node} from 'unist'
import type {VFile} from 'vfile'
import {isParent} from '../../../ast/is.js'
import {maximumDepth} from '../../../ast/validate.js'
import {markdownNesting} from '../rules.js'

/**
 * Refuses a text that would take too long to parse: micromark looks at every open container on every line,
 * and pairs brackets and marks with each other.
 *
 * @param file - gets the message
 * @param text - the text
 * @param maximumLength - how long it may be, in UTF-16 code units
 * @throws VFileMessage - if it is too long, or too deep
 */
export function checkText(file: VFile, text: string, maximumLength: number): void {
  if (text.length > maximumLength) {
    const reason = `Unexpected ${text.length} characters, expected at most ${maximumLength}`
    markdownNesting.report(file, undefined, reason, 'Raise `maximumLength`, or split the text.')
  }
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
