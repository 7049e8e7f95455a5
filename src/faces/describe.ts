import {nameOf, readTables} from './sfnt.js'

/** What a font says of itself (OpenType, tables `name` and `OS/2`). */
export interface FontDescription {
  /** Name of its family, such as `EB Garamond`; empty if it has none. */
  readonly family: string
  /** Weight from 1 to 1000; 400 is that of text. */
  readonly weight: number
  readonly style: 'normal' | 'italic'
  /** Notice of copyright. */
  readonly copyright: string | undefined
  /** Under which licence it is, in its own words. */
  readonly licence: string | undefined
  /** Where the licence stands. */
  readonly licenceUrl: string | undefined
}

/**
 * Reads what a font says of itself.
 *
 * @param bytes - a TrueType or OpenType font
 * @throws TypeError - if it is none
 */
export function describeFont(bytes: Uint8Array): FontDescription {
  const tables = readTables(bytes)
  const os2 = tables.get('OS/2')
  const isLong = os2 !== undefined && os2.byteLength > 63
  const selection = isLong ? os2.getUint16(62) : 0
  return {
    // Old names tell four styles apart and make families of the others.
    family: nameOf(tables, 16) ?? nameOf(tables, 1) ?? '',
    weight: isLong ? Math.min(Math.max(os2.getUint16(4), 1), 1000) : 400,
    style: (selection & slanting) === 0 ? 'normal' : 'italic',
    copyright: nameOf(tables, 0),
    licence: nameOf(tables, 13),
    licenceUrl: nameOf(tables, 14),
  }
}

/** Bits of `OS/2.fsSelection`: italic, oblique. */
const slanting = 0x0001 | 0x0200
