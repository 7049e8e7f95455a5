import type {Agent} from '../ast/metadata.js'
import {monthOf} from './calendar.js'
import {clausesOf, type Clause} from './clauses.js'
import {findDate, isDate} from './date.js'
import {lineOf} from './line.js'
import {agentOf, isName, splitNames} from './name.js'
import {findTasks} from './tasks.js'

const rights =
  /public domain|pubic domain|copyright|copyleft|©|creative commons|all rights|by permission|permission of|permission is|licen[cs]e|reproduced? with/i
const courtesy =
  /^\s*\(?(?:copied|downloaded|thanks|with thanks|taken|reproduced|many thanks|courtesy of|special thanks)\b/i

/** `Ann Marlowe for the Quay & Bo Vane for the Dock`: each for a body of their own. */
const anotherBody = /(?<=\sfor\s[^&]{3,80})\s(?:&|and)\s(?=\p{Lu}[^&]{2,60}\sfor\s)/gu

/**
 * Whether a line says who transcribed, marked up, translated or proofread, or who holds rights.
 *
 * @example
 * isCredit('Transcription & mark-up by Einde O’Callaghan for ETOL.') // true
 */
export function isCredit(text: string): boolean {
  const line = lineOf(text)
  if (line === undefined) return false
  return statesRights(line) || courtesy.test(line) || beginsWithTask(line)
}

/** Whether a line begins with a task; one word may stand before: `Additional transcription by …`. */
function beginsWithTask(line: string): boolean {
  // Most lines, and long ones, name none in the first of their words.
  const [start = ''] = /^(?:\S+\s+){0,2}\S*/.exec(line.slice(0, 80)) ?? []
  if (findTasks(start).length === 0) return false
  const [first] = clausesOf(line)
  return first !== undefined && /^\(?(?:\p{Lu}\p{L}+\s)?$/u.test(line.slice(0, first.start))
}

/** Whether a line begins as a statement of rights does. */
export function statesRights(line: string): boolean {
  return rights.test(line.slice(0, 60))
}

/**
 * Reads who did what for a text.
 *
 * @param text - the line
 * @param roles - what those did whom its label names, where no word of the line says so (default: nothing)
 * @returns agents with MARC relator codes; what is no name makes none
 * @example
 * parseCredit('Transcription & mark-up by Einde O’Callaghan for ETOL.')[0].roles // ['trc', 'mrk']
 */
export function parseCredit(text: string, roles: readonly string[] = []): Agent[] {
  const line = lineOf(text)
  if (line === undefined) return []
  const clauses = clausesOf(line)
  const start = line.indexOf(':') + 1
  const whole = roles.length > 0 ? [{roles: [...roles], start, names: line.slice(start)}] : []
  return (clauses.length > 0 ? clauses : whole).flatMap(agentsIn)
}

function agentsIn({roles, names: words, onBehalfOf: stated}: Clause): Agent[] {
  const bare = words.replace(/^\s*(?:(?:in\s+)?\d{4}\s+)?(?:by\s+)?/i, '').replace(/\s*\([^()]*\)/g, '')
  const [clause = ''] = bare.split(/(?<=\p{Ll}{2})[.:](?:\s|$)|:/u)
  return clause.split(anotherBody).flatMap(part => {
    const [people = '', body] = part.split(
      /\s+(?:(?:for|on behalf of|für|pour|para|voor|per (?:il|lo|la)|для)\s+|per l[’']\s*)/i,
      2,
    )
    const onBehalfOf = bodyOf(stated ?? body ?? '')
    return people
      .split(/\s*;\s*/)
      .flatMap(namesIn)
      .map(name => ({...agentOf(name, roles), ...(onBehalfOf !== '' && {onBehalfOf})}))
  })
}

/** The names in a text, without what goes on from them: `Ann Marlowe in 2004`. */
function namesIn(text: string): string[] {
  const date = findDate(text)
  const people = (date && date.index > 0 ? text.slice(0, date.index) : text)
    .replace(
      /\s(?:in|from|on|at|with|using|based|via|as|to|are|is|was|were|fra|från|efter|aus|nach|desde|uit)\s.*$/s,
      '',
    )
    .replace(/[\s.,;]+$/, '')
  // The full stop of initials is theirs: `W.M.`.
  const initials = /\p{Lu}$/u.test(people) && text.includes(`${people}.`)
  return splitNames(initials ? `${people}.` : people)
    .map(name => name.replace(/^the\s+(?:late\s+)?|^The\s+[Ll]ate\s+/, '').replace(/,?\s+\d{4}(?:[/–-]\d{2,4})?$/, ''))
    .filter(
      name =>
        isName(name) &&
        !isTime(name) &&
        !/^(?:unknown|anonymous|original|n\.a\.|unbekannt|inconnu|desconocido|desconhecido|sconosciuto|ukendt|ukjent|okänd|tuntematon|nieznany|onbekend|неизвестен)$/iu.test(
          name,
        ),
    )
}

/** Whether a text is a date, or a month alone. */
function isTime(text: string): boolean {
  return isDate(text) || monthOf(text) !== undefined
}

/** A body, without what follows its name. */
function bodyOf(text: string): string {
  const bare = text.replace(/^(?:the|das|die|den|les?|la|el|het)\s+/i, '').replace(/,.*$|(?<=\p{Ll}{2})[.;]\s.*$/su, '')
  const date = findDate(bare)
  return (date && date.index > 0 ? bare.slice(0, date.index) : bare).replace(/\s+in\s*$|[\s.,;]+$/g, '').trim()
}
