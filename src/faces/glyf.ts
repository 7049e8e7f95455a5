import {tableOf, type Tables} from './sfnt.js'

/** Tables that a font in PDF needs beside those that are made anew (ISO 32000-1, 9.9). */
const copied = ['hhea', 'maxp', 'cvt ', 'fpgm', 'prep'] as const

/** Deepest nesting of composed glyphs that is followed; the specification asks readers for no more. */
const deepest = 8

/**
 * Finds what glyphs of a TrueType font are composed of.
 *
 * @param tables - the font, with outlines in `glyf`
 * @param glyphs - numbers of glyphs
 * @returns these glyphs, those of which they are composed, and the one that stands for missing ones
 */
export function composeGlyphs(tables: Tables, glyphs: Iterable<number, unknown, undefined>): Set<number> {
  const outlines = readOutlines(tables)
  const kept = new Set<number>()
  for (const glyph of [0, ...glyphs]) keep(outlines, glyph, kept, deepest)
  return kept
}

/**
 * Makes a TrueType font smaller: it keeps some glyphs, which keep their numbers; others are empty. It has nothing that
 * turns text into glyphs.
 *
 * @param tables - the font, with outlines in `glyf`
 * @param kept - numbers of the glyphs that are kept, with what they are composed of
 * @returns the font
 */
export function keepGlyphs(tables: Tables, kept: ReadonlySet<number>): Uint8Array {
  const outlines = readOutlines(tables)
  const parts = new Map<string, Uint8Array>()
  for (const tag of copied) {
    const table = tables.get(tag)
    if (table) parts.set(tag, bytesOf(table))
  }
  const {glyf, loca} = join(outlines, kept)
  const head = bytesOf(tableOf(tables, 'head')).slice()
  // Offsets are long, and no checksum of the whole file is stated.
  const view = new DataView(head.buffer)
  view.setInt16(50, 1)
  view.setUint32(8, 0)
  parts.set('head', head).set('glyf', glyf).set('loca', loca).set('hmtx', keepWidths(tables, kept))
  return assemble(parts)
}

/**
 * Looks whether the outlines of a TrueType font stand one after the other: if they lay over each other, each glyph that is
 * kept could be as large as all of them.
 *
 * @param tables - the font
 * @throws TypeError - if they do not
 */
export function checkOutlines(tables: Tables): void {
  const loca = tableOf(tables, 'loca')
  const size = tableOf(tables, 'head').getInt16(50) === 1 ? 4 : 2
  let last = 0
  for (let at = 0; at + size <= loca.byteLength; at += size) {
    const offset = size === 4 ? loca.getUint32(at) : loca.getUint16(at)
    if (offset < last) throw new TypeError('Unexpected damaged font, expected outlines of glyphs one after the other')
    last = offset
  }
}

interface Outlines {
  readonly count: number
  /** Bytes of a glyph; none of a space. */
  at(glyph: number): Uint8Array
}

function readOutlines(tables: Tables): Outlines {
  const [glyf, loca] = [bytesOf(tableOf(tables, 'glyf')), tableOf(tables, 'loca')]
  const isLong = tableOf(tables, 'head').getInt16(50) === 1
  const offsets = Math.floor(loca.byteLength / (isLong ? 4 : 2))
  const offset = (index: number): number => (isLong ? loca.getUint32(index * 4) : loca.getUint16(index * 2) * 2)
  return {
    count: Math.min(tableOf(tables, 'maxp').getUint16(4), offsets - 1),
    at: glyph => (glyph + 1 < offsets ? glyf.subarray(offset(glyph), offset(glyph + 1)) : glyf.subarray(0, 0)),
  }
}

function keep(outlines: Outlines, glyph: number, kept: Set<number>, depth: number): void {
  if (glyph >= outlines.count || kept.has(glyph)) return
  kept.add(glyph)
  if (depth > 0) for (const part of partsOf(outlines.at(glyph))) keep(outlines, part, kept, depth - 1)
}

/** Flags of a part of a composed glyph (OpenType, "glyf"): what its record holds, and whether another follows. */
const wordArguments = 0x1
const oneScale = 0x8
const more = 0x20
const twoScales = 0x40
const matrix = 0x80

/** Glyphs of which a glyph is composed. */
function partsOf(glyph: Uint8Array): number[] {
  const view = new DataView(glyph.buffer, glyph.byteOffset, glyph.byteLength)
  const parts: number[] = []
  if (glyph.length < 10 || view.getInt16(0) >= 0) return parts
  for (let at = 10; at + 4 <= glyph.length;) {
    const flags = view.getUint16(at)
    parts.push(view.getUint16(at + 2))
    if (!(flags & more)) break
    at += 4 + (flags & wordArguments ? 4 : 2) + (flags & oneScale ? 2 : flags & twoScales ? 4 : flags & matrix ? 8 : 0)
  }
  return parts
}

/** Puts the outlines of the glyphs that are kept behind each other; each begins at a multiple of four. */
function join(outlines: Outlines, kept: ReadonlySet<number>): {readonly glyf: Uint8Array; readonly loca: Uint8Array} {
  const loca = new Uint8Array((outlines.count + 1) * 4)
  const offsets = new DataView(loca.buffer)
  const pieces: Uint8Array[] = []
  let offset = 0
  for (let glyph = 0; glyph < outlines.count; glyph++) {
    offsets.setUint32(glyph * 4, offset)
    if (!kept.has(glyph)) continue
    const piece = outlines.at(glyph)
    pieces.push(piece)
    offset += (piece.length + 3) & ~3
  }
  offsets.setUint32(outlines.count * 4, offset)
  const glyf = new Uint8Array(offset)
  let at = 0
  for (const piece of pieces) {
    glyf.set(piece, at)
    at += (piece.length + 3) & ~3
  }
  return {glyf, loca}
}

/** Widths of glyphs; those of others are nothing, which needs less room. */
function keepWidths(tables: Tables, kept: ReadonlySet<number>): Uint8Array {
  const widths = bytesOf(tableOf(tables, 'hmtx')).slice()
  const full = tableOf(tables, 'hhea').getUint16(34)
  for (let glyph = 0; glyph < full - 1; glyph++) if (!kept.has(glyph)) widths.fill(0, glyph * 4, glyph * 4 + 4)
  return widths
}

function assemble(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const tags = [...parts.keys()].sort()
  const length = [...parts.values()].reduce((sum, part) => sum + ((part.length + 3) & ~3), 12 + 16 * tags.length)
  const font = new Uint8Array(length)
  const view = new DataView(font.buffer)
  const power = Math.floor(Math.log2(tags.length))
  view.setUint32(0, 0x00010000)
  for (const [index, value] of [tags.length, 16 << power, power, 16 * (tags.length - (1 << power))].entries()) {
    view.setUint16(4 + index * 2, value)
  }
  let at = 12 + 16 * tags.length
  for (const [index, tag] of tags.entries()) {
    const part = parts.get(tag) ?? new Uint8Array(0)
    const record = 12 + 16 * index
    font.set(part, at)
    const size = (part.length + 3) & ~3
    for (let letter = 0; letter < 4; letter++) font[record + letter] = tag.charCodeAt(letter)
    view.setUint32(record + 4, checksum(view, at, size))
    view.setUint32(record + 8, at)
    view.setUint32(record + 12, part.length)
    at += size
  }
  return font
}

function checksum(view: DataView, from: number, size: number): number {
  let sum = 0
  for (let at = from; at < from + size; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}

function bytesOf({buffer, byteOffset, byteLength}: DataView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}
