import {isCredit} from '../../bibliography/credit.js'
import {subjectOf} from '../../bibliography/label.js'
import {isOpen, textOf, type Block, type Draft} from '../block.js'
import {furnish, furnitureOf} from '../furniture.js'
import {goesOn} from './information-lines.js'

/** A label that stands alone in its line. */
const alone = /^(\p{Lu}[\p{L} /\\&,’'-]{2,40}(?:\(s\))?):$/u

/** A line that begins with a label, whatever follows. */
const labelled = /^(\p{Lu}[\p{L} /\\&,’'-]{2,40}(?:\(s\))?):/u

/** How many blocks at the head of a page may be lines of information. */
const reach = 60

/** What a label announces is in no more lines than these. */
const most = 14

/** A longer line is one of text, in characters. */
const longest = 160

/** In which other forms a page has its text. */
const formats = /^other formats$/i

/** What statements of rights end with. */
const endOfRights = /\bas your source\.?$/i

/**
 * Joins a label to the lines below it that say what it announces, where a text has a line for each line of a page's
 * mark-up: `Source:`, `Marlowe`, `Collected Works,`, `Volume 3`.
 */
export function joinSplitLabels(draft: Draft): void {
  const blocks: Block[] = []
  for (let at = 0; at < draft.blocks.length; at++) {
    const block = draft.blocks[at]
    if (!block) break
    const count = at < reach && isOpen(block) ? linesBelow(block, draft.blocks.slice(at + 1, at + 1 + most)) : 0
    const line = count > 0 ? joined(draft.blocks.slice(at, at + 1 + count)) : block
    const furniture = count > 0 ? furnitureOf(textOf(line)) : undefined
    if (furniture) furnish(line, furniture, 'page-furniture', 0.95)
    blocks.push(line)
    at += count
  }
  draft.blocks = blocks
}

/** How many blocks below a line say what it announces, or go on with it where it was broken. */
function linesBelow(block: Block, below: readonly Block[]): number {
  if (isLabel(block)) return valueBelow(below)
  const [next] = below
  if (block.evidence.tag !== undefined || !isOpen(next) || next.evidence.gap > 0) return 0
  const [text, more] = [textOf(block), textOf(next)]
  return more.length <= longest && isKnown(labelled.exec(text)?.[1]) && goesOn(text, more) ? 1 : 0
}

/** Whether a line is a label; mark-up says itself what belongs together, and `To the Editor:` is a greeting. */
function isLabel(block: Block): boolean {
  const text = textOf(block)
  return block.evidence.tag === undefined && !text.startsWith('To ') && isKnown(alone.exec(text)?.[1])
}

/** Whether a label announces a line of information; `Author’s notes:` heads a text. */
function isKnown(label: string | undefined): boolean {
  if (label === undefined) return false
  const subject = subjectOf(label)
  return formats.test(label) || (subject !== undefined && subject.kind !== 'other')
}

/** How many blocks below a label it announces: up to the next label, or the end of a sentence where none follows. */
function valueBelow(near: readonly Block[]): number {
  const end = near.findIndex(
    block => !isOpen(block) || block.evidence.gap > 0 || textOf(block).length > longest || beginsAnother(textOf(block)),
  )
  const value = end < 0 ? near : near.slice(0, end)
  const next = near[end]
  if (next && (value.length < 3 || (isOpen(next) && beginsAnother(textOf(next))))) return value.length
  const texts = value.map(textOf)
  const rights = texts.findIndex(text => endOfRights.test(text))
  return (rights >= 0 ? rights : texts.findIndex(text => text.endsWith('.'))) + 1
}

function beginsAnother(text: string): boolean {
  return isCredit(text) || isKnown(labelled.exec(text)?.[1])
}

/** The lines of blocks as one line. */
function joined(blocks: readonly Block[]): Block {
  const [first] = blocks
  if (!first) throw new TypeError('Unexpected label without a line, expected one')
  const children = blocks.flatMap((block, index) =>
    index > 0 ? [{type: 'text' as const, value: ' '}, ...block.children] : block.children,
  )
  const start = first.position?.start
  const end = blocks.at(-1)?.position?.end
  return {...first, children, ...(start && end && {position: {start, end}})}
}
