import type {Agent} from '../ast/metadata.js'
import {lineOf} from './line.js'
import {agentOf, splitNames} from './name.js'

/** Words that name a task, and its MARC relator code. */
const tasks: readonly (readonly [RegExp, string])[] = [
  [/trans?cri(?:p|b|t)/i, 'trc'],
  [/mark(?:ed)?[\s-]*up|html/i, 'mrk'],
  [/proof/i, 'pfr'],
  [/edit(?:ed|or|ing)/i, 'edt'],
  [/translat|übersetz|traduc/i, 'trl'],
  [/scann|ocr\b|digiti/i, 'trc'],
]

const verb = String.raw`(?:trans?cri\p{L}{2,7}|mark(?:ed)?[\s-]?up|markup|html|proof(?:ed|read|reading|-read)?|edit(?:ed|ing)|translat(?:ed|ion)|scann?(?:ed|ing)|ocr(?:ed)?|digiti[sz]ed|corrected|prepared|checked)`
const clause = new RegExp(
  String.raw`((?:${verb})(?:(?:\s*(?:[,/&\\]|and)\s*|\s+)(?:${verb}))*)(?:\s*\(?\w{0,9}\)?\s*[:.]?\s+(?:in\s+)?(?:\d{4}\s+)?(?:by|von)\s*:?|\s*:)\s*`,
  'giu',
)
const rights =
  /public domain|pubic domain|copyright|copyleft|©|creative commons|all rights|by permission|permission of|licen[cs]e|reproduced? with/i
const courtesy = /^\s*(?:copied|downloaded|thanks|with thanks|taken|reproduced|many thanks)\b/i
const label = /^\s*([\p{L}][\p{L}\s/\\&,.'’-]{1,40}?)\s*:\s*(.*)$/su

/** What a line of the information block says. */
export interface Credit {
  /** Who did what. */
  agents: Agent[]
  /** Whether the line is about rights. */
  rights: boolean
  /** Label before a colon, as it stands. */
  label?: string
}

/**
 * Whether a line says who transcribed, marked up, translated or proofread, or who holds rights.
 *
 * @example
 * isCredit('Transcription & mark-up by Einde O’Callaghan for ETOL.') // true
 */
export function isCredit(text: string): boolean {
  const line = lineOf(text)
  return line !== undefined && (startsWithTask(line) || rights.test(line.slice(0, 60)) || courtesy.test(line))
}

/**
 * Reads a credit line.
 *
 * @param text - the line
 * @returns agents with roles, and whether the line states rights
 * @example
 * parseCredit('Transcription & mark-up by Einde O’Callaghan for ETOL.').agents[0].roles // ['trc', 'mrk']
 */
export function parseCredit(text: string): Credit {
  const line = lineOf(text)
  if (line === undefined) return {agents: [], rights: rights.test(text.slice(0, 60))}
  const starts = [...line.matchAll(clause)]
  const agents = starts.flatMap((match, index) => {
    const end = starts[index + 1]?.index ?? line.length
    return agentsOf(line.slice(match.index + match[0].length, end), rolesOf(match[1] ?? ''), end === line.length)
  })
  const labelled = label.exec(line)?.[1]
  return {
    agents,
    rights: rights.test(line.slice(0, 60)),
    ...(labelled !== undefined && {label: labelled}),
  }
}

/** MARC relator codes of the tasks that a text names, in its order. */
export function rolesOf(text: string): string[] {
  const found = tasks.flatMap(([pattern, role]) => {
    const index = text.search(pattern)
    return index < 0 ? [] : [{role, index}]
  })
  return [...new Set(found.sort((a, b) => a.index - b.index).map(({role}) => role))]
}

function startsWithTask(text: string): boolean {
  const index = text.search(clause)
  return index >= 0 && index < 12
}

/** A single word is a name only at the end of the line: `Transcription: Original OCR and proofing by RA`. */
function agentsOf(text: string, roles: string[], last: boolean): Agent[] {
  const bare = text.replace(/^(?:\d{4}\s+)?(?:by\s+)?/i, '').replace(/\s*\([^)]*\)/g, '')
  const [names = '', body] = bare.split(/\s+(?:for|on behalf of)\s+(?:the\s+)?/i, 2)
  const onBehalfOf = body?.replace(/[.,;]*\s*(?:[,;].*|\bin \d{4}.*)?$/s, '').trim()
  const sentence = names
    .replace(/(?<=\p{Ll}{2})[.;].*$/su, '')
    .replace(/,?\s+(?:\d{4}(?:\/\d{4})?|in\s.*)$/s, '')
    .replace(/[\s.,;]+$/, '')
  return splitNames(sentence)
    .filter(name => !/^(?:unknown|anonymous|n\.a\.)$/i.test(name))
    .filter(name => name.length <= 60 && /\p{L}{2}/u.test(name) && (last || name.includes(' ')))
    .map(name => ({...agentOf(name, roles), ...(onBehalfOf !== undefined && onBehalfOf !== '' && {onBehalfOf})}))
}
