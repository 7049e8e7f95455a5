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
 * Makes a function that ranks languages by how close a text is to them, as franc does, but reads the trigrams of no
 * language that is not asked for, and looks up those of the text alone.
 *
 * @param codes - languages to rank
 * @returns a function that takes a sample, of which each character takes time, and returns the languages of its script,
 *   the closest first; none if it has no letters of a known script
 */
export function makeRanker(codes: ReadonlySet<string>): (text: string) => LanguageDistance[] {
  const indexes = new Map<string, Index>()
  return text => {
    const script = scriptOf(text)
    if (script === undefined) return []
    const models = data[script]
    // Some scripts are those of one language, of which they have the name.
    if (!models) return codes.has(script) ? [{code: script, distance: 0}] : []
    let index = indexes.get(script)
    if (!index) indexes.set(script, (index = indexOf(Object.entries(models).filter(([code]) => codes.has(code)))))
    const counts = countTrigrams(text)
    const distances = new Int32Array(index.codes.length).fill(farthest * counts.size)
    for (const [trigram, {count}] of counts) {
      const places = index.places.get(trigram) ?? []
      for (let at = 0; at < places.length; at += 2) {
        const language = places[at] ?? 0
        const rank = places[at + 1] ?? 0
        distances[language] = (distances[language] ?? 0) + Math.abs(count - rank) - farthest
      }
    }
    return index.codes
      .map((code, language) => ({code, distance: distances[language] ?? 0}))
      .sort((a, b) => a.distance - b.distance)
  }
}

/** The script of most letters; of several with as many letters the first. */
function scriptOf(text: string): string | undefined {
  // No other script has more letters than one that has most of the text, and most texts are Latin, most of it ASCII.
  if (asciiLettersOf(text) > text.length / 2 || lettersOf(text, 'Latin') > text.length / 2) return 'Latin'
  const shares = Object.keys(expressions).map(script => ({script, letters: lettersOf(text, script)}))
  const most = Math.max(...shares.map(({letters}) => letters))
  return most === 0 ? undefined : shares.find(({letters}) => letters === most)?.script
}

function asciiLettersOf(text: string): number {
  let letters = 0
  for (let index = 0; index < text.length; index++) {
    const lowerCase = text.charCodeAt(index) | 0x20
    if (lowerCase >= 0x61 && lowerCase <= 0x7a) letters++
  }
  return letters
}

function lettersOf(text: string, script: string): number {
  return text.match(expressions[script] ?? /$^/)?.length ?? 0
}

/** How often each trigram stands in a text, without regard to digits, punctuation and case. */
function countTrigrams(text: string): Map<string, {count: number}> {
  const words = ` ${text
    .replace(/[!-@\s]+/g, ' ')
    .trim()
    .toLowerCase()} `
  const counts = new Map<string, {count: number}>()
  for (let index = 0; index + 3 <= words.length; index++) {
    const trigram = words.slice(index, index + 3)
    const known = counts.get(trigram)
    if (known) known.count++
    else counts.set(trigram, {count: 1})
  }
  return counts
}

/** Which languages have a trigram. */
interface Index {
  codes: readonly string[]
  /** For each trigram, flat, since many are looked up: a language by its place among the codes, how frequent it is there … */
  places: ReadonlyMap<string, readonly number[]>
}

/** The trigrams of a language stand in the order of their frequency: the first has rank 1. */
function indexOf(models: readonly (readonly [code: string, trigrams: string])[]): Index {
  const places = new Map<string, number[]>()
  for (const [language, [, trigrams]] of models.entries()) {
    for (const [index, trigram] of trigrams.split('|').entries()) {
      const known = places.get(trigram)
      if (known) known.push(language, index + 1)
      else places.set(trigram, [language, index + 1])
    }
  }
  return {codes: models.map(([code]) => code), places}
}
