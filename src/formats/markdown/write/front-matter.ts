import {Document, Scalar, isCollection, isNode, visit} from 'yaml'
import type {Metadata} from '../../../ast/metadata.js'
import {records, type Field, type FieldType, type RecordName} from '../../../ast/specification.js'
import {impliedRoles, keyOf} from '../keys.js'

/** How wide a list may be on one line, in characters. */
const listWidth = 72

/** Records that are written on one line. */
const small: readonly RecordName[] = ['known', 'identifier', 'pageRange']

type Values = Readonly<Record<string, unknown>>

/**
 * Writes metadata as YAML, in the order of the specification; what is empty is absent.
 *
 * @param metadata - the metadata
 * @returns lines of YAML 1.2, in which YAML 1.1 finds the same strings; nothing for no metadata
 */
export function frontMatter(metadata: Metadata): string {
  const document = new Document({}, {compat: 'yaml-1.1'})
  const plain = plainRecord('metadata', {...metadata}, '')
  if (isEmpty(plain)) return ''
  document.contents = document.createNode(plain)
  visit(document, {
    // A value is one line, whatever it holds.
    Scalar(_, node) {
      if (/[\n\r]/.test(String(node.value))) node.type = Scalar.QUOTE_DOUBLE
    },
    Seq(_, node) {
      const short = node.items.every(item => !isCollection(item))
      if (short && node.items.join(', ').length < listWidth) node.flow = true
    },
  })
  return document.toString({
    lineWidth: 0,
    directives: false,
    flowCollectionPadding: false,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  })

  function plainRecord(name: RecordName, values: Values, list: string): unknown {
    const fields: Readonly<Record<string, Field>> = records[name]
    const plain: Record<string, unknown> = {}
    for (const [field, {type}] of Object.entries(fields)) {
      const key = keyOf(name, field)
      const value = plainValue(type, values[field], key)
      if (!isEmpty(value)) plain[key] = value
    }
    const {known} = values
    if (isRecord(known)) {
      const names = Object.keys(fields).filter(field => isRecord(known[field]))
      plain['known'] = Object.fromEntries(
        names.map(field => [keyOf(name, field), plainValue({record: 'known'}, known[field], '')]),
      )
    }
    const shorter = shorten(name, plain, values, list)
    return small.includes(name) && isRecord(shorter) ? document.createNode(shorter, {flow: true}) : shorter
  }

  function plainValue(type: FieldType, value: unknown, key: string): unknown {
    if (typeof type === 'object' && 'record' in type && isRecord(value)) return plainRecord(type.record, value, key)
    if (typeof type === 'object' && 'list' in type && isList(value)) {
      const list = value.map(item => plainValue(itemType(type.list), item, key))
      return key === 'pages' && list.length === 1 && typeof list[0] === 'string' ? list[0] : list
    }
    return value
  }
}

function itemType(list: Extract<FieldType, {list: unknown}>['list']): FieldType {
  return typeof list === 'string' ? 'string' : list
}

/** The short form of a record that has one: a name, a range of pages, how a value is known. */
function shorten(name: RecordName, plain: Record<string, unknown>, values: Values, list: string): unknown {
  if (name === 'agent') {
    const {roles, ...others} = plain
    const implied = String(values['roles']) === String(impliedRoles(list))
    if (!implied) return {...plain, roles: roles ?? []}
    return Object.keys(others).join() === 'name' ? others['name'] : others
  }
  if (name === 'known') return Object.keys(plain).join() === 'how' ? plain['how'] : plain
  if (name !== 'pageRange') return plain
  const pages = Object.values(plain)
  return pages.every(page => /^[\p{L}\p{N}]+$/u.test(String(page))) ? pages.join('–') : plain
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === '') return true
  if (isList(value)) return value.length === 0
  return isRecord(value) && !isNode(value) && Object.keys(value).length === 0
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

function isRecord(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
