import type {Responsibility} from '../../ast/phrasing.js'
import {textOf, type Block} from '../block.js'

/**
 * Says of each note whose it is: of the series that its heading names, or that its mark differs by.
 *
 * @param blocks - blocks in order; those that begin a note have that role
 */
export function assignSeries(blocks: readonly Block[]): void {
  let series: Responsibility = 'author'
  for (const block of blocks) {
    if (block.recovery?.rule === 'heading-of-notes') series = seriesOf(textOf(block))
    else if (block.role === 'heading') series = 'author'
    else if (block.note && series !== 'author') block.note = {...block.note, series: block.note.series ?? series}
    else if (block.note && !block.note.series) {
      const signed = signatureOf(textOf(block))
      if (signed) block.note = {...block.note, series: signed}
    }
  }
}

/** Whose notes a heading heads: `Note by the Archive`. */
function seriesOf(heading: string): Responsibility {
  if (/transcriber|\b(?:MIA|ETOL|EROL|TIA|archive)\b/i.test(heading)) return 'transcriber'
  return /editor|translator|publisher|\beds?\b|herausgeber|übersetzer/i.test(heading) ? 'editor' : 'author'
}

/** How a note is signed at its end: `See p. 3. – Ed.`, `(Translator)`. */
const signature =
  /(?:[–—-][\s\u00a0]?|\()(Eds?|Editors?|Tr|Trans|Translator|Transcriber|MIA|ETOL|TIA|EROL)\.?(?:\)\.?)?$/

/** The same in words: `(Soviet editor.)`, `[Translator’s note]`. */
const words = /[([](?:\p{L}{1,12} )?(editor|translator|transcriber)(?:[’']s note)?\.?[)\]]\.?$/iu

/** Who signed a note. */
function signatureOf(text: string): Responsibility | undefined {
  const end = text.slice(-longest)
  const signed = signature.exec(end)?.[1] ?? words.exec(end)?.[1]
  if (signed === undefined) return undefined
  return /^(?:transcriber|MIA|ETOL|TIA|EROL)$/i.test(signed) ? 'transcriber' : 'editor'
}

/** No signature is longer, in characters. */
const longest = 32
