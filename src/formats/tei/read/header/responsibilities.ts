import type {Element} from 'xast'
import {relatorTerms} from '../../../../bibliography/relators.js'
import {findTasks} from '../../../../bibliography/tasks.js'
import {relators} from '../../vocabulary.js'
import {wordsOf} from './elements.js'

const byTerm = new Map(Object.entries(relatorTerms).map(([code, term]) => [term.toLowerCase(), code]))

/** Words beside those for tasks that say nothing more. */
const connectors = /\b(?:and|und|et|y|e|en|og|och|of|the|by|von|par|por|de)\b|[\s&,/+;:().-]/giu

/**
 * What a `resp` says that somebody did.
 *
 * @returns MARC relator codes; the words themselves where they say more than codes can
 */
export function rolesOf(resp: Element): string[] {
  const {ref, key} = resp.attributes
  const code = ref?.startsWith(relators) ? ref.slice(relators.length) : codeOf(key ?? '')
  if (code !== undefined) return [code]
  const words = wordsOf(resp)
  const term = codeOf(words)
  if (term !== undefined) return [term]
  const tasks = findTasks(words)
  const rest = tasks.reduceRight((text, {index, end}) => text.slice(0, index) + text.slice(end), words)
  if (tasks.length > 0 && rest.replace(connectors, '') === '') return [...new Set(tasks.map(({role}) => role))]
  return words === '' ? [] : [words]
}

/** The role of an `editor`, which may say that it is another one. */
export function roleOfEditor({attributes}: Element): string {
  const role = attributes['role'] ?? ''
  return codeOf(role) ?? findTasks(role)[0]?.role ?? 'edt'
}

function codeOf(text: string): string | undefined {
  if (Object.hasOwn(relatorTerms, text)) return text
  return byTerm.get(text.toLowerCase())
}
