import type {Nodes} from '../../../../ast/nodes.js'
import type {PageMarker} from '../../../../ast/phrasing.js'
import {titleLevels} from '../../vocabulary.js'
import {pointerTo} from '../pointer.js'
import {isPlain} from './plain.js'

/** How deep nodes may stand in others: far less than what is read. */
export const deepest = 12

/** White space that is not kept as it is, characters that XML forbids, and those that are not looked at one by one. */
const uncertain = /[^ -\uD7FF\uE000-\uFFFD]| {2}/

/** Addresses that are pointers as they stand. */
const address = /^https?:\/\/[\w./~-]+$/

/**
 * Whether a line surely comes back: one that has words, no white space at its edges, and none beside white space.
 *
 * @param node - the node of the line
 * @param onMark - says whether a mark of a note of this identifier may stand there
 */
export function lineComesBack(node: Nodes, onMark: (identifier: string) => boolean): boolean {
  const seen = {words: false, spaceLast: true}
  return holds(node, 0) && seen.words && !seen.spaceLast

  function holds(parent: Nodes, depth: number): boolean {
    if (!isPlain(parent) || !('children' in parent) || parent.children.length === 0 || depth > deepest) return false
    return (parent.children as readonly Nodes[]).every(child => part(child, depth))
  }

  function part(child: Nodes, depth: number): boolean {
    switch (child.type) {
      case 'text':
        if (seen.spaceLast && child.value.startsWith(' ')) return false
        seen.spaceLast = child.value.endsWith(' ')
        seen.words ||= child.value.trim() !== ''
        return isPlain(child) && isText(child.value)
      case 'pageMarker':
        if (child.inWord && seen.spaceLast) return false
        seen.spaceLast ||= child.inWord === true
        return isTurn(child)
      case 'footnoteReference':
        seen.spaceLast = false
        return isPlain(child) && child.label === child.identifier && onMark(child.identifier)
      case 'break':
        seen.spaceLast = false
        return isPlain(child)
      case 'workTitle':
        return Object.hasOwn(titleLevels, child.level) && holds(child, depth + 1)
      case 'link':
        return address.test(child.url) && pointerTo(child.url) === child.url && holds(child, depth + 1)
      case 'emphasis':
      case 'strong':
      case 'smallCaps':
      case 'superscript':
      case 'subscript':
        return holds(child, depth + 1)
      default:
        return false
    }
  }
}

/** Whether a turn of a page says nothing but its label, and a hyphen that was taken out of a word. */
export function isTurn(node: PageMarker): boolean {
  const {label = ' ', hyphen = '-', inWord = true} = node
  return isPlain(node) && isText(label) && hyphen === '-' && inWord
}

function isText(value: string): boolean {
  return value !== '' && !uncertain.test(value)
}
