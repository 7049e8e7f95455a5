import type {Conversation, Turn} from './conversation.js'
import {endsSentence, isOpen, isProse, linesOf, splitLines, textOf, type Block, type Draft} from '../block.js'
import {looksLikeHeading} from '../headings/heading-lines.js'
import {findQuestions} from './questions.js'
import {assembleFlow} from '../headings/sections.js'
import {speakerLabelOf} from './speaker-label.js'
import {splitLine, trimEnd, trimStart} from '../split-line.js'
import {findTurns} from './turns.js'
import {withLists} from '../lists/typed-lists.js'

/** So many paragraphs may stand in one turn of a conversation. */
const longest = 16

/**
 * Finds interviews and minutes: paragraphs that begin with the name of a speaker or with `Q.` and `A.`, and questions
 * that are set apart from their answers.
 *
 * A single label may be anything; in a conversation labels come again, and take turns. What follows a turn is a part of
 * it up to the next, to a heading, or to a break.
 */
export function recogniseSpeeches(draft: Draft): void {
  const blocks = draft.blocks.flatMap(partTurns)
  const labelled = findTurns(blocks)
  const conversations = labelled.length > 0 ? labelled : findQuestions(blocks)
  if (conversations.length === 0) return
  draft.blocks = []
  let next = 0
  for (const conversation of conversations) {
    const {turns} = conversation
    /** How many blocks the turns of each speaker have had at most. */
    const lengths = new Map<string, number>()
    for (const [index, turn] of turns.entries()) {
      const limit = turns[index + 1]?.at ?? turn.at + (lengths.get(turn.speaker) ?? 1)
      const end = endOfTurn(blocks, turn.at, Math.min(limit, turn.at + longest))
      lengths.set(turn.speaker, Math.max(lengths.get(turn.speaker) ?? 1, end - turn.at))
      for (const block of blocks.slice(next, turn.at)) draft.blocks.push(block)
      draft.blocks.push(speechOf(blocks.slice(turn.at, end), turn, conversation))
      next = end
    }
  }
  for (const block of blocks.slice(next)) draft.blocks.push(block)
}

/** Lines of one block that each begin with a speaker are blocks, and no verse. */
function partTurns(block: Block): Block[] {
  const short = block.recovery?.rule === 'short-lines'
  if (!(isOpen(block) || short) || linesOf(block).length < 2) return [block]
  const lines = splitLines(block)
  const labels = lines.map(line => speakerLabelOf(line.children)?.key)
  if (labels.includes(undefined) || new Set(labels).size < 2) return [block]
  for (const line of lines) {
    delete line.role
    delete line.recovery
  }
  return lines
}

/** Where a turn ends: before what is no part of a speech, or may close the text. */
function endOfTurn(blocks: readonly Block[], start: number, limit: number): number {
  let end = start + 1
  while (end < limit && goesOn(blocks[end])) end++
  return end
}

function goesOn(block: Block | undefined): boolean {
  if (block === undefined || block.inNote === true) return false
  const {node, role = 'paragraph'} = block
  if (node) return ['list', 'table', 'figure', 'code', 'blockquote'].includes(node.type)
  if (role === 'quotation' || role === 'verse' || role === 'attribution') return true
  const text = textOf(block)
  const line = text !== '' && !isProse(block) && !endsSentence(text)
  return role === 'paragraph' && !line && !(isOpen(block) && looksLikeHeading(block))
}

function speechOf(blocks: readonly Block[], {label}: Turn, {rule, certainty}: Conversation): Block {
  const [first, ...rest] = blocks
  if (!first) throw new TypeError('Unexpected `blocks` without a block, expected those of a speech')
  const parts = label > 0 ? splitLine(trimStart(first.children), label) : undefined
  const speaker = parts && ({type: 'speaker', children: trimEnd(parts.before)} as const)
  const said = parts ? {...first, children: trimStart(parts.after)} : first
  const flow = assembleFlow(
    withLists([...(said.node !== undefined || said.children.length > 0 ? [said] : []), ...rest]),
  )
  const [start, end] = [first.position?.start, blocks.at(-1)?.position?.end]
  const position = start && end && {position: {start, end}}
  return {
    children: [],
    node: {
      type: 'speech',
      children: [...(speaker ? [speaker] : []), ...flow],
      ...position,
      data: {recovery: {rule, certainty}},
    },
    evidence: first.evidence,
    ...position,
  }
}
