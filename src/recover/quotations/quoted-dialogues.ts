import {decide, isOpen, isProse, textOf, type Block, type Draft} from '../block.js'
import {speakerLabelOf} from '../speeches/speaker-label.js'

/**
 * Finds dialogues that an author quotes, in formats that show no more of a paragraph than its words: turns with names
 * in capitals, right below a paragraph of the text that leads into them.
 */
export function recogniseQuotedDialogues({blocks}: Draft): void {
  const speakers = blocks.map(speakerOf)
  const counts = new Map<string, number>()
  for (const key of speakers) if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1)
  const first = blocks.findIndex(block => isOpen(block) && isProse(block))
  for (const [index, key] of speakers.entries()) {
    const before = blocks[index - 1]
    if (key === undefined || speakers[index - 1] !== undefined || index <= first + 1 || !leads(before)) continue
    let end = index + 1
    while (speakers[end] !== undefined) end++
    const run = blocks.slice(index, end)
    if (run.length < 2 && (counts.get(key) ?? 0) < 2) continue
    for (const block of run) decide(block, 'quotation', 'dialogue-after-colon', 0.8)
  }
}

function leads(before: Block | undefined): boolean {
  return isOpen(before) && /:\s*$/.test(textOf(before))
}

/** Who speaks in a block, in capitals. */
function speakerOf(block: Block): string | undefined {
  if (!isOpen(block) || block.evidence.tag !== undefined || block.inNote === true) return undefined
  const label = speakerLabelOf(block.children)
  return label?.setApart ? label.key : undefined
}
