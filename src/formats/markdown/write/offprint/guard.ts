import type {Nodes, Root} from 'mdast'
import {toString} from '../../../../ast/text.js'
import {isCitation} from '../../../../bibliography/citation.js'
import {isOrdinary} from '../../is-ordinary.js'
import {isByline, findPageMarks, pageOfParagraph} from '../../ordinary-marks.js'
import {signs} from '../../profile.js'
import type {Block} from '../state.js'

/**
 * Marks a text as one of the profile where nothing else does and it would be read as ordinary Markdown, in which a line
 * `By Ann` is a byline: with `::end` before it, which ends nothing.
 *
 * @param blocks - the blocks of the text
 * @param front - its front matter
 */
export function guard(blocks: readonly Block[], front: string): Block[] {
  const root: Root = {type: 'root', children: [...blocks]}
  const [first] = blocks
  const headed = first?.type === 'heading' && first.depth > 1
  if ((!headed && !isMistakable(root)) || !isOrdinary(root, front)) return [...blocks]
  return [{type: 'leafDirective', name: signs.end, attributes: {depth: '6'}, children: []}, ...blocks]
}

function isMistakable(node: Nodes): boolean {
  if (node.type === 'text') return findPageMarks(node.value).length > 0
  if (node.type === 'paragraph') {
    const text = toString(node)
    const italic = node.children.length === 1 && node.children[0]?.type === 'emphasis'
    if ((italic && isCitation(text)) || isByline(text) || /^\{\s*"/.test(text) || pageOfParagraph(text) !== undefined)
      return true
  }
  return 'children' in node && node.children.some(isMistakable)
}
