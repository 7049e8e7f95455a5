import type {Agent} from '../ast/metadata.js'
import {lineOf} from './line.js'

const particles = new Set(
  'von van vom zu zur de del della di da dos das du la le ter ten der den af av bin ibn al el'.split(' '),
)
const suffix = /^(?:jr|sr|jun|sen|ii|iii|iv)\.?$/i

/** Words that stand in titles of works and names of bodies, but not in names of people. */
const impersonal =
  /^(?:the|a|an|of|in|on|for|to|with|at|by|from|its|their|our|this|that|how|why|what|who|when|is|are|was|were|be|not|no|as|or|vs|against|after|before|since|under|der|die|das|des|dem|ein|eine|und|im|zur|les|des|une|au|aux|sur|los|las|el|un|una|gli|os|uma|het|een|det|ett|à|às|aos|sobre|contra|entre|por|para|part|chapter|appendix|lecture|book|vol|[ivx]{2,}|party|war|archives?|archiv|archivo|archivio|arquivo|index|notes|letter|review|history|introduction|preface|socialist|socialism|communist|communism|marxism|workers?|revolution(?:ary)?|international|national|congress|union|committee|editorial|conclusion|question|works|writings|werke|schriften|œuvres|oeuvres|obras|opere|skrifter|verk|værker|teokset|dzieła|сочинени[яй]|briefe|lettres|cartas|collected|selected|press|verlag|books|editions?|éditions|ediciones|edições|edizioni|editora|editura|uitgeverij|forlaget|förlaget|kustannus\p{L}*|издательство|publishers|publishing|house|correspondence|documents|minutes|internet|organi[sz]ation|federation|league|tendency|association|collective|library|museum|herald|gazette|tribune|magazine|newspaper|society|team|group|staff|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|sessions?|sitting|plenum|conference|resolutions?|theses|manifesto|statement|declaration|sitzung|tagung|teil|kapitel|séance|chapitre|sesión|capítulo|seduta|capitolo)$/iu

/** An article before the first of several words in capitals: `LA MAREA NEGRA`, `L’ESTAT I LA MAR`; a way: `Von Kai zu Kai`. */
const articled = /^(?:L[’']\p{Lu}+|(?:L[AE]S?|LOS)\s\p{Lu}{2,})\s\p{Lu}[\p{Lu}\s’'-]*$|^Vo[nm]\s\S+\szu[rm]?\s/u

/**
 * Whether a text looks like the name of a person.
 *
 * @returns from 0, no, to 1, a name without doubt
 * @example
 * looksPersonal('Daniel Roberts') // 0.8
 */
export function looksPersonal(text: string): number {
  const words = text.trim().split(/\s+/)
  if (words.length > 5 || text.length > 50 || /\p{Ll}[’']s(?:\s|$)/u.test(text) || /[\d:;!?“”"()[\]/]/.test(text))
    return 0
  if (articled.test(text)) return 0
  if (words.some(word => !/^\p{Lu}\.$/u.test(word) && impersonal.test(word.replace(/[.,]$/, '')))) return 0
  const named = words.filter(word => !particles.has(word.toLowerCase()) && !suffix.test(word))
  if (named.length === 0 || !named.every(word => /^\p{Lu}[\p{L}’'.-]*,?$/u.test(word))) return 0
  // `La Marea` is a title as well as a name.
  if (words.length === 2 && /^L[ao]s?$/.test(words[0] ?? '')) return 0.3
  if (words.length === 1) return /^\p{Lu}\p{Ll}+$/u.test(text) ? 0.3 : 0.2
  return words.some(word => /^\p{Lu}\.$/u.test(word)) ? 0.9 : 0.8
}

/** Whether a text looks like the name of a person without much doubt. */
export function isPersonal(text: string): boolean {
  return looksPersonal(text) >= 0.8
}

const body =
  /\b(?:archives?|party|network|campaign|society|committee|library|league|union|group|collective|press|institute|website|project|federation|association|cent(?:re|er)|foundation|trust|university|museum|international|organi[sz]ation|books|publishers|publications|verlag|editions|éditions|ediciones|edições|edizioni|editora|editura|uitgeverij|forlaget|kollektiv|outlook|review|staff|volunteers?|commune|council|tendency|team)\b/i

/**
 * Whether a text has a word by which bodies are called.
 *
 * @example
 * isBody('Central Committee') // true
 */
export function isBody(text: string): boolean {
  return body.test(text)
}

/**
 * Whether a text is the name of a person or a body, or the initials of one.
 *
 * @example
 * isName('W.M.') // true
 * isName('Original') // true: one word can be a name
 * isName('quay.org') // true: a site can be a body
 * isName('the staff') // false
 */
export function isName(text: string): boolean {
  if (/^[\w-]{2,40}\.(?:org|com|net|info)$/.test(text)) return true
  if (text.length > 80 || !/^\p{Lu}/u.test(text)) return false
  if (/^(?:\p{Lu}\.?\s?){1,4}$/u.test(text)) return text.length > 1
  return looksPersonal(text) > 0 || (body.test(text) && !/[:!?“”"]/.test(text))
}

/** A line of a name may end as a sentence does; `Jr.` keeps its stop. */
const fullStop = /(?<=\s\p{Lu}\p{Ll}{2,30})\.$/u

/** The other name of who is named before it: `Ann Marlowe (A. Quay)`. */
const otherName = /\s\((\p{Lu}[^()\d]{3,40})\)\s*$/u

/** A word before the name of an author: `by Ann Marlowe`, `Author(s) Ann Marlowe`; in capitals some are names too: `Di Wray`, `Von Papen`. */
const announcing =
  /^\s*(?:(?:[Bb][Yy]|[Aa]uthor\(s\)|von|par|por|di|door|af|av)(?:[\s:]+|$)|(?:Von|Par|Por|Door|Af|Av)\s+(?=\p{Lu}[\p{L}.-]*\s\p{Lu}))/u

/**
 * Whether a line begins with a word that names its author: `by Ann Marlowe`.
 *
 * @param line - the line
 */
export function announcesName(line: string): boolean {
  return announcing.test(line)
}

/**
 * Parts a byline into the people that it names.
 *
 * @param text - a byline: `By Ann Author and Bo Writer`
 * @returns each name as printed
 */
export function splitNames(text: string): string[] {
  return (lineOf(text) ?? '')
    .replace(/^\s*(?:[Ww]ritten|[Rr]eviewed|(?:[Aa] )?(?:[Bb]ook )?[Rr]eview)\s+(?=[Bb][Yy]\s)/, '')
    .replace(announcing, '')
    .replace(/\s*(?:\[[^\]]*\]|\*+|†)\s*$/, '')
    .replace(otherName, (whole, name: string) => (isPersonal(name) ? '' : whole))
    .replace(/\s+writing as\s.*$|\s*[:,]$/s, '')
    .replace(/(?<=\p{Ll})[’']s$/u, '')
    .split(
      /,?\s(?:and|AND|und|et|y|e|en|og|och)\s|\s?[&/]\s?|\s[-–]\s(?=\p{Lu}\.)|;\s?|,\s(?!(?:[JjSs]r|[Jj]un|[Ss]en|II|III|IV)\b)/u,
    )
    .map(name =>
      name
        .trim()
        .replace(/^[“"„«‘](.+)[”"“»’]$/u, '$1')
        .replace(fullStop, ''),
    )
    .filter(name => name !== '')
}

/**
 * Makes an agent of a name.
 *
 * @param name - the name as printed
 * @param roles - MARC relator codes
 * @returns the agent, with a sort form and its parts, marked as inferred, where the name looks like a person's
 * @example
 * agentOf('Daniel Roberts', ['aut']).sortName // 'Roberts, Daniel'
 */
export function agentOf(name: string, roles: string[]): Agent {
  const certainty = looksPersonal(name)
  const words = name.split(' ')
  if (certainty < 0.5 || words.length < 2) return {name, roles}
  const reversed = familyFirst.exec(name)?.groups
  if (reversed) return partedAgent(name, reversed, roles, certainty)
  const last = suffix.test(words.at(-1) ?? '') ? words.length - 2 : words.length - 1
  let first = last
  while (first > 1 && isParticle(words[first - 1] ?? '')) first--
  const family = words
    .slice(first, last + 1)
    .join(' ')
    .replace(/,$/, '')
  const given = words.slice(0, first).join(' ')
  return partedAgent(name, {family, given}, roles, certainty, words.slice(last + 1))
}

/** Whether a word begins a family name: `von`, and `O’` with a blank after it. */
function isParticle(word: string): boolean {
  return particles.has(word.toLowerCase()) || /^(?:[OD][’']|Ó|Ní|Nic|Uí)$/.test(word)
}

/** Initials after a family name: `Марлов И.П.`, `Marlowe A. B.`. */
const familyFirst = /^(?<family>\p{Lu}\p{Ll}[\p{L}’'-]*) (?<given>(?:\p{Lu}\.\s?){1,3})$/u

function partedAgent(
  name: string,
  {family = '', given = ''}: Partial<Record<string, string>>,
  roles: string[],
  certainty: number,
  tail: readonly string[] = [],
): Agent {
  const inferred = {how: 'inferred', rule: 'personal-name', certainty} as const
  return {
    name,
    sortName: [`${family}, ${given}`, ...tail].join(', '),
    family,
    given,
    roles,
    known: {sortName: inferred, family: inferred, given: inferred},
  }
}
