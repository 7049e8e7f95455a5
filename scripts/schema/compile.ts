import {VFile} from 'vfile'
import type {Element, ElementContent, Root} from 'xast'
import {element} from '../../src/xml/element.js'
import {parseXml} from '../../src/xml/parse.js'
import {stringify} from '../../src/xml/stringify.js'
import {attributesOf, documentation, holdsAttributes, memberDefinition, memberOf} from './attributes.js'
import {children, descendants, readCustomization, type Customization} from './customization.js'
import {isPattern, simplify, type Kind} from './patterns.js'

const relaxNg = 'http://relaxng.org/ns/structure/1.0'

/**
 * Compiles an ODD that only takes away from TEI into RELAX NG.
 *
 * The schema of TEI in full is cut down to the elements that the ODD keeps, with the attributes and the values that it
 * leaves them, and with its descriptions for those of TEI. What is not reached from the start is left out. Rules
 * of Schematron stay with the elements that they belong to.
 *
 * @param odd - the customization
 * @param full - `tei_all.rng`, as TEI publishes it
 * @returns RELAX NG in XML syntax
 * @throws Error - if the ODD names what TEI does not have, or keeps an element that cannot stand anywhere
 * @example
 * compileOdd(readFileSync('schema/offprint.odd', 'utf8'), readFileSync('tei_all.rng', 'utf8'))
 */
export function compileOdd(odd: string, full: string): string {
  const customization = readCustomization(odd)
  const root = parseXml(full, new VFile(), relaxNg)
  const [grammar] = children(root, 'grammar')
  if (!grammar) throw new Error('Unexpected document without `grammar`, expected RELAX NG')
  const definitions = definitionsOf(grammar, customization)
  const reached = reachableFrom(customization.start, definitions)
  const lost = [...customization.elements].filter(name => !reached.has(name))
  if (lost.length > 0) throw new Error(`Unexpected ${lost.join(', ')}, expected elements that can stand somewhere`)
  const start = element('start', {}, [
    element('choice', {}, customization.start.map(name => element('ref', {name}))),
  ]) // prettier-ignore
  const kept = [...definitions].filter(([name]) => reached.has(name)).map(([, definition]) => definition)
  const compiled: Root = {
    type: 'root',
    children: [
      ...noticesOf(grammar, customization.title),
      element(
        'grammar',
        {...grammar.attributes, 'xmlns:a': 'http://relaxng.org/ns/compatibility/annotations/1.0'},
        [start, ...rulesOf(grammar, customization), ...kept],
      ),
    ],
  } // prettier-ignore
  return stringify(compiled, {blocks: one => one.children.every(child => child.type === 'element')})
}

/** Definitions that are left, each simplified. */
function definitionsOf(grammar: Element, odd: Customization): Map<string, Element> {
  const all = new Map(children(grammar, 'define').map(define => [define.attributes['name'] ?? '', define]))
  const strange = [...odd.elements].filter(name => !all.has(name))
  if (strange.length > 0) throw new Error(`Unexpected ${strange.join(', ')}, expected elements of TEI`)
  const simplified = new Map<string, Element>()
  const kindOf = (name: string): Kind => {
    const [body] = resolve(name)?.children.filter(isPattern) ?? []
    return body === undefined || body.name === 'notAllowed' ? 'notAllowed' : body.name === 'empty' ? 'empty' : 'pattern'
  }
  const resolve = (name: string): Element | undefined => {
    const define = all.get(name)
    const isElement = define?.children.some(child => child.type === 'element' && child.name === 'element')
    if (!define || (isElement && !odd.elements.has(name))) return undefined
    if (isElement) return define
    const known = simplified.get(name) ?? element('define', {name}, [simplify(bodyOf(define), kindOf)])
    simplified.set(name, known)
    return known
  }
  return new Map(
    [...all].flatMap(([name, define]): [string, Element][] => {
      if (odd.elements.has(name)) return [[name, elementDefinition(name, define, all, odd, kindOf)]]
      if (memberOf.test(name)) return [[name, memberDefinition(define, odd)]]
      const made = resolve(name)
      return made ? [[name, made]] : []
    }),
  )
}

function elementDefinition(
  name: string,
  define: Element,
  definitions: ReadonlyMap<string, Element>,
  odd: Customization,
  kindOf: (name: string) => Kind,
): Element {
  const [whole] = children(define, 'element')
  const parts = whole?.children.filter(isPattern) ?? []
  const content = simplify(element('group', {}, parts.filter(part => !holdsAttributes(part))), kindOf) // prettier-ignore
  if (content.name === 'notAllowed') throw new Error(`Unexpected ${name} without the elements that it has to hold`)
  const attributes = attributesOf(name, parts.filter(holdsAttributes), definitions, odd)
  const rules = whole?.children.filter(child => child.type === 'element' && child.name === 'pattern') ?? []
  return element('define', {name}, [
    element('element', {name}, [
      ...documentation(odd.elementChanges.get(name)?.description ?? ''),
      ...(content.name === 'group' ? content.children : [content]),
      ...rules,
      ...attributes.values(),
    ]),
  ])
}

function bodyOf(define: Element): Element {
  return element('group', {}, define.children.filter(isPattern))
}

function reachableFrom(start: readonly string[], definitions: ReadonlyMap<string, Element>): Set<string> {
  const reached = new Set(start)
  // A set grows while it is walked through.
  for (const name of reached) {
    const definition = definitions.get(name)
    if (!definition) continue
    for (const {attributes} of descendants(definition, 'ref')) reached.add(attributes['name'] ?? '')
  }
  return reached
}

/** Prefixes for Schematron, and its rules for the classes of attributes that are kept. */
function rulesOf(grammar: Element, {deletedClasses}: Customization): Element[] {
  return grammar.children
    .filter(node => node.type === 'element')
    .filter(({name, attributes}) => {
      const [, owner] = /^tei_all-(att(?:\.\w+)+)-/.exec(attributes['id'] ?? '') ?? []
      return name === 'sch:ns' || (name === 'pattern' && owner !== undefined && !deletedClasses.has(owner))
    })
}

/** Says what the file is, and under which licences its declarations are. */
function noticesOf(grammar: Element, title: string): {type: 'comment'; value: string}[] {
  const notices = grammar.children.filter((node: ElementContent) => node.type === 'comment').slice(0, 2)
  return [
    {type: 'comment', value: ` ${title}: compiled from offprint.odd, not to be edited. `},
    ...notices.map(({value}) => ({type: 'comment' as const, value: value.replace(/Schema generated.*?\. \. /s, ' ')})),
  ]
}
