/**
 * Fonts for EPUB that hold the characters of the book and no others.
 *
 * @packageDocumentation
 */

import type {VFile} from 'vfile'
import {openFace} from '../../../faces/face.js'
import {embeddingOf, readTables} from '../../../faces/sfnt.js'
import {subsetFont} from '../../../faces/subset.js'
import {fontCharacter} from '../rules.js'
import {checkFamily, type FontFamily, type FontMaker} from './family.js'

/**
 * Makes fonts for a book: they keep the characters of the book, with kerning, small capitals and figures.
 *
 * @param family - fonts that may be embedded and changed (default: EB Garamond)
 * @returns what makes the fonts, the same for the same book
 * @throws TypeError - if the fonts have no licence, are no fonts, or say that they must not be embedded
 * @example
 * writeEpub({fonts: subsetFonts()})
 */
export function subsetFonts(family?: FontFamily | null): FontMaker {
  if (family) {
    checkFamily(family)
    for (const {data} of family.faces) checkPermission(data)
  }
  return async (characters, file) => {
    const whole = family ?? (await import('./garamond.js')).garamondFamily
    await reportMissing(whole, characters, file)
    const faces = whole.faces.map(async face => ({...face, data: await subsetFont(face.data, characters)}))
    return {...whole, faces: await Promise.all(faces)}
  }
}

/** Bits of `OS/2.fsType` (OpenType): that the font is not embedded, not in part, or only its bitmaps. */
const forbidding = 0x0002 | 0x0100 | 0x0200

function checkPermission(data: Uint8Array): void {
  if (embeddingOf(readTables(data)) & forbidding) {
    throw new TypeError('Unexpected font that must not be embedded in part, expected one whose `fsType` allows it')
  }
}

/** Most characters that a message names. */
const mostNamed = 20

async function reportMissing({name, faces: [first]}: FontFamily, characters: string, file: VFile): Promise<void> {
  if (!first) return
  const face = await openFace(first.data)
  const visible = /[^\p{C}\p{Z}]/u
  const missing = Array.from(characters).filter(one => visible.test(one) && !face.has(one.codePointAt(0) ?? 0))
  if (missing.length === 0) return
  const named = `${missing.slice(0, mostNamed).join(' ')}${missing.length > mostNamed ? ' …' : ''}`
  const reason = `Unexpected characters ${named}, expected those of the font ${name}`
  fontCharacter.report(file, undefined, reason, 'Reading systems show them in fonts of their own.')
}
