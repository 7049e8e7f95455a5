import type {Relation} from '../ast/metadata.js'
import {nearest} from './nearest.js'
import {findTasks} from './tasks.js'

/** What the words of a label are about, but for tasks; misspelt words are forgiven. */
const subjects: Readonly<Record<string, string>> = {
  source: `source sources from quelle quellen fuente bron fonte kilde källa allikas źródło zdroj kaynak lähde heimild`,
  edition: `version edition`,
  first: `first firstly originally original initially erstveröffentlichung erstmals première primera primeira prima esmakordselt`,
  published: `published publication printed appeared veröffentlicht veröffentlichung erschienen publié parution publicado publicación edición
    gepubliceerd pubblicato pubblicazione publicação avaldatud utgitt publicerad`,
  reprint: `republished reprinted re-published re-printed reprint nachdruck`,
  publisher: `publisher publishers verlag éditeur editorial uitgever uitgeverij`,
  written: `written composed verfasst geschrieben écrit rédigé redaction rédaction escrito redactado redacción geschreven scritto skrevet skrivet skriven skrifað skrifaður kirjutatud napisano kirjoitettu`,
  delivered: `delivered gehalten prononcé pronunciado`,
  rights: `copyright copyleft licence license licensed rights lizenz derechos droits domain permission gemeinfrei`,
  // Not misspelt for `printed`.
  task: `printer printers`,
  other: `online digital section note notes introduction keywords subject series thanks`,
}

/** Words of further languages; each is taken as it is, since the next word to it may be of another language. */
const further: Readonly<Record<string, string>> = {
  source: `origem kildetekst forrás fonto sursa sumber источник джерело печатается πηγή`,
  first: `første först впервые вперше πρώτη pierwsze pierwodruk`,
  published: `edição edició publicada publicat udgivet utgivet publiceret publicerat publicering wydanie opublikowano vydáno megjelent
    yayın julkaistu diterbitkan опубликовано опублікована издание δημοσίευση δημοσιεύτηκε`,
  publisher: `editora wydawnictwo издательство yayınevi`,
  written: `dictated escrita escrit napsáno írta yazıldı yazılış ditulis scris scrisă написано написана γράφτηκε`,
  delivered: `proferido`,
  rights: `direitos`,
  dated: `date data datum fecha adopted passed`,
  other: `originalets originaltitel`,
}

const forgiven = byWord(subjects)
const bySubject = new Map([...forgiven, ...byWord(further)])
/** Whoever made the page is told by it, not where the text was printed. */
const ofThisEdition =
  /^(?:this\s(?:digital\s|online\s)?edition|cette\sédition|diese\sausgabe|esta\sedici[oó]n|questa\sedizione|esta\sedição)$/iu
/** Whoever made the page is no publisher: `Digitalización y Edición Electrónica`. */
const electronic =
  /(?:edici[oó]n|edição|édition|edizione)\s(?:electr[oó]nica|eletr[ôo]nica|digital|électronique|numérique|elettronica|digitale)/iu
/** Into which language somebody turned the text: `Versión al castellano`. */
const intoLanguage = /^(?:versión|versió|versão|versione?)\s(?:al|en|em|in)\s\p{L}+$/iu
const vocabulary = new Set(forgiven.keys())

/** What a label announces. */
export type Subject =
  | {kind: 'publication'; relation?: Relation}
  | {kind: 'date'; event: 'written' | 'delivered' | 'dated'}
  | {kind: 'publisher' | 'rights' | 'other'}
  | {kind: 'tasks'; roles: string[]}

/**
 * Reads a label, such as `Transcription/HTML Markup`: its words are taken apart at `/ \ & ,` and `and`; small
 * mistakes are forgiven.
 *
 * @param label - what stands before a colon
 * @returns what the label announces; nothing if none of its words is known
 * @example
 * subjectOf('Transcrition & Marked-up') // {kind: 'tasks', roles: ['trc', 'mrk']}
 */
export function subjectOf(label: string): Subject | undefined {
  if (ofThisEdition.test(label.trim())) return {kind: 'other'}
  if (intoLanguage.test(label.trim())) return {kind: 'tasks', roles: ['trl']}
  if (electronic.test(label)) {
    const roles = rolesOf(label.replace(electronic, ''))
    return roles.length > 0 ? {kind: 'tasks', roles} : {kind: 'other'}
  }
  const words = label.toLowerCase().match(/\p{L}[\p{L}-]*/gu) ?? []
  const found = new Set(words.map(word => bySubject.get(word) ?? bySubject.get(nearest(word, vocabulary) ?? '')))
  const printed = found.has('published') || found.has('edition')
  if (found.has('rights')) return {kind: 'rights'}
  if (found.has('other')) return {kind: 'other'}
  if (found.has('reprint')) return {kind: 'publication', relation: 'reprint'}
  if (found.has('first') && (printed || words.length === 1)) return {kind: 'publication', relation: 'first'}
  if (found.has('publisher')) return {kind: 'publisher'}
  if (found.has('written')) return {kind: 'date', event: 'written'}
  if (found.has('delivered')) return {kind: 'date', event: 'delivered'}
  if (found.has('published')) return {kind: 'publication'}
  if (found.has('dated')) return {kind: 'date', event: 'dated'}
  if (found.has('source') || found.has('edition')) return {kind: 'publication', relation: 'source'}
  const roles = rolesOf(label)
  return roles.length > 0 ? {kind: 'tasks', roles} : undefined
}

/**
 * MARC relator codes of the tasks that a text names, in its order.
 *
 * @example
 * rolesOf('Transcription\\HTML Markup') // ['trc', 'mrk']
 */
export function rolesOf(text: string): string[] {
  return [...new Set(findTasks(text).map(({role}) => role))]
}

function byWord(words: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([subject, text]) =>
      text.split(/\s+/).map((word): [string, string] => [word, subject]),
    ),
  )
}
