/** Fields of a node as attributes of a directive, and back. */

import {isAttributeName, isElementName} from '../../ast/element-name.js'
import type {Nodes, NodeType} from '../../ast/nodes.js'
import {specification, type Field} from '../../ast/specification.js'
import {isList} from '../../core/list.js'

/** Values of fields that attributes can hold. */
export type Scalar = string | number | boolean

/** How the columns of a table are set. */
export type Alignment = ('left' | 'right' | 'center' | null)[]

/** Attributes of a directive. */
export type Attributes = Record<string, string>

/** What an attribute says of a field that is true or false; one without value says yes. */
const flags: ReadonlyMap<string, boolean> = new Map([
  ['', true],
  ['true', true],
  ['false', false],
])

/** Fields of a type of node, by name. */
export function fieldsOf(type: NodeType): Readonly<Record<string, Field>> {
  return specification[type].fields
}

/**
 * Attributes for the fields of a node.
 *
 * @param node - the node
 * @param stated - names of fields that are stated otherwise
 * @returns an attribute for each field that has a value; one without value for `true`
 */
export function attributesOf(node: Nodes, stated: readonly string[] = []): Attributes {
  const values: Readonly<Record<string, unknown>> = {...node}
  const implied = impliedFields(node.type, values)
  const attributes: Attributes = {}
  for (const name of Object.keys(fieldsOf(node.type))) {
    const value = values[name]
    if (isHeld(value)) Object.assign(attributes, heldAttributes(value))
    if (isAlignment(value) && value.length > 0) attributes[name] = value.map(align => align ?? noAlignment).join(' ')
    if (!isScalar(value) || stated.includes(name) || value === implied[name]) continue
    attributes[name] = value === true ? '' : String(value)
  }
  return attributes
}

/** What stands for a column that is set as others are. */
const noAlignment = '-'

/**
 * What a node has where its attributes are silent.
 *
 * @param type - type of the node
 * @param fields - fields that are known
 * @returns fields
 */
export function impliedFields(type: NodeType, fields: Readonly<Record<string, unknown>>): Record<string, Scalar> {
  switch (type) {
    case 'pageMarker':
      return {certainty: 'label' in fields || 'scan' in fields ? 'stated' : 'inferred'}
    case 'footnoteReference':
    case 'footnoteDefinition':
      return {label: String(fields['identifier'])}
    case 'image':
      return {alt: ''}
    case 'inlineCode':
      return {value: ''}
    case 'furniture':
      return {role: 'other'}
    case 'list':
      return {ordered: false, spread: false, ...(fields['ordered'] === true && {start: 1})}
    case 'listItem':
      return {spread: false}
    default:
      return {}
  }
}

/**
 * The value that an attribute gives to a field.
 *
 * @param field - the field
 * @param text - the attribute
 * @returns the value, or nothing if the field cannot hold it
 */
export function valueOf(field: Field, text: string): Scalar | Alignment | undefined {
  const {type} = field
  if (typeof type === 'object') {
    if ('list' in type && type.list === 'align') return alignmentOf(text)
    return 'oneOf' in type && type.oneOf.includes(text) ? text : undefined
  }
  switch (type) {
    case 'boolean':
      return flags.get(text)
    case 'count':
      return /^\d{1,9}$/.test(text) ? Number(text) : undefined
    case 'depth':
      return /^[1-6]$/.test(text) ? Number(text) : undefined
    case 'name':
      return isElementName(text) ? text : undefined
    case 'attributes':
      return undefined
    case 'language':
      return /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(text) ? text : undefined
    default:
      return text
  }
}

function alignmentOf(text: string): Alignment | undefined {
  const columns = text.split(' ').map(name => (name === noAlignment ? null : name))
  return isAlignment(columns) ? columns : undefined
}

function isAlignment(value: unknown): value is Alignment {
  return isList(value) && value.every(align => align === null || sides.has(align))
}

const sides: ReadonlySet<unknown> = new Set(['left', 'right', 'center'])

/** What the name of an attribute begins with that belongs to the element of a node, and is no field. */
const held = 'data-'

/**
 * The name of the attribute of an element for which an attribute of a directive stands.
 *
 * @param type - the node of the directive
 * @param name - the attribute of the directive
 * @returns the name; nothing for a field, and for a node that holds no element
 */
export function heldName(type: NodeType, name: string): string | undefined {
  const inner = name.slice(held.length)
  return isElement(type) && name.startsWith(held) && isAttributeName(inner) ? inner : undefined
}

/** Whether nodes of a type stand for an element, with attributes of its own. */
export function isElement(type: NodeType): boolean {
  return 'attributes' in fieldsOf(type)
}

function heldAttributes(values: Readonly<Record<string, string>>): Attributes {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [held + name, value]))
}

function isHeld(value: unknown): value is Readonly<Record<string, string>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}
