import {isOpen, isProse, joinLines, linesOf, type Block} from '../../../recover/block.js'
import {classesOf, holdsBlock, isElement, type Element} from './elements.js'

/** Classes of the element around the lines of a stanza, or around those of a poem without any. */
const names: ReadonlySet<string> = new Set(['stanza', 'linegroup', 'lg', 'verse', 'poem', 'poetry', 'ws-poem'])

/** No stanza has more lines. */
const most = 400

/** Whether an element is a stanza in which each line is a block: `<div class="stanza"><div class="verse">…`. */
export function isStanza(element: Element): boolean {
  if (!classesOf(element).some(name => names.has(name))) return false
  const lines = element.childNodes.filter(isElement)
  return lines.length > 1 && lines.length <= most && lines.every(line => !holdsBlock(line))
}

/**
 * Makes one block of the lines of a stanza.
 *
 * @param blocks - the blocks in it
 * @returns the block; the blocks where they are more than lines, such as paragraphs
 */
export function joinStanza(blocks: readonly Block[]): Block[] {
  const areLines = blocks.every(block => isOpen(block) && linesOf(block).length === 1)
  // A line may be long and end with a full stop, too, but not each of them.
  if (blocks.length < 2 || !areLines || blocks.every(isProse)) return [...blocks]
  const stanza = joinLines(blocks)
  return [{...stanza, evidence: {...stanza.evidence, classes: [...(stanza.evidence.classes ?? []), 'stanza']}}]
}
