import {farthest, makeRanker} from './trigrams.js'

/** Languages that are told apart, by their code in the trigram data, with their BCP 47 tag. */
const tags: Readonly<Record<string, string>> = {
  als: 'sq', arb: 'ar', bel: 'be', ben: 'bn', bul: 'bg', cat: 'ca', ces: 'cs', cmn: 'zh', cym: 'cy', dan: 'da', deu: 'de',
  ekk: 'et', ell: 'el', eng: 'en', epo: 'eo', eus: 'eu', fin: 'fi', fra: 'fr', gle: 'ga', glg: 'gl', heb: 'he', hin: 'hi',
  hrv: 'hr', hun: 'hu', ind: 'id', ita: 'it', jpn: 'ja', kor: 'ko', lit: 'lt', lvs: 'lv', nld: 'nl', nob: 'nb', pes: 'fa',
  pol: 'pl', por: 'pt', ron: 'ro', rus: 'ru', slk: 'sk', slv: 'sl', spa: 'es', swe: 'sv', tam: 'ta', tel: 'te', tur: 'tr',
  ukr: 'uk', urd: 'ur', vie: 'vi', ydd: 'yi',
} // prettier-ignore
const rankLanguages = makeRanker(new Set(Object.keys(tags)))

/** A text must be so long, in characters. */
const shortest = 300

/** Characters that are looked at: more of a text says no more of its language, and takes its time. */
export const sampleLength = 2048

/** The first language must be ahead of the second by so much, on the scale of the trigram distance. */
const lead = 0.0125

/** A language that a text seems to be in. */
export interface FoundLanguage {
  /** BCP 47 tag. */
  tag: string
  /** From 0 to 1. */
  certainty: number
}

/**
 * Guesses the language of a text from its trigrams.
 *
 * @param text - at least 300 characters; only the first 2,048 count
 * @returns the language, or nothing if the text is too short or two languages are too close
 */
export function guessLanguage(text: string): FoundLanguage | undefined {
  if (text.length < shortest) return undefined
  const sample = text.slice(0, sampleLength)
  const [best, second] = rankLanguages(sample)
  const tag = tags[best?.code ?? '']
  if (!best || tag === undefined) return undefined
  const ahead = second ? (second.distance - best.distance) / (farthest * sample.length - best.distance) : 1
  return ahead >= lead ? {tag, certainty: ahead < 0.02 ? 0.9 : 0.98} : undefined
}
