/** Codes of ISO 639-2 and 639-3 for languages that have a shorter one; of two codes the one of ISO 639-3 is the last. */
const pairs = (
  `alb sq sqi sq ara ar arm hy hye hy baq eu eus eu bel be bul bg cat ca chi zh zho zh cze cs ces cs dan da dut nl nld nl eng en epo eo
  est et fin fi fre fr fra fr geo ka kat ka ger de deu de gle ga gre el ell el heb he hin hi hrv hr hun hu ice is isl is ind id ita it
  jpn ja kor ko lat la lav lv lit lt may ms msa ms nob nb nor no per fa fas fa pol pl por pt rum ro ron ro rus ru slo sk slk sk slv sl
  spa es srp sr swe sv tur tr ukr uk urd ur vie vi wel cy cym cy yid yi`.match(/\w+ \w+/g) ?? []
).map((pair): [long: string, short: string] => [pair.slice(0, 3), pair.slice(4)])

const shorter: ReadonlyMap<string, string> = new Map(pairs)
const longer: ReadonlyMap<string, string> = new Map(pairs.map(([long, short]) => [short, long]))

/**
 * A tag with the shortest code for its language, as BCP 47 has it.
 *
 * @example
 * shortTag('ger-AT') // 'de-AT'
 */
export function shortTag(tag: string): string {
  const [language = '', ...others] = tag.trim().split('-')
  return [shorter.get(language.toLowerCase()) ?? language, ...others].join('-')
}

/**
 * The code of ISO 639-3 for the language of a tag.
 *
 * @example
 * longCode('de-AT') // 'deu'
 */
export function longCode(tag: string): string {
  const [language = ''] = tag.toLowerCase().split('-')
  return longer.get(language) ?? language
}
