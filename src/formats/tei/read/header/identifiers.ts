import type {Element} from 'xast'
import type {Identifier} from '../../../../ast/metadata.js'
import {childrenOf, wordsOf} from './elements.js'

/** Reads `idno`s, of which one may hold others, and `ref`s to a digital object identifier. */
export function readIdentifiers(elements: readonly Element[]): Identifier[] {
  return elements.flatMap(element => {
    if (childrenOf(element, 'idno').length > 0) return []
    const scheme = (element.attributes['type'] ?? 'local').toLowerCase()
    const value = element.name === 'ref' ? withoutResolver(element.attributes['target'] ?? '') : wordsOf(element)
    return value === '' ? [] : [{scheme, value}]
  })
}

function withoutResolver(target: string): string {
  return target.replace(/^https?:\/\/(?:dx\.)?doi\.org\//, '')
}
