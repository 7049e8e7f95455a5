import type {Element} from 'xast'
import {noRights} from '../../header/phrases.js'
import {childrenOf, wordsOf} from './elements.js'

/** Reads statements about rights, verbatim; the address of a licence stands after words that do not name it. */
export function readRights(publication: Element | undefined): string[] {
  const statements = childrenOf(publication, 'availability').flatMap(availability => {
    const parts = childrenOf(availability, 'licence', 'license', 'p', 'ab')
    return parts.map(part => {
      const words = wordsOf(part)
      const target = part.attributes['target'] ?? ''
      if (target === '' || words.includes(target)) return words
      return words === '' ? target : `${words} (${target})`
    })
  })
  return statements.filter(statement => statement !== '' && statement !== noRights)
}
