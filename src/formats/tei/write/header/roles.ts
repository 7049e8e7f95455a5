import type {Element} from 'xast'
import {relatorTerm} from '../../../../bibliography/relators.js'
import {element} from '../../../../xml/element.js'
import {relators} from '../../vocabulary.js'

/** Roles of those who made the transcription. */
const ofTranscription = new Set(['trc', 'mrk', 'pfr', 'dtc'])

/** What an agent did; a role that is no known code stands as it is. */
export function responsibility(role: string): Element {
  const term = relatorTerm(role)
  return term === undefined ? element('resp', {}, [role]) : element('resp', {ref: relators + role}, [term])
}

/** Whether a role is one of the transcription. */
export function isOfTranscription(role: string): boolean {
  return ofTranscription.has(role)
}
