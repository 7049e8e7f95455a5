import type {Conversation, Turn} from './conversation.js'
import {isOpen, linesOf, textOf, type Block} from '../block.js'

/** An interview has so many questions; more where nothing sets them apart. */
const fewest = 3
const fewestPlain = 4

/** No question is longer, in characters. */
const longest = 700

/** So many of what is set apart are questions, and so many of these speak to somebody. */
const shareOfQuestions = 0.6
const shareOfAddressed = 0.25

const announced =
  /\binterview(?:ed|s|t)?\b|\bin conversation with\b|\b(?:talks?|talked|spoke|speaks) (?:to|with)\b|\bquestions? and answers?\b|\bentretien\b|\bentrevista\b|\bintervista\b|\bgespräch mit\b/iu

const addressing =
  /\b(?:you|your|yours|yourself|comrade|sie|ihr|ihre[nrms]?|vous|votre|vos|usted(?:es)?|ustedes|su|sus|voi|lei|vostr[oai])\b/iu

/** How many blocks at the beginning of a page may say that it is an interview. */
const reach = 14

/**
 * Finds questions that nobody is named for: paragraphs in bold or italics with answers that are not, and, on a page
 * that says it is an interview, paragraphs that end in a question mark.
 *
 * @param blocks - the blocks of a page
 * @returns the conversation, if there is one
 */
export function findQuestions(blocks: readonly Block[]): Conversation[] {
  const interview = blocks.slice(0, reach).some(announces)
  for (const look of ['strong', 'emphasis'] as const) {
    const apart = blocks.map(block => isAll(block, look) && isLine(block))
    if (asks(blocks, apart, interview, fewest)) return [conversationOf(blocks, apart, 'questions-set-apart', 0.85)]
  }
  if (!interview || blocks.some(block => isOpen(block) && isAll(block, 'strong'))) return []
  const questions = blocks.map(block => isQuestion(block) && isLine(block))
  return asks(blocks, questions, interview, fewestPlain)
    ? [conversationOf(blocks, questions, 'questions-of-interview', 0.6)]
    : []
}

/** Whether a block says that the page is an interview; running text may speak of others. */
function announces(block: Block): boolean {
  const text = textOf(block)
  return text.length < 400 && announced.test(text)
}

function isLine(block: Block): boolean {
  if (!isOpen(block) || block.inNote === true) return false
  const {tag} = block.evidence
  const {length} = textOf(block)
  return (
    (tag === undefined || tag === 'p' || tag === 'div') && length > 0 && length < longest && linesOf(block).length < 3
  )
}

function isAll({children}: Block, look: 'strong' | 'emphasis'): boolean {
  return (
    children.some(({type}) => type === look) &&
    children.every(child => [look, 'break', 'footnoteReference', 'pageMarker'].includes(child.type) || isBlank(child))
  )
}

function isBlank(child: {type: string; value?: string}): boolean {
  return child.type === 'text' && (child.value ?? '').trim() === ''
}

function isQuestion(block: Block): boolean {
  return /\?["”’»)]*$/.test(textOf(block))
}

/** Whether blocks are questions of an interview: most ask, some speak to somebody, and nearly all are answered. */
function asks(blocks: readonly Block[], own: readonly boolean[], interview: boolean, least: number): boolean {
  const lines = blocks.filter((_, index) => own[index])
  const answered = blocks.filter((block, index) => own[index - 1] && !own[index] && isAnswer(block))
  if (lines.length < least) return false
  const asking = lines.filter(isQuestion)
  const addressed = lines.filter(block => addressing.test(textOf(block)))
  return (
    asking.length >= least &&
    asking.length >= lines.length * shareOfQuestions &&
    (interview || addressed.length >= lines.length * shareOfAddressed) &&
    answered.length >= lines.length * 0.7
  )
}

function isAnswer(block: Block | undefined): boolean {
  const {node, role} = block ?? {}
  return node?.type === 'list' || role === 'quotation' || (isOpen(block) && /\p{L}/u.test(textOf(block)))
}

/** Each question, and what follows it as the answer. */
function conversationOf(
  blocks: readonly Block[],
  own: readonly boolean[],
  rule: string,
  certainty: number,
): Conversation {
  const turns = blocks.flatMap((block, at): Turn[] => {
    if (own[at]) return own[at - 1] ? [] : [{at, speaker: 'question', label: 0}]
    return own[at - 1] && isAnswer(block) ? [{at, speaker: 'answer', label: 0}] : []
  })
  return {turns, rule, certainty}
}
