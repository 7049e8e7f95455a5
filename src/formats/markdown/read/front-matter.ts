import type {Point} from 'unist'
import type {VFile} from 'vfile'
import {emptyMetadata} from '../../../ast/build.js'
import type {LabelledText, Metadata} from '../../../ast/metadata.js'
import {records, type Field, type FieldType, type RecordName} from '../../../ast/specification.js'
import {valueOf} from '../attributes.js'
import {hasLine, impliedRoles, keyOf, noSource} from '../keys.js'
import {markdownField} from '../rules.js'
import {commonKeys} from './common-keys.js'
import {isMapping, parseYaml, type Yaml, type YamlMapping} from './yaml.js'

/**
 * Reads metadata from YAML.
 *
 * Keys are those that the writer writes, or common names for them; what is left is kept as unknown labels.
 *
 * @param file - gets the messages
 * @param text - YAML without its fences
 * @param start - where in the file the YAML begins
 * @returns the metadata
 * @throws VFileMessage - if it is not a mapping in well-formed YAML
 */
export function readFrontMatter(file: VFile, text: string, start: Point | undefined): Metadata {
  const {source, ...given} = parseYaml(file, text, start)
  const stated = source !== undefined && !hasLine(text, noSource)
  // An address has no blanks: sites name there what a text was printed in.
  if (stated && typeof source === 'string' && /\s/.test(source.trim()))
    return withSource(metadataOf(file, given, start, text), source)
  return metadataOf(file, stated ? {...given, source} : given, start, text)
}

/**
 * Reads metadata from the front block of the archive, whose `source` is where the text was printed or taken from.
 *
 * @param file - gets the messages
 * @param json - the block without its fences
 * @param start - where in the file it begins
 * @returns the metadata
 * @throws VFileMessage - if it is not an object in well-formed JSON
 */
export function readArchiveFront(file: VFile, json: string, start: Point): Metadata {
  const {source = '', ...given} = parseYaml(file, json, start)
  const address = typeof source === 'string' && /^https?:/.test(source)
  const metadata = metadataOf(file, address ? {...given, source} : given, start, json)
  if (address || source === '') return metadata
  return withSource(metadata, typeof source === 'string' ? source : JSON.stringify(source))
}

/** Keeps what is no address of the source as it stands. */
function withSource(metadata: Metadata, text: string): Metadata {
  return {...metadata, unknown: [...metadata.unknown, {label: 'source', text}]}
}

/**
 * Makes metadata of front matter.
 *
 * @param file - gets the messages
 * @param given - its keys and values
 * @param start - where in the file it begins
 * @param text - it as it is written, for the places of messages
 */
export function metadataOf(file: VFile, given: YamlMapping, start: Point | undefined, text: string): Metadata {
  const unknown: LabelledText[] = []
  const read: Partial<Metadata> = record('metadata', commonKeys(given), '') ?? {}
  const metadata = emptyMetadata(read)
  return {...metadata, unknown: [...metadata.unknown, ...unknown]}

  function record(name: RecordName, value: Yaml, list: string): object | undefined {
    const given = expanded(name, value, list)
    if (!given) return undefined
    const fields: Readonly<Record<string, Field>> = records[name]
    const made: Record<string, unknown> = {}
    const left = new Map(Object.entries(given))
    for (const [field, {type}] of Object.entries(fields)) {
      const key = keyOf(name, field)
      const found = left.get(key) ?? ''
      const made1 = found === '' ? undefined : fieldValue(type, found, key)
      if (found !== '' && made1 === undefined) refuse(key, found)
      if (made1 !== undefined) made[field] = made1
      left.delete(key)
    }
    const known = left.get('known')
    if (name !== 'known' && isMapping(known)) {
      made['known'] = knowledge(name, known)
      left.delete('known')
    }
    for (const [key, rest] of left) keep(list === '' ? key : `${list}.${key}`, rest)
    const missing = Object.keys(fields).some(field => fields[field]?.required && made[field] === undefined)
    return missing && name !== 'metadata' ? undefined : made
  }

  function knowledge(name: RecordName, known: YamlMapping): object {
    const fields = Object.keys(records[name])
    const entries = fields.map(field => [field, record('known', known[keyOf(name, field)] ?? '', 'known')] as const)
    return Object.fromEntries(entries.filter(([, how]) => how !== undefined))
  }

  function fieldValue(type: FieldType, value: Yaml, key: string): unknown {
    if (typeof type === 'object' && 'record' in type) return record(type.record, value, key)
    if (typeof type === 'object' && 'list' in type) {
      const items =
        key === 'pages' && typeof value === 'string' ? value.split(',').map(one => one.trim()) : listOf(value)
      const {list} = type
      const made = items.map(item => fieldValue(list === 'align' ? 'string' : list, item, key))
      return made.includes(undefined) ? undefined : made
    }
    if (typeof value !== 'string') return undefined
    if (type !== 'certainty') return valueOf({type}, value)
    return /^(?:0|1|0?\.\d+|1\.0+)$/.test(value) ? Number(value) : undefined
  }

  function refuse(key: string, value: Yaml): void {
    const reason = `Unexpected value of \`${key}\` in front matter, expected one that it can have`
    markdownField.report(
      file,
      placeOf(key, text, start),
      reason,
      'It is kept as an unknown label; `docs/markdown.md` lists the keys.',
    )
    keep(key, value)
  }

  function keep(label: string, value: Yaml): void {
    if (value !== '') unknown.push({label, text: typeof value === 'string' ? value : JSON.stringify(value)})
  }
}

/** Where a key stands, in any notation; where the front matter begins, for a key that has another name there. */
function placeOf(key: string, text: string, start: Point | undefined): Point | undefined {
  const lines = text.split('\n')
  const line = lines.findIndex(one => /^[\s{,"'-]*(\w[\w-]*)["']?\s*[:=]/.exec(one)?.[1] === key)
  return start && line >= 0 ? {line: start.line + line, column: (lines[line]?.indexOf(key) ?? 0) + 1} : start
}

/** A record in full, where its short form is given: a name, a range of pages, a title, an address. */
function expanded(name: RecordName, value: Yaml, list: string): YamlMapping | undefined {
  const given = typeof value === 'string' ? longForm(name, value) : value
  if (!isMapping(given)) return undefined
  if (name !== 'agent') return given
  const parts = [given['given'], given['family']].filter(part => typeof part === 'string').join(' ')
  return {roles: impliedRoles(list), ...given, name: given['name'] ?? parts}
}

function longForm(name: RecordName, value: string): YamlMapping | undefined {
  if (value === '') return undefined
  switch (name) {
    case 'agent':
      return {name: value}
    case 'known':
      return {how: value}
    case 'publication':
      return {title: value}
    case 'source':
      return {uri: value}
    case 'revision':
    case 'labelledText':
      return {text: value}
    case 'identifier':
      return {scheme: 'uri', value}
    case 'pageRange': {
      const [, first = value, last] = /^([^\s–-]+)\s*[–-]+\s*([^\s–-]+)$/.exec(value) ?? []
      return last === undefined ? {first} : {first, last}
    }
    default:
      return undefined
  }
}

function listOf(value: Yaml): readonly Yaml[] {
  return typeof value === 'string' || isMapping(value) ? [value] : value
}
