import {isAttributeName, isElementName} from './element-name.js'
import {isLanguageTag} from './language.js'
import type {Tree} from './nodes.js'
import {records, specification, type Field, type FieldType, type RecordName} from './specification.js'

/** What is wrong with a value that should be a tree, and where. */
export interface Problem {
  /** JSON Pointer (RFC 6901) to the value. */
  pointer: string
  /** "Unexpected X, expected Y". */
  reason: string
}

/** How deep a tree may be nested. */
export const maximumDepth = 100

/**
 * Looks for what keeps a value from being a tree.
 *
 * @param value - anything, such as parsed JSON
 * @param most - after how many problems to stop (default: `10`)
 * @returns the problems, in document order; none if the value is an `article` or a `collection`
 * @example
 * problemsOf({type: 'title', children: []})[0].reason //=> 'Unexpected node `title`, expected `article` or `collection`'
 */
export function problemsOf(value: unknown, most = 10): Problem[] {
  const problems: Problem[] = []
  checkNode(value, '', ['article', 'collection'], 0, {
    get full() {
      return problems.length >= most
    },
    report: (pointer, reason) => problems.push({pointer, reason}),
  })
  return problems.slice(0, most)
}

/**
 * Whether a value is a tree: an `article` or a `collection` with all that belongs to it.
 *
 * @example
 * isTree(build('article', ['First words.'])) //=> true
 * isTree({type: 'article', children: []}) //=> false
 */
export function isTree(value: unknown): value is Tree {
  return problemsOf(value, 1).length === 0
}

interface Check {
  readonly full: boolean
  report(pointer: string, reason: string): void
}

type Unknowns = Readonly<Record<string, unknown>>

function checkNode(value: unknown, pointer: string, allowed: readonly string[], depth: number, check: Check): void {
  if (check.full) return
  if (depth > maximumDepth) {
    check.report(pointer, `Unexpected nesting, expected at most ${String(maximumDepth)} levels`)
    return
  }
  if (!isRecord(value)) {
    check.report(pointer, `Unexpected ${show(value)}, expected a node`)
    return
  }
  const type = value['type']
  if (typeof type !== 'string' || !allowed.includes(type)) {
    const expected = allowed.map(name => `\`${name}\``).join(' or ')
    check.report(
      pointer,
      `Unexpected node ${typeof type === 'string' ? `\`${type}\`` : show(type)}, expected ${expected}`,
    )
    return
  }
  const {fields, children} = specification[type as keyof typeof specification]
  const known = ['type', 'position', 'data', ...(children ? ['children'] : [])]
  checkFields(value, pointer, fields, known, check)
  for (const name of ['position', 'data']) {
    const found = value[name]
    if (found !== undefined && !isRecord(found))
      check.report(`${pointer}/${name}`, `Unexpected ${show(found)}, expected an object`)
  }
  if (!children) return
  if (!Array.isArray(value['children'])) {
    check.report(`${pointer}/children`, `Unexpected ${show(value['children'])}, expected an array of nodes`)
    return
  }
  value['children'].forEach((child: unknown, index) => {
    checkNode(child, `${pointer}/children/${String(index)}`, children, depth + 1, check)
  })
}

function checkFields(
  value: Unknowns,
  pointer: string,
  fields: Readonly<Record<string, Field>>,
  others: readonly string[],
  check: Check,
): void {
  for (const name of Object.keys(value)) {
    if (Object.hasOwn(fields, name) || others.includes(name)) continue
    check.report(`${pointer}/${escapeToken(name)}`, `Unexpected field \`${name}\``)
  }
  for (const [name, field] of Object.entries(fields)) {
    const found = value[name]
    if (found === undefined) {
      if (field.required)
        check.report(pointer, `Unexpected missing field \`${name}\`, expected ${expectation(field.type)}`)
    } else if (found !== null || !field.nullable) {
      checkValue(found, `${pointer}/${name}`, field.type, check)
    }
  }
}

function checkValue(value: unknown, pointer: string, type: FieldType, check: Check): void {
  if (typeof type === 'object' && 'record' in type) {
    checkRecord(value, pointer, type.record, check)
  } else if (typeof type === 'object' && 'list' in type) {
    const item = itemType(type.list)
    if (!isList(value)) {
      check.report(pointer, `Unexpected ${show(value)}, expected an array`)
      return
    }
    value.forEach((entry, index) => {
      if (type.list !== 'align' || entry !== null) checkValue(entry, `${pointer}/${String(index)}`, item, check)
    })
  } else if (!matches(value, type)) {
    check.report(pointer, `Unexpected ${show(value)}, expected ${expectation(type)}`)
  }
}

function checkRecord(value: unknown, pointer: string, name: RecordName, check: Check): void {
  if (!isRecord(value)) {
    check.report(pointer, `Unexpected ${show(value)}, expected an object`)
    return
  }
  const fields: Readonly<Record<string, Field>> = records[name]
  checkFields(value, pointer, fields, name === 'known' ? [] : ['known'], check)
  const known = value['known']
  if (name === 'known' || known === undefined) return
  if (!isRecord(known)) {
    check.report(`${pointer}/known`, `Unexpected ${show(known)}, expected an object`)
    return
  }
  for (const [field, how] of Object.entries(known)) {
    if (Object.hasOwn(fields, field)) checkRecord(how, `${pointer}/known/${field}`, 'known', check)
    else check.report(`${pointer}/known/${escapeToken(field)}`, `Unexpected field \`${field}\``)
  }
}

function itemType(list: Extract<FieldType, {list: unknown}>['list']): FieldType {
  if (list === 'align') return {oneOf: ['left', 'right', 'center']}
  return list
}

function matches(value: unknown, type: Exclude<FieldType, {record: unknown} | {list: unknown}>): boolean {
  if (typeof type === 'object') return type.oneOf.includes(value as string)
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean'
    case 'depth':
      return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 6
    case 'count':
      return Number.isInteger(value) && (value as number) >= 0
    case 'certainty':
      return typeof value === 'number' && value >= 0 && value <= 1
    case 'language':
      return typeof value === 'string' && isLanguageTag(value)
    case 'sha256':
      return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
    case 'edtf':
      return typeof value === 'string' && value !== ''
    case 'name':
      return typeof value === 'string' && isElementName(value)
    case 'attributes':
      return (
        isRecord(value) &&
        Object.entries(value).every(([name, text]) => isAttributeName(name) && typeof text === 'string')
      )
    case 'string':
      return typeof value === 'string'
  }
}

const expectations: {readonly [Type in Extract<FieldType, string>]: string} = {
  string: 'a string',
  boolean: '`true` or `false`',
  depth: 'an integer from 1 to 6',
  count: 'an integer from 0',
  language: 'a BCP 47 language tag',
  edtf: 'a date, which is not empty',
  sha256: '64 hexadecimal digits',
  certainty: 'a number from 0 to 1',
  name: 'a name of an element',
  attributes: 'texts by names of attributes',
}

function expectation(type: FieldType): string {
  if (typeof type === 'string') return expectations[type]
  if ('oneOf' in type) return type.oneOf.map(name => `\`${name}\``).join(' or ')
  return 'record' in type ? 'an object' : 'an array'
}

function isRecord(value: unknown): value is Unknowns {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

function escapeToken(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'an array'
  if (typeof value === 'object' && value !== null) return 'an object'
  const text = typeof value === 'function' ? 'function' : JSON.stringify(value)
  return `\`${text.length > 40 ? `${text.slice(0, 40)}…` : text}\``
}
