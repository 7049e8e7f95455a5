import type {Element, ElementContent} from 'xast'
import {element} from '../../src/xml/element.js'

/** What a pattern of RELAX NG is when what it refers to may be gone. */
export type Kind = 'notAllowed' | 'empty' | 'pattern'

/** Says what a reference refers to. */
export type KindOf = (name: string) => Kind

/**
 * Simplifies a pattern after definitions are gone, by the rules of RELAX NG (section 4.20 and 4.21): a group with
 * something that is not allowed is not allowed, a choice has one alternative less.
 *
 * @param pattern - any pattern
 * @param kindOf - says what references refer to
 * @returns the same pattern, without what is gone
 */
export function simplify(pattern: Element, kindOf: KindOf): Element {
  switch (pattern.name) {
    case 'ref': {
      const kind = kindOf(pattern.attributes['name'] ?? '')
      return kind === 'pattern' ? pattern : element(kind)
    }
    case 'choice':
      return simplifyChoice(pattern, kindOf)
    case 'group':
      return simplifyGroup(pattern, kindOf)
    case 'optional':
    case 'zeroOrMore':
    case 'oneOrMore':
      return simplifyRepetition(pattern, kindOf)
    default:
      return pattern
  }
}

/** Whether a node belongs to RELAX NG, and is no documentation and no rule of Schematron. */
export function isPattern(node: ElementContent): node is Element {
  return node.type === 'element' && node.data?.namespace !== schematron && !node.name.includes(':')
}

const schematron = 'http://purl.oclc.org/dsdl/schematron'

function simplifyChoice(pattern: Element, kindOf: KindOf): Element {
  if (!pattern.children.every(child => !isPattern(child) || child.name !== 'value')) return pattern
  const alternatives = pattern.children
    .filter(isPattern)
    .map(child => simplify(child, kindOf))
    .filter(child => child.name !== 'notAllowed')
  const [only] = alternatives
  if (!only) return element('notAllowed')
  return alternatives.length === 1 ? only : element('choice', {}, alternatives)
}

function simplifyGroup(pattern: Element, kindOf: KindOf): Element {
  const parts = pattern.children
    .filter(isPattern)
    .map(child => simplify(child, kindOf))
    .filter(child => child.name !== 'empty')
  if (parts.some(child => child.name === 'notAllowed')) return element('notAllowed')
  const [only] = parts
  if (!only) return element('empty')
  return parts.length === 1 ? only : element('group', {}, parts)
}

function simplifyRepetition(pattern: Element, kindOf: KindOf): Element {
  const inner = simplifyGroup(pattern, kindOf)
  if (inner.name === 'empty') return inner
  if (inner.name === 'notAllowed') return pattern.name === 'oneOrMore' ? inner : element('empty')
  return element(pattern.name, {}, inner.name === 'group' ? inner.children : [inner])
}
