import {LineCounter, isNode, parseDocument, type Document} from 'yaml'
import type {Point} from 'unist'
import type {VFile} from 'vfile'
import {emptyMetadata} from '../ast/build.js'
import {problemsOf, type Problem} from '../ast/validate.js'
import type {GivenMetadata} from '../core/give.js'
import {invalidMetadata} from './rules.js'

type Fields = Readonly<Record<string, unknown>>

const remedy =
  'Fields are those of `metadata` in the tree, such as `title: On Type`, `creators: [Ann Author]`, `publication: {volume: 17}`.'

/**
 * Reads metadata in YAML. Every scalar is a string, so that `volume: 17` needs no quotes.
 *
 * @param file - file with the text
 * @returns metadata to give to `read`
 * @throws VFileMessage - if it is not YAML, or not metadata
 */
export function parseMetadata(file: VFile): GivenMetadata {
  const lines = new LineCounter()
  const document = parseDocument(String(file), {schema: 'failsafe', lineCounter: lines, prettyErrors: false})
  const [error] = document.errors
  if (error) throw invalidMetadata.report(file, point(lines, error.pos[0]), `Unexpected YAML: ${error.message}`)
  const value = toValue(document, file)
  if (!isFields(value)) throw invalidMetadata.report(file, undefined, 'Unexpected text, expected fields', remedy)
  const problem = problemOf(value)
  if (problem) throw invalidMetadata.report(file, placeOf(problem, document, lines), problem.reason, remedy)
  return value
}

function toValue(document: Document, file: VFile): unknown {
  try {
    return document.toJS()
  } catch (error) {
    // The parser leaves aliases to this step: unknown ones, and too many.
    throw invalidMetadata.report(file, undefined, `Unexpected YAML: ${error instanceof Error ? error.message : ''}`)
  }
}

function problemOf(given: Fields): Problem | undefined {
  for (const [pointer, fields] of [
    ['/metadata', given] as const,
    ['/metadata/publication', given['publication']] as const,
  ]) {
    if (isFields(fields) && 'known' in fields) return {pointer: `${pointer}/known`, reason: 'Unexpected field `known`'}
  }
  const {creators} = given
  const full = isList(creators) ? {creators: creators.map(inFull)} : {}
  return problemsOf({type: 'article', metadata: {...emptyMetadata(), ...given, ...full}, children: []}, 1)[0]
}

/** A creator with the parts that `GivenMetadata` lets a caller leave out. */
function inFull(creator: unknown): unknown {
  if (typeof creator === 'string') return {name: creator, roles: []}
  return isFields(creator) ? {roles: [], ...creator} : creator
}

/** Where the value of a problem stands, or the nearest value around it. */
function placeOf(problem: Problem, document: Document, lines: LineCounter): Point | undefined {
  const path = problem.pointer.split('/').slice(2)
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return point(lines, node.range[0])
  }
  return undefined
}

function point(lines: LineCounter, offset: number): Point {
  const {line, col} = lines.linePos(offset)
  return {line, column: col, offset}
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !isList(value)
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}
