import {placeMarks, type Extent} from './marks.js'
import {startShaper, type Shaper} from './shaper.js'
import {checkOutlines} from './glyf.js'
import {readTables, type Tables} from './sfnt.js'
import {loadFont, tagOf, type Address} from './webassembly.js'

/** A glyph in its place; lengths in thousandths of the font size. */
export interface Glyph {
  readonly id: number
  /** Characters of the text that the glyph stands for. */
  readonly text: string
  /** How far the glyph moves the pen, kerning included. */
  readonly advance: number
  /** How wide the font says that the glyph is. */
  readonly width: number
  readonly x: number
  readonly y: number
}

/** Text turned into glyphs, from left to right; `advance` in thousandths of the font size. */
export interface Shape {
  readonly glyphs: readonly Glyph[]
  readonly advance: number
  /** Whether the text runs from right to left, so that its first glyph is the last. */
  readonly rtl: boolean
  /** Whether the texts of glyphs only say together what stands there, as where signs change places. */
  readonly mixed: boolean
}

/** A font, opened once, with what it has shaped. */
export interface Face {
  readonly bytes: Uint8Array
  readonly tables: Tables
  /** Whether the face has a glyph for a character. */
  has(codePoint: number): boolean
  /**
   * Turns text into glyphs.
   *
   * @param text - text of which the face has all characters
   * @param features - OpenType features beside the usual ones, separated by spaces; with `-` before it, one that is left out
   * @param rtl - whether it runs from right to left (default: `false`)
   * @param language - BCP 47 tag of its language, for letters that a language draws in its own way (default: none)
   */
  shape(text: string, features: string, rtl?: boolean, language?: string): Shape
}

/** Shapes that a face remembers with the same features; a book needs about four thousand. */
const mostShapes = 20000

/** Sets of features and languages with which it remembers shapes; a document may have any number of languages. */
const mostManners = 64

/** Longest text that it remembers; a longer one does not come again. */
const longest = 40

const opened = new WeakMap<Uint8Array, Promise<Face>>()

/**
 * Opens a font.
 *
 * @param bytes - a TrueType or OpenType font; the same array gives the same face
 * @returns the face
 * @throws TypeError - if the bytes are no such font
 */
export function openFace(bytes: Uint8Array): Promise<Face> {
  let face = opened.get(bytes)
  if (!face) {
    face = makeFace(bytes)
    opened.set(bytes, face)
    face.catch(() => opened.delete(bytes))
  }
  return face
}

async function makeFace(bytes: Uint8Array): Promise<Face> {
  const tables = readTables(bytes)
  if (!(tables.has('glyf') && tables.has('loca')) && !tables.has('CFF ')) {
    throw new TypeError('Unexpected font without outlines, expected those of TrueType (`glyf`) or OpenType (`CFF`)')
  }
  if (tables.has('glyf')) checkOutlines(tables)
  const font = openFont(await startShaper(), bytes)
  // By features, then by text: this is asked for each word and each space.
  const straight = new Map<string, Map<string, Shape>>()
  const turned = new Map<string, Map<string, Shape>>()
  const coverage = new Map<number, boolean>()
  return {
    bytes,
    tables,
    has(codePoint) {
      let has = coverage.get(codePoint)
      if (has === undefined) {
        has = font.hb.hb_font_get_nominal_glyph(font.address, codePoint, font.room) !== 0
        coverage.set(codePoint, has)
      }
      return has
    },
    shape(text, features, rtl = false, language = '') {
      const own = rtl ? turned : straight
      const key = language === '' ? features : `${features} ${language}`
      let shapes = own.get(key)
      if (!shapes) {
        if (own.size >= mostManners) own.clear()
        own.set(key, (shapes = new Map<string, Shape>()))
      }
      let shape = shapes.get(text)
      if (!shape) {
        shape = shapeIn(font, text, {features, rtl, language})
        if (shapes.size >= mostShapes) shapes.clear()
        if (text.length <= longest) shapes.set(text, shape)
      }
      return shape
    },
  }
}

/** A font in the memory of HarfBuzz. */
interface OpenFont {
  readonly bytes: Uint8Array
  readonly hb: Shaper
  readonly address: Address
  readonly buffer: Address
  /** Thousandths of the font size in a unit of the font. */
  readonly unit: number
  /** Room for text, as much as a line has at most; longer text gets room of its own. */
  readonly room: Address
  readonly widths: Map<number, number>
  readonly features: Map<string, {readonly address: Address; readonly count: number}>
  readonly languages: Map<string, Address>
}

/** Bytes of room for text. */
const roomSize = 4096

/** Numbers of the interface of HarfBuzz: directions, and that characters of a cluster are told apart. */
const leftToRight = 4
const rightToLeft = 5
const monotoneCharacters = 1

function openFont(hb: Shaper, bytes: Uint8Array): OpenFont {
  const face = loadFont(hb, bytes)
  const buffer = hb.hb_buffer_create()
  return {
    bytes,
    hb,
    address: hb.hb_font_create(face),
    buffer,
    unit: 1000 / hb.hb_face_get_upem(face),
    room: hb.malloc(roomSize),
    widths: new Map(),
    features: new Map(),
    languages: new Map(),
  }
}

/** Puts features into the memory of HarfBuzz, once: tag, value, and from where to where they hold. */
function featuresOf({hb, features}: OpenFont, wanted: string): {readonly address: Address; readonly count: number} {
  let known = features.get(wanted)
  if (!known) {
    const tags = wanted === '' ? [] : wanted.split(' ')
    const address = hb.malloc(Math.max(1, 16 * tags.length))
    const words = new Uint32Array(hb.memory.buffer, address, 4 * tags.length)
    for (const [index, tag] of tags.entries()) {
      const isOff = tag.startsWith('-')
      words.set([tagOf(isOff ? tag.slice(1) : tag), isOff ? 0 : 1, 0, 0xffffffff], 4 * index)
    }
    features.set(wanted, (known = {address, count: tags.length}))
  }
  return known
}

/** A language as HarfBuzz knows it, once for each font. */
function languageOf({hb, languages}: OpenFont, tag: string): Address {
  let known = tag === '' ? 0 : languages.get(tag)
  if (known === undefined) {
    const bytes = new TextEncoder().encode(tag)
    const address = hb.malloc(bytes.length)
    new Uint8Array(hb.memory.buffer).set(bytes, address)
    languages.set(tag, (known = hb.hb_language_from_string(address, bytes.length)))
    hb.free(address)
  }
  return known
}

/** Numbers that HarfBuzz gives for a glyph, twice five: what it is, and where it stands. */
const stride = 5

/** How text is shaped. */
interface Manner {
  readonly features: string
  readonly rtl: boolean
  readonly language: string
}

/** Shapes text; a font that breaks HarfBuzz is damaged. */
function shapeIn(font: OpenFont, text: string, manner: Manner): Shape {
  const {hb} = font
  const isLong = text.length * 2 > roomSize
  const room = isLong ? hb.malloc(text.length * 2) : font.room
  if (room === 0)
    throw new TypeError(`Unexpected word of ${text.length} characters, expected one that fits into memory`)
  try {
    return shapeWith(font, room, text, manner)
  } catch (error) {
    // What broke once is not to be used again.
    opened.delete(font.bytes)
    throw new TypeError('Unexpected damaged font, expected TrueType or OpenType', {cause: error})
  } finally {
    if (isLong) hb.free(room)
  }
}

function shapeWith(font: OpenFont, room: Address, text: string, {features: wanted, rtl, language}: Manner): Shape {
  const {hb, buffer, unit} = font
  const features = featuresOf(font, wanted)
  const spoken = languageOf(font, language)
  const units = new Uint16Array(hb.memory.buffer, room, text.length)
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at)
  hb.hb_buffer_clear_contents(buffer)
  hb.hb_buffer_set_cluster_level(buffer, monotoneCharacters)
  hb.hb_buffer_set_direction(buffer, rtl ? rightToLeft : leftToRight)
  if (spoken !== 0) hb.hb_buffer_set_language(buffer, spoken)
  hb.hb_buffer_add_utf16(buffer, room, text.length, 0, text.length)
  hb.hb_buffer_guess_segment_properties(buffer)
  hb.hb_shape(font.address, buffer, features.address, features.count)
  if (hb.hb_buffer_get_length(buffer) === 0 && text !== '') throw new RangeError('No glyphs')
  const count = hb.hb_buffer_get_length(buffer)
  const infos = new Uint32Array(hb.memory.buffer, hb.hb_buffer_get_glyph_infos(buffer, 0), count * stride)
  const places = new Int32Array(hb.memory.buffer, hb.hb_buffer_get_glyph_positions(buffer, 0), count * stride)
  const glyphs: Glyph[] = []
  let advance = 0
  for (let index = 0; index < count; index++) {
    const at = index * stride
    const id = infos[at] ?? 0
    const moved = (places[at] ?? 0) * unit
    advance += moved
    glyphs.push({
      id,
      text: textOf(text, infos, index, count, rtl),
      advance: moved,
      width: widthOf(font, id),
      x: (places[at + 2] ?? 0) * unit,
      y: (places[at + 3] ?? 0) * unit,
    })
  }
  const mixed = isMixed(infos, count, glyphs)
  return {glyphs: rtl ? glyphs : placeMarks(glyphs, id => extentOf(font, id)), advance, rtl, mixed}
}

/** Whether several glyphs have several characters together. */
function isMixed(infos: Uint32Array, count: number, glyphs: readonly Glyph[]): boolean {
  for (let start = 0, end = 0; start < count; start = end) {
    let characters = 0
    for (; end < count && infos[end * stride + 2] === infos[start * stride + 2]; end++) {
      characters = Math.max(characters, Array.from(glyphs[end]?.text ?? '').length)
    }
    if (end - start > 1 && characters > 1) return true
  }
  return false
}

/**
 * Characters of a glyph: from its place in the text to that of the next. Of several glyphs in one place the first in
 * the order of the text has all of them.
 */
function textOf(text: string, infos: Uint32Array, index: number, count: number, rtl: boolean): string {
  const step = rtl ? -1 : 1
  const placeOf = (at: number): number => infos[at * stride + 2] ?? 0
  const from = placeOf(index)
  const before = index - step
  if (before >= 0 && before < count && placeOf(before) === from) return ''
  let next = index + step
  while (next >= 0 && next < count && placeOf(next) === from) next += step
  return text.slice(from, next >= 0 && next < count ? placeOf(next) : text.length)
}

function extentOf({hb, address, unit, room}: OpenFont, id: number): Extent {
  hb.hb_font_get_glyph_extents(address, id, room)
  const [start = 0, , width = 0] = new Int32Array(hb.memory.buffer, room, 4)
  return {start: start * unit, width: width * unit}
}

function widthOf({hb, address, unit, widths}: OpenFont, id: number): number {
  let width = widths.get(id)
  if (width === undefined) widths.set(id, (width = hb.hb_font_get_glyph_h_advance(address, id) * unit))
  return width
}
