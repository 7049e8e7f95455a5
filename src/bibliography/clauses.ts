import {isPersonal} from './name.js'
import {findTasks} from './tasks.js'

/** What may stand between two tasks of one clause: `Transcribed & marked up`, `Translation/English Transcription`. */
const between =
  /^(?:\s*(?:[,/&\\+]|(?<!\p{L})(?:and|und|u\.|et|y|e|en|och|og|ve|и|і|και)(?!\p{L}))\s*(?:\p{L}+ly\s)?(?:\p{Lu}\p{Ll}+\s)?|\s)$/u
/** What stands between the tasks and the names: `and prepared`, `(2006)`, `: 2005 by`, `for the Archive by`, `from the Russian by`. */
const leading =
  /^(?:\sup)?(?:\s(?:and|&)\sprepared)?(?:\s?\((?:\d{4}|\w{1,8})\))?(?:\s?[:.](?!\d))?\s*(?:(?:in\s+)?\d{4}\s+)?(?:(?:(?<for>for)|from|into|in|of|on|til)\s+(?<what>(?:[^.;:]|\.(?!\s)){2,80}?)\s+)?(?:by|von|par|por|di|da|door|af|av|við)(?!\p{L})(?:\s?:)?\s*/iu
/** A name right behind a task, and nothing else: `Transcribed Ann Marlowe.` */
const nameAlone = /^\s(?=(\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){1,3}?)\.?$)/u
const colon = /^\s?(?:\([^()]{1,20}\)\s?)?:\s*/
/** How far the names may be from the tasks, in characters. */
const reach = 160

/** Who did what, as a clause of a line says it. */
export interface Clause {
  /** MARC relator codes. */
  roles: string[]
  /** Offset of the clause. */
  start: number
  /** The words that name who did it, up to the next clause. */
  names: string
  /** The body that stands before the names: `for the Archive by …`. */
  onBehalfOf?: string
}

/** Tasks that stand together. */
interface Run {
  roles: string[]
  start: number
  end: number
}

/**
 * Finds the clauses of a line that say who did what.
 *
 * @param line - the line
 * @returns the clauses, in their order
 * @example
 * clausesOf('Transcribed & marked up by Ann Marlowe')[0] // {roles: ['trc', 'mrk'], start: 0, names: 'Ann Marlowe'}
 */
export function clausesOf(line: string): Clause[] {
  const clauses: (Clause & {offset: number})[] = []
  for (const {roles, start, end} of runsOf(line)) {
    const rest = line.slice(end, end + reach)
    const lead = leading.exec(rest) ?? colon.exec(rest) ?? leadToName(rest)
    if (!lead) continue
    const body = lead.groups?.['for'] === undefined ? undefined : lead.groups['what']
    const offset = end + lead[0].length
    const before = clauses.at(-1)
    if (before) before.names = line.slice(before.offset, start)
    // `Transcription: Original scan by …`: a task under the label of another.
    const leadsOn = before && /^(?:original\s*)?$/i.test(before.names)
    if (leadsOn) clauses.pop()
    clauses.push({
      roles: leadsOn ? [...new Set([...roles, ...before.roles])] : roles,
      start: leadsOn ? before.start : start,
      names: line.slice(offset),
      offset,
      ...(body !== undefined && {onBehalfOf: body}),
    })
  }
  return clauses
}

function leadToName(rest: string): RegExpExecArray | undefined {
  const lead = nameAlone.exec(rest)
  return lead && isPersonal(lead[1] ?? '') ? lead : undefined
}

function runsOf(line: string): Run[] {
  const runs: Run[] = []
  for (const {role, index, end} of findTasks(line)) {
    const run = runs.at(-1)
    if (run && between.test(line.slice(run.end, index))) {
      if (!run.roles.includes(role)) run.roles.push(role)
      run.end = end
    } else {
      runs.push({roles: [role], start: index, end})
    }
  }
  return runs
}
