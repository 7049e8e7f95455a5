import {UsageError} from './usage-error.js'

/** Fonts for books and PDF. */
export interface FontSettings {
  /** Paths of fonts, or `garamond`. */
  fonts: string[]
  /** Path of the licence of the fonts. */
  fontLicence: string | undefined
}

/** Options for fonts. */
export const fontOptions = {
  font: {type: 'string', multiple: true},
  'font-licence': {type: 'string'},
} as const

/**
 * What the options for fonts say.
 *
 * @param values - the options
 * @param to - names of the writers
 * @throws UsageError - if nothing that is written has fonts, or a licence is of no font
 */
export function parseFonts(
  values: {font?: string[] | undefined; 'font-licence'?: string | undefined},
  to: readonly string[],
): FontSettings {
  // Not parted at commas, which names of fonts may have.
  const fonts = [...new Set(values.font ?? [])]
  if (fonts.length > 0 && !to.includes('epub') && !to.includes('pdf')) {
    throw new UsageError('Unexpected `--font` without `--to epub` or `--to pdf`')
  }
  if (fonts.indexOf('garamond') > 0)
    throw new UsageError('Unexpected `--font garamond` after others, expected it first')
  const fontLicence = values['font-licence']
  if (fontLicence !== undefined && !fonts.some(font => font !== 'garamond')) {
    throw new UsageError('Unexpected `--font-licence` without a font, expected `--font FILE`')
  }
  return {fonts, fontLicence}
}
