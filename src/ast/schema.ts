import {attributeNamePattern, elementNamePattern} from './element-name.js'
import {languagePattern} from './language.js'
import type {NodeType} from './nodes.js'
import {nodeTypes, records, specification, type Field, type FieldType, type RecordName} from './specification.js'

/** A JSON Schema, or a part of one. */
export interface JsonSchema {
  readonly [keyword: string]: unknown
}

/**
 * JSON Schema (draft 2020-12) of a tree: of an `article` or a `collection`.
 *
 * @returns the schema, made from the specification of the nodes
 * @example
 * jsonSchema().title //=> 'offprint tree'
 */
export function jsonSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'offprint tree',
    oneOf: [reference('article'), reference('collection')],
    $defs: Object.fromEntries([
      ...nodeTypes.map(type => [type, nodeSchema(type)] as const),
      ...(Object.keys(records) as RecordName[]).map(name => [name, recordSchema(name)] as const),
    ]),
  }
}

function nodeSchema(type: NodeType): JsonSchema {
  const {fields, children} = specification[type]
  const required = ['type', ...requiredNames(fields), ...(children ? ['children'] : [])]
  const properties = {
    type: {const: type},
    ...fieldSchemas(fields),
    ...(children && {children: {type: 'array', items: {oneOf: children.map(reference)}}}),
    position: {type: 'object'},
    data: {type: 'object'},
  }
  return {type: 'object', required, properties, additionalProperties: false}
}

function recordSchema(name: RecordName): JsonSchema {
  const fields: Readonly<Record<string, Field>> = records[name]
  const properties = {...fieldSchemas(fields), ...(name !== 'known' && {known: knowledgeSchema(fields)})}
  return {type: 'object', required: requiredNames(fields), properties, additionalProperties: false}
}

function knowledgeSchema(fields: Readonly<Record<string, Field>>): JsonSchema {
  const properties = Object.fromEntries(Object.keys(fields).map(name => [name, reference('known')]))
  return {type: 'object', properties, additionalProperties: false}
}

function requiredNames(fields: Readonly<Record<string, Field>>): string[] {
  return Object.keys(fields).filter(name => fields[name]?.required)
}

function fieldSchemas(fields: Readonly<Record<string, Field>>): Record<string, JsonSchema> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, {type, nullable}]) => {
      const schema = fieldSchema(type)
      return [name, nullable ? {oneOf: [schema, {type: 'null'}]} : schema]
    }),
  )
}

function reference(name: string): JsonSchema {
  return {$ref: `#/$defs/${name}`}
}

const simple: {readonly [Type in Extract<FieldType, string>]: JsonSchema} = {
  string: {type: 'string'},
  boolean: {type: 'boolean'},
  depth: {type: 'integer', minimum: 1, maximum: 6},
  count: {type: 'integer', minimum: 0},
  language: {type: 'string', pattern: languagePattern},
  edtf: {type: 'string', minLength: 1},
  sha256: {type: 'string', pattern: '^[0-9a-f]{64}$'},
  certainty: {type: 'number', minimum: 0, maximum: 1},
  name: {type: 'string', pattern: elementNamePattern},
  attributes: {
    type: 'object',
    additionalProperties: {type: 'string'},
    propertyNames: {pattern: attributeNamePattern},
  },
}

function fieldSchema(type: FieldType): JsonSchema {
  if (typeof type === 'string') return simple[type]
  if ('oneOf' in type) return {enum: type.oneOf}
  if ('record' in type) return reference(type.record)
  if (type.list === 'string') return {type: 'array', items: simple.string}
  if (type.list === 'align') return {type: 'array', items: {enum: ['left', 'right', 'center', null]}}
  return {type: 'array', items: reference(type.list.record)}
}
