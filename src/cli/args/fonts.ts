import {UsageError} from '../usage-error.js'
import type {Text, Texts} from './description.js'
import type {Parsed} from './parse.js'

/** Fonts for books and PDF. */
export interface FontSettings {
  /** Paths of fonts, or `garamond`. */
  fonts: string[]
  /** Path of the licence of the fonts. */
  fontLicence: string | undefined
  /** Path of the font of code in PDF. */
  codeFont: string | undefined
}

/** Options for fonts. */
export const fontOptions: {font: Texts; 'font-licence': Text; 'code-font': Text} = {
  font: {
    type: 'string',
    multiple: true,
    value: 'FILE',
    help: 'a font for EPUB and PDF: TrueType, OpenType or WOFF 1, or garamond; may be repeated, for italics, strong words, and letters that the first family lacks',
    takes: 'file',
    besides: ['garamond'],
  },
  'font-licence': {
    type: 'string',
    value: 'FILE',
    help: 'licence of the fonts, for books (default: what the fonts say of it)',
    takes: 'file',
  },
  'code-font': {
    type: 'string',
    value: 'FILE',
    help: 'a font for code in PDF (default: the first of --font whose letters are equally wide, else that of the text)',
    takes: 'file',
  },
}

/**
 * What the options for fonts say. What a file of settings says of fonts that nothing written has, is passed over.
 *
 * @param parsed - the options
 * @param to - names of the writers
 * @throws UsageError - if nothing that is written has fonts, or a licence is of no font
 */
export function parseFonts({values, isStated}: Parsed<typeof fontOptions>, to: readonly string[]): FontSettings {
  const hasFonts = to.includes('epub') || to.includes('pdf')
  if (!hasFonts && isStated('font')) throw new UsageError('Unexpected `--font` without `--to epub` or `--to pdf`')
  if (!to.includes('pdf') && isStated('code-font')) throw new UsageError('Unexpected `--code-font` without `--to pdf`')
  // Not parted at commas, which names of fonts may have.
  const fonts = hasFonts ? [...new Set(values.font ?? [])] : []
  if (fonts.indexOf('garamond') > 0) {
    throw new UsageError('Unexpected `--font garamond` after others, expected it first')
  }
  const hasOwn = fonts.some(font => font !== 'garamond')
  if (!hasOwn && isStated('font-licence')) {
    throw new UsageError('Unexpected `--font-licence` without a font, expected `--font FILE`')
  }
  return {
    fonts,
    fontLicence: hasOwn ? values['font-licence'] : undefined,
    codeFont: to.includes('pdf') ? values['code-font'] : undefined,
  }
}
