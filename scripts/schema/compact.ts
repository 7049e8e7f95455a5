import {VFile} from 'vfile'
import type {Element} from 'xast'
import {parseXml} from '../../src/xml/parse.js'
import {children, descendants} from './customization.js'
import {isPattern} from './patterns.js'

const relaxNg = 'http://relaxng.org/ns/structure/1.0'
const tei = 'http://www.tei-c.org/ns/1.0'

/**
 * Writes the grammar of TEI in full in the compact syntax of RELAX NG, as small as it can be said in: without
 * documentation, rules of Schematron and what cannot be reached. An element of any name is `any`, one of the namespace of
 * examples has the prefix `eg`.
 *
 * @param full - `tei_all.rng`, as TEI publishes it
 * @returns the grammar, a definition a line
 */
export function compactGrammar(full: string): string {
  const [grammar] = children(parseXml(full, new VFile(), relaxNg), 'grammar')
  if (!grammar) throw new Error('Unexpected document without `grammar`, expected RELAX NG')
  const definitions = new Map(
    children(grammar, 'define')
      .filter(define => !isAny(define))
      .map(define => [define.attributes['name'] ?? '', define]),
  )
  const reached = new Set(['TEI', 'teiCorpus'])
  for (const name of reached) {
    const definition = definitions.get(name)
    if (!definition) continue
    for (const {attributes} of descendants(definition, 'ref')) reached.add(attributes['name'] ?? '')
  }
  const lines = [...definitions]
    .filter(([name]) => reached.has(name))
    .map(([name, define]) => `${name} = ${group(define.children.filter(isPattern))}`)
  const notice = '# The grammar of TEI P5 4.12.0 (https://tei-c.org/), BSD-2-Clause or CC BY 3.0; from tei_all.rng.'
  return `${[notice, ...lines.sort()].join('\n')}\n`
}

/** Names that are words of the syntax too. */
const keywords: ReadonlySet<string> = new Set(['attribute', 'element', 'empty', 'list', 'text', 'any'])

function isAny(define: Element): boolean {
  return descendants(define, 'anyName').length > 0
}

function group(patterns: readonly Element[]): string {
  const parts = patterns.filter(({name}) => name !== 'empty')
  if (parts.length === 0) return 'empty'
  return parts.length === 1 ? parts.map(one).join('') : `(${parts.map(one).join(',')})`
}

function one(pattern: Element): string {
  const inner = pattern.children.filter(isPattern)
  const name = pattern.attributes['name'] ?? ''
  switch (pattern.name) {
    case 'element':
      return `element ${(pattern.attributes['ns'] ?? tei) === tei ? '' : 'eg:'}${name} {${group(inner)}}`
    case 'attribute':
      return `attribute ${name} {${inner.length === 0 ? 'text' : group(inner)}}`
    case 'ref':
      return name.startsWith('anyElement_') ? 'any' : keywords.has(name) ? `\\${name}` : name
    case 'group':
      return group(inner)
    case 'choice':
      return inner.length === 1 ? inner.map(one).join('') : `(${inner.map(one).join('|')})`
    case 'optional':
      return `${group(inner)}?`
    case 'zeroOrMore':
      return `${group(inner)}*`
    case 'oneOrMore':
      return `${group(inner)}+`
    case 'list':
      return `list {${group(inner)}}`
    case 'value':
      return JSON.stringify(textOf(pattern))
    case 'data': {
      const params = inner.map(param => `${param.attributes['name'] ?? ''}=${JSON.stringify(textOf(param))}`)
      return `xsd:${pattern.attributes['type'] ?? ''}${params.length > 0 ? ` {${params.join(' ')}}` : ''}`
    }
    case 'text':
    case 'empty':
    case 'notAllowed':
      return pattern.name
    default:
      throw new Error(`Unexpected pattern ${pattern.name}, expected one that TEI has`)
  }
}

function textOf({children: inner}: Element): string {
  return inner.map(child => (child.type === 'text' ? child.value : '')).join('')
}
