import {formatOf, unfitFont} from './font-format.js'

/** A font as a file: its tables by their tags (OpenType 1.9, "Font file"). */
export type Tables = ReadonlyMap<string, DataView>

/** What a font says of itself; lengths in thousandths of its size. */
export interface FontFacts {
  readonly postscriptName: string
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  readonly xHeight: number
  /** Left, lower, right and upper edge of all glyphs together. */
  readonly box: readonly [number, number, number, number]
  readonly italicAngle: number
  readonly isFixedPitch: boolean
  readonly isItalic: boolean
  readonly isSerif: boolean
  readonly isScript: boolean
}

/** Most tables that are looked at; fonts have some twenty. */
const mostTables = 100

/**
 * Finds the tables of a font.
 *
 * @param bytes - a TrueType or OpenType font
 * @returns its tables
 * @throws TypeError - if the bytes are no such font, or lack what every font has
 */
export function readTables(bytes: Uint8Array): Tables {
  const format = formatOf(bytes)
  if (format !== 'ttf' && format !== 'otf') throw unfitFont(bytes)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = new Map<string, DataView>()
  const count = bytes.length < 12 ? 0 : Math.min(view.getUint16(4), mostTables)
  for (let at = 12; at < 12 + 16 * count && at + 16 <= bytes.length; at += 16) {
    const tag = new TextDecoder('latin1').decode(bytes.subarray(at, at + 4))
    const offset = view.getUint32(at + 8)
    const length = view.getUint32(at + 12)
    if (offset + length <= bytes.length) tables.set(tag, new DataView(bytes.buffer, bytes.byteOffset + offset, length))
  }
  const lacks = Object.entries(least).find(([tag, length]) => (tables.get(tag)?.byteLength ?? 0) < length)
  if (lacks) throw new TypeError(`Unexpected font without table \`${lacks[0]}\`, expected TrueType or OpenType`)
  return tables
}

/** Tables that every font has, and how long they are at least. */
const least = {head: 54, hhea: 36, maxp: 6, hmtx: 4}

/** Reads what a font says of itself. */
export function factsOf(tables: Tables): FontFacts {
  const [head, hhea] = [tableOf(tables, 'head'), tableOf(tables, 'hhea')]
  const [os2, post] = [tables.get('OS/2'), tables.get('post')]
  const unit = 1000 / (head.getUint16(18) || 1000)
  const family = os2 && os2.byteLength > 31 ? os2.getInt16(30) >> 8 : 0
  const heights = os2 && os2.byteLength > 89 && os2.getUint16(0) > 1
  const ascent = hhea.getInt16(4) * unit
  return {
    postscriptName: plainName(nameOf(tables, 6)),
    ascent,
    descent: hhea.getInt16(6) * unit,
    capHeight: (heights ? os2.getInt16(88) * unit : 0) || ascent,
    xHeight: heights ? os2.getInt16(86) * unit : 0,
    box: [36, 38, 40, 42].map(at => head.getInt16(at) * unit) as [number, number, number, number],
    italicAngle: post && post.byteLength > 15 ? post.getInt32(4) / 65536 : 0,
    isFixedPitch: post !== undefined && post.byteLength > 15 && post.getUint32(12) !== 0,
    isItalic: (head.getUint16(44) & 2) !== 0,
    isSerif: family >= 1 && family <= 7,
    isScript: family === 10,
  }
}

/** What a font says of its embedding (`OS/2.fsType`), as a number whose bits say what is forbidden. */
export function embeddingOf(tables: Tables): number {
  const os2 = tables.get('OS/2')
  return os2 && os2.byteLength > 9 ? os2.getUint16(8) : 0
}

/** A table that every font has. */
export function tableOf(tables: Tables, tag: keyof typeof least | 'loca' | 'glyf' | 'CFF '): DataView {
  const table = tables.get(tag)
  if (!table) throw new TypeError(`Unexpected font without table \`${tag}\`, expected TrueType or OpenType`)
  return table
}

/**
 * A name of a font, in the words of Windows or of the Macintosh.
 *
 * @param tables - the font
 * @param wanted - number of the name (OpenType 1.9, "Name IDs")
 */
export function nameOf(tables: Tables, wanted: number): string | undefined {
  const table = tables.get('name')
  if (!table || table.byteLength < 6) return undefined
  const strings = table.getUint16(4)
  for (let at = 6; at + 12 <= table.byteLength && at < 6 + 12 * table.getUint16(2); at += 12) {
    const [platform, id] = [table.getUint16(at), table.getUint16(at + 6)]
    const [length, from] = [table.getUint16(at + 8), strings + table.getUint16(at + 10)]
    if (id !== wanted || from + length > table.byteLength) continue
    const bytes = new Uint8Array(table.buffer, table.byteOffset + from, length)
    const text = new TextDecoder(platform === 1 ? 'latin1' : 'utf-16be').decode(bytes).trim()
    if (text !== '') return text
  }
  return undefined
}

/** Letters, digits and hyphens of a name. */
function plainName(name = ''): string {
  const plain = name.replace(/[^\w-]/g, '')
  return plain === '' ? 'Font' : plain
}
