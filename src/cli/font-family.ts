import type {VFile} from 'vfile'
import type {FontDescription} from '../faces/describe.js'
import type {FontFamily, FontMaker} from '../formats/epub/index.js'
import type {PdfFaces} from '../formats/pdf/index.js'

/** A font of the caller, with what it says of itself. */
export interface GivenFont extends FontDescription {
  readonly data: Uint8Array
  readonly file: VFile
}

/** Weight from which a font serves for strong emphasis. */
const strong = 600

/** Whether a font serves for text. */
export function isRegular({weight, style}: GivenFont): boolean {
  return style === 'normal' && weight < strong
}

/** The fonts of a family by what they serve for in PDF; all of them stand in where one lacks a character. */
export function facesOf(fonts: readonly GivenFont[], family: string | undefined): PdfFaces {
  const nearest = (style: GivenFont['style'], isStrong: boolean, weight: number): Uint8Array | undefined =>
    fonts
      .filter(font => font.family === family && font.style === style && font.weight >= strong === isStrong)
      .sort((a, b) => Math.abs(a.weight - weight) - Math.abs(b.weight - weight))[0]?.data
  return {
    regular: nearest('normal', false, 400),
    italic: nearest('italic', false, 400),
    semibold: nearest('normal', true, strong),
    semiboldItalic: nearest('italic', true, strong),
    fallback: fonts.map(({data}) => data),
  }
}

/** What a font says of its licence, or what its licence says of itself. */
export function licenceNameOf({licence, licenceUrl}: GivenFont, text: string | undefined): string | undefined {
  return licence ?? licenceUrl ?? text?.trim().split('\n', 1)[0]?.trim()
}

/** Makes the fonts of a book, which are loaded when one is written. */
export function makerOf(fonts: readonly GivenFont[], text: string | undefined, isGaramond: boolean): FontMaker {
  return async (characters, file) => {
    const {subsetFonts} = await import('../formats/epub/fonts/subset-fonts.js')
    const own = familyOf(fonts, text)
    if (!isGaramond) return subsetFonts(own)(characters, file)
    const {garamondFamily} = await import('../formats/epub/fonts/garamond.js')
    // The same family once more has nothing to add.
    const others = own?.faces.filter(({family}) => family !== garamondFamily.name) ?? []
    return subsetFonts({...garamondFamily, faces: [...garamondFamily.faces, ...others]})(characters, file)
  }
}

function familyOf(fonts: readonly GivenFont[], text: string | undefined): FontFamily | undefined {
  const [first] = fonts
  const faces = fonts.map(font => ({...font, licence: licenceOf(font, text)}))
  return first && {name: first.family, faces, licence: licenceOf(first, text)}
}

/**
 * The licence of a font: the text that is given, below the notice of copyright and the name of the licence; or the font's
 * own words.
 */
function licenceOf(font: GivenFont, text: string | undefined): FontFamily['licence'] {
  const {copyright, licence, licenceUrl} = font
  // The first sentence of what may be a whole licence.
  const [sentence = ''] = (licenceNameOf(font, text) ?? '').split(/\.(?:\s|$)|\n/, 1)
  const name = sentence.trim().slice(0, 200) || font.family
  const own = [licence, licenceUrl].filter(part => part !== undefined && part !== name)
  const parts = [copyright, name, text === undefined ? own.join('\n') : `\n${text}`]
  return {name, text: `${parts.filter(Boolean).join('\n').trim()}\n`, copyright}
}
