import {decide, endsSentence, isOpen, textOf, type Block} from '../block.js'
import {isOrnament} from '../breaks.js'

/** What the transcriber says of the text. */
const transcribersNote = /^\W{0,3}transcriber(?:s|[’']s|s[’'])?\s+notes?\b\W*(.*)$/isu

/** The rule that finds it. */
export const noteOfFrame = 'note-of-transcriber'

/** No such note has more paragraphs. */
const longestNote = 8

/** Makes a headnote of what the transcriber notes before the text: a paragraph, or all up to a line of ornaments or a heading. */
export function noteTranscriber(text: readonly Block[]): void {
  const start = text.findIndex(block => block.role === undefined && !isRule(block))
  const first = text[start]
  const label = first && transcribersNote.exec(textOf(first))
  if (!label) return
  const below = text.slice(start + 1, start + longestNote).findIndex(endsNote)
  const alone = label[1] === '' ? 2 : 1
  for (const block of text.slice(start, start + (below < 0 ? alone : below + 1)).filter(isOpen)) {
    decide(block, 'headnote', noteOfFrame, 0.9)
  }
}

function endsNote(block: Block): boolean {
  const isLine = isOpen(block) && !endsSentence(textOf(block))
  return isLine || !isOpen(block) || isRule(block) || /^h[1-6]$/.test(block.evidence.tag ?? '')
}

function isRule(block: Block): boolean {
  return block.evidence.tag === 'hr' || isOrnament(textOf(block))
}
