import {termsByRelator} from '../ast/relators.js'

/** Terms of the MARC relators that occur in articles and their transcriptions, by code. */
export const relatorTerms: Readonly<Record<string, string>> = termsByRelator

/**
 * The English term of a MARC relator.
 *
 * @param role - any text
 * @returns the term; `undefined` if the role is not a code that offprint knows
 * @example
 * relatorTerm('trc') // 'Transcriber'
 */
export function relatorTerm(role: string): string | undefined {
  return Object.hasOwn(relatorTerms, role) ? relatorTerms[role] : undefined
}
