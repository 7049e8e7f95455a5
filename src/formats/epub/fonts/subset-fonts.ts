/**
 * Fonts for EPUB that hold the characters of the book and no others.
 *
 * @packageDocumentation
 */

import type {VFile} from 'vfile'
import {openFace} from '../../../faces/face.js'
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
    reportMissing(whole, characters, file)
    const faces = whole.faces.map(async face => ({...face, data: await subsetFont(face.data, characters)}))
    return {...whole, faces: await Promise.all(faces)}
  }
}

/** What a font says of its embedding (OpenType, `OS/2.fsType`). */
function checkPermission(data: Uint8Array): void {
  const {noEmbedding, noSubsetting, bitmapOnly} = openFace(data).font['OS/2'].fsType
  if (noEmbedding || noSubsetting || bitmapOnly) {
    throw new TypeError('Unexpected font that must not be embedded in part, expected one whose `fsType` allows it')
  }
}

/** Most characters that a message names. */
const mostNamed = 20

function reportMissing({name, faces: [first]}: FontFamily, characters: string, file: VFile): void {
  if (!first) return
  const face = openFace(first.data)
  const visible = /[^\p{C}\p{Z}]/u
  const missing = Array.from(characters).filter(one => visible.test(one) && !face.has(one.codePointAt(0) ?? 0))
  if (missing.length === 0) return
  const named = `${missing.slice(0, mostNamed).join(' ')}${missing.length > mostNamed ? ' …' : ''}`
  const reason = `Unexpected characters ${named}, expected those of the font ${name}`
  fontCharacter.report(file, undefined, reason, 'Reading systems show them in fonts of their own.')
}
