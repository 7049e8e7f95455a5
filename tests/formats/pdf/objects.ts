import {inflateSync} from 'node:zlib'
import {decode, isOperator, makeScanner, type Dictionary, type Value} from './values.js'

/** An object of a file: its value, and the bytes of its stream as characters of Latin-1, inflated. */
export interface PdfObject {
  value: Value
  stream?: string
}

/** A file taken apart. */
export interface Pdf {
  /** The first line, and the comment behind it. */
  header: string
  trailer: Dictionary
  objects: Map<number, PdfObject>
}

/** Takes a file apart that has one section of cross references, and streams that are deflated or plain. */
export function openPdf(bytes: Uint8Array): Pdf {
  const source = Buffer.from(bytes).toString('latin1')
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(source)?.[1])
  const offsets = [...source.slice(start).matchAll(/^(\d{10}) \d{5} ([nf])/gm)]
  const trailer = dictionary(makeScanner(source, source.indexOf('trailer', start) + 'trailer'.length).next())
  const objects = new Map<number, PdfObject>()
  const values = new Map<number, {value: Value; body: number}>()
  for (const [number, [, offset, kind]] of offsets.entries()) {
    if (kind === 'f') continue
    const head = `${String(number)} 0 obj`
    if (!source.startsWith(head, Number(offset))) {
      throw new Error(`Object ${String(number)} is not at ${String(offset)}`)
    }
    const body = Number(offset) + head.length
    const value = makeScanner(source, body).next()
    values.set(number, {value: value === undefined || isOperator(value) ? null : value, body})
  }
  for (const [number, {value, body}] of values) {
    const {fields} = dictionary(value)
    const mark = /stream\r?\n/g
    mark.lastIndex = body
    const length = fields.get('Length')
    const size = typeof length === 'number' ? length : values.get(numberOf(length ?? null))?.value
    if (typeof size !== 'number') {
      objects.set(number, {value})
      continue
    }
    mark.exec(source)
    const raw = source.slice(mark.lastIndex, mark.lastIndex + size)
    objects.set(number, {value, stream: isDeflated(fields.get('Filter')) ? inflate(raw) : raw})
  }
  return {header: source.slice(0, 20), trailer, objects}
}

/** The object behind a reference; any other value is itself. */
export function follow(pdf: Pdf, value: Value | undefined): Value {
  const number = value === undefined ? NaN : numberOf(value)
  return Number.isNaN(number) ? (value ?? null) : (pdf.objects.get(number)?.value ?? null)
}

/** An entry of a dictionary, with the object behind a reference. */
export function entry(pdf: Pdf, from: Value | undefined, key: string): Value {
  return follow(pdf, dictionary(follow(pdf, from)).fields.get(key))
}

/** An entry of a dictionary, as it stands there. */
export function bare(pdf: Pdf, from: Value | undefined, key: string): Value | undefined {
  return dictionary(follow(pdf, from)).fields.get(key)
}

/** The content of a stream, inflated. */
export function streamOf(pdf: Pdf, reference: Value | undefined): string {
  return pdf.objects.get(numberOf(reference ?? null))?.stream ?? ''
}

/** The catalogue of a file. */
export function catalogOf(pdf: Pdf): Value {
  return entry(pdf, pdf.trailer, 'Root')
}

/** References of the pages, in order. */
export function pagesOf(pdf: Pdf): Value[] {
  const walk = (node: Value): Value[] =>
    list(entry(pdf, node, 'Kids')).flatMap(kid => (nameOf(entry(pdf, kid, 'Type')) === 'Pages' ? walk(kid) : [kid]))
  return walk(bare(pdf, catalogOf(pdf), 'Pages') ?? null)
}

/** Names and values of a tree of names or numbers, in the order of the file. */
export function leaves(pdf: Pdf, tree: Value | undefined, key: 'Names' | 'Nums'): [Value, Value][] {
  const own = list(entry(pdf, tree, key))
  const pairs = own.flatMap((value, at): [Value, Value][] => (at % 2 === 0 ? [[value, own[at + 1] ?? null]] : []))
  return [...pairs, ...list(entry(pdf, tree, 'Kids')).flatMap(kid => leaves(pdf, kid, key))]
}

/** A dictionary; an empty one, where there is none. */
export function dictionary(value: Value | {operator: string} | undefined): Dictionary {
  if (typeof value === 'object' && value !== null && 'fields' in value) return value
  return {fields: new Map()}
}

/** An array; an empty one, where there is none. */
export function list(value: Value | undefined): Value[] {
  return Array.isArray(value) ? value : []
}

/** Number of the object that a reference means; `NaN`, where there is none. */
export function numberOf(value: Value): number {
  return typeof value === 'object' && value !== null && 'reference' in value ? value.reference : NaN
}

/** A name; an empty one, where there is none. */
export function nameOf(value: Value | undefined): string {
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : ''
}

/** Bytes of a string; none, where there is none. */
export function rawOf(value: Value | undefined): string {
  return typeof value === 'object' && value !== null && 'text' in value ? value.text : ''
}

/** Text of a string. */
export function textOf(value: Value | undefined): string {
  return decode(rawOf(value))
}

/** Characters by the code of a font, from its map. */
export function readMap(pdf: Pdf, font: Value): Map<string, string> {
  const map = new Map<string, string>()
  const scanner = makeScanner(streamOf(pdf, bare(pdf, font, 'ToUnicode')))
  let operands: Value[] = []
  for (let token = scanner.next(); token !== undefined; token = scanner.next()) {
    if (!isOperator(token)) {
      operands.push(token)
      continue
    }
    const step = token.operator === 'endbfrange' ? 3 : token.operator === 'endbfchar' ? 2 : 0
    for (let at = 0; step > 0 && at + step <= operands.length; at += step) {
      const start = codeOf(rawOf(operands[at]))
      const target = operands[at + step - 1]
      const end = step === 3 ? codeOf(rawOf(operands[at + 1])) : start
      for (let code = start; code <= end; code++) {
        const text = Array.isArray(target) ? rawOf(target[code - start]) : shift(rawOf(target), code - start)
        map.set(String.fromCharCode(code >> 8, code & 255), decode(`\u00FE\u00FF${text}`))
      }
    }
    operands = []
  }
  return map
}

/** The number that two bytes, or one, mean. */
export function codeOf(bytes: string): number {
  return Array.from(bytes).reduce((sum, byte) => sum * 256 + byte.charCodeAt(0), 0)
}

function shift(bytes: string, by: number): string {
  return bytes.slice(0, -1) + String.fromCharCode(bytes.charCodeAt(bytes.length - 1) + by)
}

function isDeflated(filter: Value | undefined): boolean {
  return nameOf(Array.isArray(filter) ? filter[0] : filter) === 'FlateDecode'
}

function inflate(raw: string): string {
  return inflateSync(Buffer.from(raw, 'latin1')).toString('latin1')
}
