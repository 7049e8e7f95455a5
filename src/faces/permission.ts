import {embeddingOf, readTables} from './sfnt.js'

/** Bits of `OS/2.fsType` (OpenType): that the font is not embedded, not in part, or only its bitmaps. */
const forbidding = 0x0002 | 0x0100 | 0x0200

/**
 * Looks whether a font allows to be embedded in part.
 *
 * @param bytes - a TrueType or OpenType font
 * @throws TypeError - if it does not, or is no font
 */
export function checkPermission(bytes: Uint8Array): void {
  if (embeddingOf(readTables(bytes)) & forbidding) {
    throw new TypeError('Unexpected font that must not be embedded in part, expected one whose `fsType` allows it')
  }
}
