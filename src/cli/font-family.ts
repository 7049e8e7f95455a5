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
export function licenceOf({licence, licenceUrl}: GivenFont, text: string | undefined): string | undefined {
  return licence ?? licenceUrl ?? text?.trim().split('\n', 1)[0]?.trim()
}

/** Makes the fonts of a book, which are loaded when one is written. */
export function makerOf(fonts: readonly GivenFont[], text: string | undefined, isGaramond: boolean): FontMaker {
  return async (characters, file) => {
    const {subsetFonts} = await import('../formats/epub/fonts/subset-fonts.js')
    const before = isGaramond ? [(await import('../formats/epub/fonts/garamond.js')).garamondFamily] : []
    return subsetFonts(familyOf(fonts, text, before))(characters, file)
  }
}

function familyOf(fonts: readonly GivenFont[], text: string | undefined, before: readonly FontFamily[]): FontFamily {
  const families = [...before.map(({name}) => name), ...fonts.map(({family}) => family)]
  const licences = [...before.map(({licence}) => licence), ...fonts.map(font => familyLicence(font, text))]
  const each = (parts: readonly (string | null | undefined)[]): string[] => [...new Set(parts)].filter(part => part != null) // prettier-ignore
  return {
    name: families[0] ?? '',
    faces: [...before.flatMap(({faces}) => faces), ...fonts],
    licence: {
      name: each(licences.map(({name}) => name)).join('; '),
      text: each(licences.map(own => own.text)).join('\n'),
      copyright: each(licences.map(({copyright}) => copyright)).join('; ') || undefined,
    },
  }
}

/** The licence of a font: the text that is given, or its own words with the notice of copyright. */
function familyLicence(font: GivenFont, text: string | undefined): FontFamily['licence'] {
  const {copyright, licence, licenceUrl} = font
  const own = [copyright, licence, licenceUrl].filter(part => part !== undefined).join('\n')
  // The first sentence of what may be a whole licence.
  const name = /^.{1,200}?(?:[.](?=\s|$)|$|(?=\n))/.exec(licenceOf(font, text) ?? '')?.[0] ?? ''
  return {name: name.replace(/\.$/, ''), text: text ?? `${own}\n`, copyright}
}
