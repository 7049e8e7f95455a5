import type {Agent} from '../ast/metadata.js'
import {findDate, isDate} from './date.js'
import {lineOf} from './line.js'
import {agentOf, isName, splitNames} from './name.js'
import {findTasks} from './tasks.js'

const rights =
  /public domain|pubic domain|copyright|copyleft|©|creative commons|all rights|by permission|permission of|permission is|licen[cs]e|reproduced? with/i
const courtesy =
  /^\s*\(?(?:copied|downloaded|thanks|with thanks|taken|reproduced|many thanks|courtesy of|special thanks)\b/i

/** What may stand between two tasks of one clause: `Transcribed & marked up`, `Translation/English Transcription`. */
const between = /^(?:\s*(?:[,/&\\+]|\band\b|\bund\b|\bu\.|\bet\b|\by\b)\s*(?:\p{L}+ly\s)?(?:\p{Lu}\p{Ll}+\s)?|\s)$/u
/** What stands between the tasks and the names: `(2006)`, `: 2005 by`, `for the Archive by`. */
const leading =
  /^(?:\s?\((?:\d{4}|\w{1,8})\))?(?:\s?[:.](?!\d))?\s*(?:(?:in\s+)?\d{4}\s+)?(?:(?:for|from|into|in|of|on)\s+((?:[^.;:]|\.(?!\s)){2,80}?)\s+)?(?:by|von|par|por|di|da|door|af|av|við)(?!\p{L})(?:\s?:)?\s*/iu
const colon = /^\s?(?:\([^()]{1,20}\)\s?)?:\s*/

/** Who did what, as a clause of a line says it. */
interface Clause {
  roles: string[]
  start: number
  /** Offset of the names. */
  names: number
  onBehalfOf?: string
}

/**
 * Whether a line says who transcribed, marked up, translated or proofread, or who holds rights.
 *
 * @example
 * isCredit('Transcription & mark-up by Einde O’Callaghan for ETOL.') // true
 */
export function isCredit(text: string): boolean {
  const line = lineOf(text)
  if (line === undefined) return false
  const [first] = clausesOf(line)
  // One word may stand before: `Additional transcription by …`.
  const begins = first !== undefined && /^\(?(?:\p{Lu}\p{L}+\s)?$/u.test(line.slice(0, first.start))
  return begins || statesRights(line) || courtesy.test(line)
}

/** Whether a line begins as a statement of rights does. */
export function statesRights(line: string): boolean {
  return rights.test(line.slice(0, 60))
}

/**
 * Reads who did what for a text.
 *
 * @param text - the line
 * @returns agents with MARC relator codes; what is no name makes none
 * @example
 * parseCredit('Transcription & mark-up by Einde O’Callaghan for ETOL.')[0].roles // ['trc', 'mrk']
 */
export function parseCredit(text: string): Agent[] {
  const line = lineOf(text)
  if (line === undefined) return []
  const clauses = clausesOf(line)
  return clauses.flatMap(({roles, names, onBehalfOf}, index) => {
    const next = clauses[index + 1]?.start
    const words = line.slice(names, next)
    // What only leads to the next clause names nobody: `Transcription: Original scan by …`.
    if (next !== undefined && !/[.;,]\s*$/.test(words) && !words.trim().includes(' ')) return []
    return agentsIn(words, roles, onBehalfOf)
  })
}

function clausesOf(line: string): Clause[] {
  const clauses: Clause[] = []
  const tasks = findTasks(line)
  for (let index = 0; index < tasks.length; index++) {
    const start = tasks[index]?.index ?? 0
    const roles = new Set<string>()
    let end = start
    for (
      let task = tasks[index];
      task && (end === start || between.test(line.slice(end, task.index)));
      task = tasks[++index]
    ) {
      roles.add(task.role)
      end = task.end
    }
    index--
    const rest = line.slice(end, end + 160)
    const lead = leading.exec(rest) ?? colon.exec(rest)
    if (!lead) continue
    const before = clauses.at(-1)
    // `Transcription: Scanned and proofread by …`: a task under a label of another.
    if (before && line.slice(before.names, start).replace(/^original\s*/i, '') === '') {
      for (const role of before.roles) roles.add(role)
      clauses.pop()
    }
    const onBehalfOf =
      lead[1] === undefined || !/^for\b/i.test(/\b(?:for|from|into|in|of|on)\s/i.exec(lead[0])?.[0] ?? '')
        ? undefined
        : lead[1]
    clauses.push({
      roles: [...roles],
      start: before && clauses.at(-1) !== before ? before.start : start,
      names: end + lead[0].length,
      ...(onBehalfOf !== undefined && {onBehalfOf: bodyOf(onBehalfOf)}),
    })
  }
  return clauses
}

function agentsIn(words: string, roles: string[], stated: string | undefined): Agent[] {
  const bare = words.replace(/^\s*(?:(?:in\s+)?\d{4}\s+)?(?:by\s+)?/i, '').replace(/\s*\([^()]*\)/g, '')
  const [clause = ''] = bare.split(/(?<=\p{Ll}{2})[.;:](?:\s|$)|[;:]/u)
  const [names = '', body] = clause.split(/\s+(?:for|on behalf of|für|pour|para|voor)\s+/i, 2)
  const onBehalfOf = stated ?? (body === undefined ? undefined : bodyOf(body))
  const people = names
    .replace(/\s(?:in|from|on|at|with|using|based|via|as|to|are|is|was|were)\s.*$/s, '')
    .replace(/[\s.,;]+$/, '')
  return splitNames(`${people}${/\p{Lu}$/u.test(people) && names.includes(`${people}.`) ? '.' : ''}`)
    .map(name => name.replace(/^the\s+/, '').replace(/,?\s+\d{4}(?:[/–-]\d{2,4})?$/, ''))
    .filter(
      name => isName(name) && !isDate(name) && !isMonth(name) && !/^(?:unknown|anonymous|original|n\.a\.)$/i.test(name),
    )
    .map(name => ({...agentOf(name, roles), ...(onBehalfOf !== undefined && onBehalfOf !== '' && {onBehalfOf})}))
}

function isMonth(name: string): boolean {
  return isDate(`${name} 1900`)
}

/** A body, without what follows its name. */
function bodyOf(text: string): string {
  const bare = text.replace(/^(?:the|das|die|den|les?|la|el|het)\s+/i, '').replace(/,.*$|(?<=\p{Ll}{2})[.;]\s.*$/su, '')
  const date = findDate(bare)
  return (date && date.index > 0 ? bare.slice(0, date.index) : bare).replace(/\s+in\s*$|[\s.,;]+$/g, '').trim()
}
