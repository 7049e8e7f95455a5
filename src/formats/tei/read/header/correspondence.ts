import type {Element} from 'xast'
import {childrenOf} from './elements.js'

/** The actions of a letter: who sent it, and who received it. */
export interface Correspondence {
  sent: Element[]
  received: Element[]
}

/**
 * Finds the description of the letter that a document is; several are a register of letters, of which none is the
 * document.
 *
 * @param header - the `teiHeader`
 */
export function correspondenceOf(header: Element): Correspondence {
  const all = childrenOf(header, 'profileDesc').flatMap(profile => childrenOf(profile, 'correspDesc'))
  const actions = all.length === 1 ? childrenOf(all[0], 'correspAction') : []
  const ofType = (type: string): Element[] => actions.filter(({attributes}) => attributes['type'] === type)
  return {sent: ofType('sent'), received: ofType('received')}
}
