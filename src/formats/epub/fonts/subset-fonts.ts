/**
 * Fonts for EPUB that hold the characters of the book and no others.
 *
 * @module offprint/epub/fonts
 */

import type {VFile} from 'vfile'
import {openFace} from '../../../faces/face.js'
import {checkPermission} from '../../../faces/permission.js'
import {subsetFont} from '../../../faces/subset.js'
import {unpackFont} from '../../../faces/woff.js'
import {fontCharacter} from '../rules.js'
import {checkFamily, isFallback, type FontFace, type FontFamily, type FontMaker} from './family.js'

/**
 * Makes fonts for a book: they keep the characters of the book, with kerning, small capitals and figures. Faces of
 * another `family` keep those that the text's own family lacks, and are left out where it lacks none.
 *
 * @param family - fonts that may be embedded and changed, as TrueType, OpenType or WOFF 1 (default: EB Garamond)
 * @returns what makes the fonts, the same for the same book
 * @throws TypeError - if the fonts have no licence, are no fonts, or say that they must not be embedded in part
 * @example
 * const to = writeEpub({fonts: subsetFonts()})
 * to.extension //=> 'epub'
 */
export function subsetFonts(family?: FontFamily | null): FontMaker {
  const given = family && unpackFamily(family)
  return async (characters, file) => {
    const whole = given ?? (await import('./garamond.js')).garamondFamily
    const isLacking = await lackingIn(whole.faces.filter(face => !isFallback(whole, face)))
    const lacking = Array.from(characters).filter(isLacking)
    const asked = await Promise.all(
      whole.faces.map(async face => {
        if (!isFallback(whole, face)) return {face, characters}
        const own = await openFace(face.data)
        return {face, characters: lacking.filter(one => own.has(one.codePointAt(0) ?? 0)).join('')}
      }),
    )
    const faces = asked
      .filter(one => one.characters !== '')
      .map(async one => ({...one.face, data: await subsetFont(one.face.data, one.characters)}))
    await reportMissing(whole, lacking, file)
    return {...whole, faces: await Promise.all(faces)}
  }
}

function unpackFamily(family: FontFamily): FontFamily {
  checkFamily(family)
  const faces = family.faces.map(face => ({...face, data: unpackFont(face.data)}))
  for (const {data} of faces) checkPermission(data)
  return {...family, faces}
}

/** Tells characters that the first of some faces lacks; what cannot be seen is not missed. */
async function lackingIn([first]: readonly FontFace[]): Promise<(character: string) => boolean> {
  if (!first) return () => true
  const face = await openFace(first.data)
  const visible = /[^\p{C}\p{Z}]/u
  return character => visible.test(character) && !face.has(character.codePointAt(0) ?? 0)
}

/** Most characters that a message names. */
const mostNamed = 20

async function reportMissing(family: FontFamily, lacking: readonly string[], file: VFile): Promise<void> {
  const others = family.faces.filter(face => isFallback(family, face))
  const tests = await Promise.all(others.map(face => lackingIn([face])))
  const missing = lacking.filter(character => tests.every(isLacking => isLacking(character)))
  if (missing.length === 0) return
  const named = `${missing.slice(0, mostNamed).join(' ')}${missing.length > mostNamed ? ' …' : ''}`
  const reason = `Unexpected characters ${named}, expected those of the font ${family.name}`
  fontCharacter.report(file, undefined, reason, 'Reading systems show them in fonts of their own.')
}
