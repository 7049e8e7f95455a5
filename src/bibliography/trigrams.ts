import {data} from 'franc/data.js'
import {expressions} from 'franc/expressions.js'

/** How much a trigram of a text counts that a language does not have. */
export const farthest = 300

/** A language, and how far a text is from it. */
export interface LanguageDistance {
  /** Code of the language in the trigram data. */
  code: string
  /** The sum over the trigrams of the text; the less, the more alike. */
  distance: number
}

/**
 * Ranks languages by how close a text is to them, as franc does, but reads the trigrams of no language that is not asked
 * for.
 *
 * @param text - a sample, of which each character takes time
 * @param codes - languages to rank
 * @returns those of the script of the text, the closest first; none if it has no letters of a known script
 */
export function rankLanguages(text: string, codes: ReadonlySet<string>): LanguageDistance[] {
  const script = scriptOf(text)
  if (script === undefined) return []
  const models = data[script]
  // Some scripts are those of one language, of which they have the name.
  if (!models) return codes.has(script) ? [{code: script, distance: 0}] : []
  const counts = countTrigrams(text)
  return Object.entries(models)
    .filter(([code]) => codes.has(code))
    .map(([code, model]) => ({code, distance: distanceTo(trigramsOf(model), counts)}))
    .sort((a, b) => a.distance - b.distance)
}

/** The script of most letters; of several with as many letters the first. */
function scriptOf(text: string): string | undefined {
  // No other script has more letters than one that has most of the text, and most texts are Latin.
  if (lettersOf(text, 'Latin') > text.length / 2) return 'Latin'
  const shares = Object.keys(expressions).map(script => ({script, letters: lettersOf(text, script)}))
  const most = Math.max(...shares.map(({letters}) => letters))
  return most === 0 ? undefined : shares.find(({letters}) => letters === most)?.script
}

function lettersOf(text: string, script: string): number {
  return text.match(expressions[script] ?? /$^/)?.length ?? 0
}

/** How often each trigram stands in a text, without regard to digits, punctuation and case. */
function countTrigrams(text: string): Map<string, number> {
  const words = ` ${text
    .replace(/[!-@\s]+/g, ' ')
    .trim()
    .toLowerCase()} `
  const counts = new Map<string, number>()
  for (let index = 0; index + 3 <= words.length; index++) {
    const trigram = words.slice(index, index + 3)
    counts.set(trigram, (counts.get(trigram) ?? 0) + 1)
  }
  return counts
}

const split = new Map<string, readonly string[]>()

/** The trigrams of a language, the most frequent first. */
function trigramsOf(model: string): readonly string[] {
  const before = split.get(model)
  if (before) return before
  const trigrams = model.split('|')
  split.set(model, trigrams)
  return trigrams
}

function distanceTo(trigrams: readonly string[], counts: ReadonlyMap<string, number>): number {
  let distance = farthest * counts.size
  let rank = 0
  for (const trigram of trigrams) {
    rank++
    const count = counts.get(trigram)
    if (count !== undefined) distance += Math.abs(count - rank) - farthest
  }
  return distance
}
