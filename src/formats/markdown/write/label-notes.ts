import {isType} from '../../../ast/is.js'
import type {Article, NodeOf, Tree} from '../../../ast/nodes.js'
import {walk} from '../../../ast/walk.js'
import {isNoteLabel, normalLabel} from './note-label.js'

/** What stands for the characters that a label cannot have. */
const likenesses: Readonly<Record<string, string>> = {
  '[': '(', ']': ')', '\\': '/', '&': '+', '*': '⁎', _: '-', '`': '‘', '<': '‹', '>': '›', ':': ';', '|': '¦',
} // prettier-ignore

/** How many notes of one mark are told apart by primes. */
const most = 20

/**
 * Gives each note a label that every reader of notes takes, for readers that show no other mark: its printed mark as far
 * as that can be a label, with primes where another note of the text has it.
 *
 * @param tree - any tree
 * @returns a copy; calls have the labels of their notes, calls of no note stay as they are
 */
export function labelNotes(tree: Tree): Tree {
  // A tree is JSON; a node that stands in it twice becomes two.
  const copy = JSON.parse(JSON.stringify(tree)) as Tree
  const taken = new Set<string>()
  for (const article of copy.type === 'article' ? [copy] : copy.children) labelThose(article, taken)
  return copy
}

function labelThose(article: Article, taken: Set<string>): void {
  const labels = new Map<string, string>()
  for (const node of walk(article)) {
    if (!isType(node, 'footnoteDefinition')) continue
    const {identifier} = node
    const label = free(node, taken)
    if (!labels.has(identifier)) labels.set(identifier, label)
    Object.assign(node, {identifier: normalLabel(label), label})
  }
  for (const node of walk(article)) {
    const label = isType(node, 'footnoteReference') ? labels.get(node.identifier) : undefined
    if (label !== undefined) Object.assign(node, {identifier: normalLabel(label), label})
  }
}

function free({marker, label, identifier}: NodeOf<'footnoteDefinition'>, taken: Set<string>): string {
  const printed = likeness(marker ?? label ?? identifier)
  for (let count = 0; ; count++) {
    const tried = count < most ? printed + '′'.repeat(count) : `${printed}-${String(count)}`
    const normal = normalLabel(tried)
    if (taken.has(normal)) continue
    taken.add(normal)
    return tried
  }
}

function likeness(mark: string): string {
  const bare = mark.trim().replace(/^[[(](.+)[\])]$/, '$1')
  const like = bare.replace(/[[\]\\&*_`<>:|]/g, found => likenesses[found] ?? '-').replace(/\s+/gu, '-')
  return isNoteLabel(like.slice(0, 100), normalLabel(like.slice(0, 100))) ? like.slice(0, 100) : 'n'
}
