import type {Element} from 'xast'
import {element} from '../../src/xml/element.js'
import type {AttributeChange, Customization} from './customization.js'
import {isPattern} from './patterns.js'

/** Definitions of a grammar, by name. */
export type Definitions = ReadonlyMap<string, Element>

const classOf = /^att\.(.+)\.attributes$/
/** The name of a definition that holds one attribute of a class. */
export const memberOf = /^att\.(.+)\.attribute\.[^.]+$/

/** Whether a pattern stands for attributes, its own or those of a class. */
export function holdsAttributes(pattern: Element): boolean {
  const name = pattern.attributes['name'] ?? ''
  return pattern.name === 'ref' ? classOf.test(name) || memberOf.test(name) : attributeIn(pattern) !== undefined
}

/**
 * The attributes that an element keeps, each by itself, as the customization changes them.
 *
 * @param name - name of the element
 * @param patterns - what stands for attributes in its definition
 * @param definitions - all definitions
 * @param odd - the customization
 * @returns patterns of attributes, by name
 * @throws Error - if the customization describes an attribute that the element does not have
 */
export function attributesOf(
  name: string,
  patterns: readonly Element[],
  definitions: Definitions,
  odd: Customization,
): Map<string, Element> {
  const changes = odd.elementChanges.get(name)?.attributes ?? new Map<string, AttributeChange>()
  const kept = new Map<string, Element>()
  const known = new Set<string>()
  const add = (pattern: Element, reference?: Element): void => {
    const attribute = attributeIn(pattern)
    const key = attribute?.attributes['name']
    if (!attribute || key == null) return
    known.add(key)
    const change = changes.get(key)
    if (change?.isDeleted) return
    const isRequired = change?.isRequired ?? pattern === attribute
    kept.set(key, reference && !change ? reference : changedAttribute(attribute, change, isRequired))
  }
  const walk = (pattern: Element): void => {
    if (pattern.name !== 'ref') {
      add(pattern)
      return
    }
    const reference = pattern.attributes['name'] ?? ''
    const [, className] = classOf.exec(reference) ?? []
    if (className !== undefined && odd.deletedClasses.has(`att.${className}`)) return
    const inner = definitions.get(reference)?.children.filter(isPattern) ?? []
    for (const one of inner) {
      if (!memberOf.test(reference)) walk(one)
      else if (!classChange(odd, reference, one)?.isDeleted) add(one, pattern)
    }
  }
  patterns.forEach(walk)
  const strange = [...changes.keys()].filter(key => !known.has(key))
  if (strange.length > 0) throw new Error(`Unexpected ${name}/@${strange.join(', @')}, expected attributes of TEI`)
  return kept
}

/** The definition of an attribute of a class, as the customization changes it. */
export function memberDefinition(define: Element, odd: Customization): Element {
  const name = define.attributes['name'] ?? ''
  const changed = define.children.filter(isPattern).flatMap(pattern => {
    const attribute = attributeIn(pattern)
    const change = classChange(odd, name, pattern)
    return attribute ? [changedAttribute(attribute, change, change?.isRequired ?? pattern === attribute)] : [pattern]
  })
  return element('define', {name}, changed)
}

function classChange(odd: Customization, reference: string, pattern: Element): AttributeChange | undefined {
  const [, owner = ''] = memberOf.exec(reference) ?? []
  return odd.classChanges.get(`att.${owner}`)?.attributes.get(attributeIn(pattern)?.attributes['name'] ?? '')
}

function changedAttribute(attribute: Element, change: AttributeChange | undefined, isRequired: boolean): Element {
  const values = change?.values
  const content = attribute.children.filter(isPattern)
  const choice =
    values &&
    element(
      'choice',
      {},
      [...values].flatMap(([value, meaning]) => valueOf(value, meaning)),
    )
  const changed = element('attribute', attribute.attributes, [
    ...documentation(change?.description ?? ''),
    ...(choice ? [choice] : content.map(withoutDocumentation)),
  ])
  return isRequired ? changed : element('optional', {}, [changed])
}

/** What TEI says of its own values does not say how they are used here. */
function withoutDocumentation(pattern: Element): Element {
  const kept = pattern.children.filter(child => child.type !== 'element' || isPattern(child))
  return {...pattern, children: kept.map(child => (child.type === 'element' ? withoutDocumentation(child) : child))}
}

function valueOf(value: string, meaning: string): Element[] {
  return [element('value', {}, [value]), ...documentation(meaning)]
}

/** What a schema-aware editor shows of an element, an attribute or a value. */
export function documentation(words: string): Element[] {
  return words === '' ? [] : [element('a:documentation', {}, [words])]
}

function attributeIn(pattern: Element): Element | undefined {
  if (pattern.name === 'attribute') return pattern
  const [inner] = pattern.name === 'optional' ? pattern.children.filter(isPattern) : []
  return inner?.name === 'attribute' ? inner : undefined
}
