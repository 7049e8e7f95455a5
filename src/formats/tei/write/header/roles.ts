import type {Element} from 'xast'
import {relatorTerm} from '../../../../bibliography/relators.js'
import {element} from '../../../../xml/element.js'
import {relators} from '../../vocabulary.js'

/** What an agent did, one `resp` a role; a role that is no known code stands as it is. */
export function responsibilities(roles: readonly string[]): Element[] {
  return (roles.length === 0 ? ['ctb'] : roles).map(role => {
    const term = relatorTerm(role)
    return term === undefined ? element('resp', {}, [role]) : element('resp', {ref: relators + role}, [term])
  })
}
