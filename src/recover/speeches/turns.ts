import type {Conversation, Turn} from './conversation.js'
import {isOpen, textOf, type Block} from '../block.js'
import {markOf} from '../quotations/quotations.js'
import {speakerLabelOf, type SpeakerLabel} from './speaker-label.js'

/** So many paragraphs may stand between the beginnings of two turns. */
const reach = 16

/** A conversation has so many turns, in which at least two speakers come again. */
const fewest = 4

/** Of the turns so many are by speakers who come again, and follow a turn of somebody else. */
const share = 0.7

const asking = ['q', 'ques', 'question', 'frage', 'f', 'pregunta', 'p', 'demande', 'd', 'domanda']
const answering = ['a', 'ans', 'answer', 'antwort', 'respuesta', 'r', 'réponse', 'risposta']

interface Labelled {
  at: number
  label: SpeakerLabel
  /** Whether what is said stands in quotation marks as a whole. */
  quoted: boolean
}

/**
 * Finds turns of which each begins with the label of a speaker.
 *
 * @param blocks - the blocks of a page
 * @returns conversations, in order
 */
export function findTurns(blocks: readonly Block[]): Conversation[] {
  const labelled = blocks.flatMap((block, at): Labelled[] => {
    const label = isOpen(block) && !block.inNote ? speakerLabelOf(block.children) : undefined
    return label ? [{at, label, quoted: markOf(textOf(block).slice(label.length)) !== 'none'}] : []
  })
  return stretchesOf(labelled, blocks).flatMap(judge)
}

/** Labels with not too much between them. */
function stretchesOf(labelled: readonly Labelled[], blocks: readonly Block[]): Labelled[][] {
  const stretches: Labelled[][] = []
  for (const one of labelled) {
    const last = stretches.at(-1)?.at(-1)
    const between = last && blocks.slice(last.at + 1, one.at)
    if (between && between.length < reach) stretches.at(-1)?.push(one)
    else stretches.push([one])
  }
  return stretches
}

/** The conversation that a stretch of labels is, if it is one. */
function judge(labelled: readonly Labelled[]): Conversation[] {
  const counts = new Map<string, number>()
  for (const {label} of labelled) counts.set(label.key, (counts.get(label.key) ?? 0) + 1)
  const paired = pairOf(counts)
  const again = (key: string): boolean => (counts.get(key) ?? 0) > 1
  const known = new Set([...counts.keys()].filter(key => again(key) && !(isMark(key) && !paired)))
  const own = labelled.filter(
    ({label: {key, setApart}}) => known.has(key) || (setApart && !isMark(key)) || isAlias(key, known),
  )
  const [first] = own
  if (!first || known.size < 2 || own.length < fewest) return []
  const repeated = own.filter(({label}) => known.has(label.key)).length
  const alternating = own.filter(({label}, index) => index > 0 && own[index - 1]?.label.key !== label.key).length
  const quoted = own.filter(one => one.quoted).length
  if (repeated < own.length * share || alternating < (own.length - 1) * share || quoted * 2 > own.length) return []
  const turns = own.map(({at, label}): Turn => ({at, speaker: label.key, label: label.length}))
  const apart = own.every(({label}) => label.setApart)
  return [{turns, rule: 'labelled-turns', certainty: paired || apart ? 0.9 : 0.8}]
}

function isMark(key: string): boolean {
  return asking.includes(key) || answering.includes(key)
}

/** Whether labels ask and answer. */
function pairOf(counts: ReadonlyMap<string, number>): boolean {
  return asking.some(key => counts.has(key)) && answering.some(key => counts.has(key))
}

/** Whether a label is the full name of a speaker who is named by a part of it elsewhere. */
function isAlias(key: string, known: ReadonlySet<string>): boolean {
  return key.split(/\s/).some(word => word.length > 2 && known.has(word))
}
