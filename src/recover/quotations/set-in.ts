import {decide, isOpen, isProse, textOf, type Block, type Draft} from '../block.js'
import {itemMarksOf} from '../lists/item-marks.js'

/** The source of a quotation is set in further than it by so many characters, and is no longer than this. */
const further = 3
const longestSource = 90

/** Finds paragraphs that a typist set in as a whole between others that are not: quotations, with their sources below. */
export function recogniseSetIn({blocks}: Draft): void {
  if (!blocks.some(block => isOpen(block) && isParagraph(block) && block.evidence.setIn === undefined)) return
  for (const [index, block] of blocks.entries()) {
    const {setIn} = block.evidence
    if (setIn === undefined || block.inNote || !isOpen(block) || !isParagraph(block)) continue
    if (isMarked(block) && (isMarked(blocks[index - 1]) || isMarked(blocks[index + 1]))) continue
    decide(block, 'quotation', 'paragraph-set-in', 0.85)
    const next = blocks[index + 1]
    if (!isOpen(next) || (next.evidence.setIn ?? 0) < setIn + further) continue
    if (!isProse(next) && !isBroken(next) && textOf(next).length <= longestSource) {
      decide(next, 'attribution', 'line-under-quotation', 0.8)
    }
  }
}

/** Whether a block begins as items of lists do, which are set in, too. */
function isMarked(block: Block | undefined): boolean {
  return isOpen(block) && block.evidence.setIn !== undefined && itemMarksOf(block.children).length > 0
}

/** Whether a block is running text whose lines were joined. */
function isParagraph(block: Block): boolean {
  return isProse(block) && !isBroken(block)
}

function isBroken({children}: Block): boolean {
  return children.some(({type}) => type === 'break')
}
