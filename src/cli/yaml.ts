import {LineCounter, isMap, isNode, parseDocument, type Document} from 'yaml'
import type {Point} from 'unist'
import type {VFile} from 'vfile'
import type {Rule} from '../core/rule.js'

/** Fields of a file in YAML. */
export type Fields = Readonly<Record<string, unknown>>

/** A file in YAML that holds fields. */
export interface YamlFile {
  fields: Fields
  /** Where the value at a path stands, or the nearest value around it. */
  placeOf: (path: readonly string[]) => Point | undefined
  /** Where the key at the end of a path stands. */
  placeOfKey: (path: readonly string[]) => Point | undefined
}

/**
 * Reads fields in YAML. Every scalar is a string, so that `volume: 17` needs no quotes.
 *
 * @param file - file with the text
 * @param rule - what is broken if it is not YAML, or holds no fields
 * @param remedy - what the fields are
 * @throws VFileMessage - of that rule
 */
export function parseYaml(file: VFile, rule: Rule, remedy: string): YamlFile {
  const lines = new LineCounter()
  const document = parseDocument(String(file), {schema: 'failsafe', lineCounter: lines, prettyErrors: false})
  const [error] = document.errors
  if (error) throw rule.report(file, point(lines, error.pos[0]), `Unexpected YAML: ${error.message}`)
  const fields = toValue(document, file, rule)
  if (!isFields(fields)) throw rule.report(file, undefined, 'Unexpected text, expected fields', remedy)
  return {
    fields,
    placeOf(path) {
      for (let length = path.length; length > 0; length--) {
        const node = document.getIn(path.slice(0, length), true)
        if (isNode(node) && node.range) return point(lines, node.range[0])
      }
      return undefined
    },
    placeOfKey(path) {
      const map = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
      const pair = isMap(map) ? map.items.find(({key}) => String(key) === path.at(-1)) : undefined
      return isNode(pair?.key) && pair.key.range ? point(lines, pair.key.range[0]) : undefined
    },
  }
}

/** Whether a value has fields. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !isList(value)
}

/** Whether a value is a list. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

function toValue(document: Document, file: VFile, rule: Rule): unknown {
  try {
    return document.toJS()
  } catch (error) {
    // The parser leaves aliases to this step: unknown ones, and too many.
    throw rule.report(file, undefined, `Unexpected YAML: ${error instanceof Error ? error.message : ''}`)
  }
}

function point(lines: LineCounter, offset: number): Point {
  const {line, col} = lines.linePos(offset)
  return {line, column: col, offset}
}
