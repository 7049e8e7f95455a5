/** The form of a font: TrueType, OpenType with outlines of PostScript, a collection, or packed for the web. */
export type FontFormat = 'ttf' | 'otf' | 'ttc' | 'woff' | 'woff2'

const formats: Readonly<Record<string, FontFormat>> = {
  '\0\x01\0\0': 'ttf',
  true: 'ttf',
  OTTO: 'otf',
  ttcf: 'ttc',
  wOFF: 'woff',
  wOF2: 'woff2',
}

/** The form of a font, by its first bytes; `undefined` for what is none. */
export function formatOf(bytes: Uint8Array): FontFormat | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 4))
  return Object.hasOwn(formats, start) ? formats[start] : undefined
}

const remedies: Partial<Record<FontFormat, string>> = {
  woff2: 'WOFF 2, expected TrueType or OpenType; `woff2_decompress` makes it of this',
  ttc: 'collection of fonts, expected one font; `otc2otf` takes a collection apart',
}

/**
 * Says why a font cannot be used as it is.
 *
 * @param bytes - what is neither TrueType nor OpenType
 */
export function unfitFont(bytes: Uint8Array): TypeError {
  const format = formatOf(bytes)
  const remedy = format && remedies[format]
  const start = JSON.stringify(new TextDecoder('latin1').decode(bytes.subarray(0, 4)))
  return new TypeError(`Unexpected ${remedy ?? `font that starts with ${start}, expected TrueType or OpenType`}`)
}
