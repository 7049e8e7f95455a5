import {harfBuzz, type HarfBuzz} from './harfbuzz.js'

/** Features that a style sheet may ask for, beside those that HarfBuzz keeps because readers use them unasked. */
const features = ['smcp', 'c2sc', 'lnum', 'onum', 'tnum', 'pnum'] as const

/** Numbers of the interface of HarfBuzz: memory that may be changed, names that are kept, features that are kept. */
const writable = 2
const nameSet = 4
const featureSet = 6

/** Names of a font that say whose it is, and under which licence: copyright, trademark, maker, licence. */
const kept = [0, 7, 8, 9, 10, 11, 12, 13, 14]

/**
 * Makes a font smaller: it keeps the glyphs of some characters, small capitals and other figures among them, its
 * kerning, and what it says of its makers and its licence.
 *
 * @param bytes - a TrueType or OpenType font
 * @param characters - which characters
 * @returns the font, the same for the same characters
 * @throws TypeError - if HarfBuzz cannot read the font
 */
export async function subsetFont(
  bytes: Uint8Array,
  characters: Iterable<string, unknown, undefined>,
): Promise<Uint8Array> {
  const hb = await harfBuzz()
  const result = subsetIn(hb, bytes, characters)
  if (!result || result.length === 0) throw new TypeError('Unexpected damaged font, expected TrueType or OpenType')
  return result
}

/** Makes a font smaller in the memory of HarfBuzz, which may break on what is no font; nothing if it cannot. */
function subsetIn(
  hb: HarfBuzz,
  bytes: Uint8Array,
  characters: Iterable<string, unknown, undefined>,
): Uint8Array | undefined {
  try {
    const data = hb.malloc(bytes.length)
    const input = hb.hb_subset_input_create_or_fail()
    if (data === 0 || input === 0) return undefined
    new Uint8Array(hb.memory.buffer).set(bytes, data)
    const face = hb.hb_face_create(hb.hb_blob_create(data, bytes.length, writable, 0, 0), 0)
    for (const character of characters)
      hb.hb_set_add(hb.hb_subset_input_unicode_set(input), character.codePointAt(0) ?? 0)
    for (const name of kept) hb.hb_set_add(hb.hb_subset_input_set(input, nameSet), name)
    for (const feature of features) hb.hb_set_add(hb.hb_subset_input_set(input, featureSet), tagOf(feature))
    const subset = hb.hb_subset_or_fail(face, input)
    return subset === 0 ? undefined : bytesOf(hb, subset)
  } catch {
    return undefined
  }
}

/** Bytes of a face, copied out of the memory of HarfBuzz. */
function bytesOf(hb: HarfBuzz, face: number): Uint8Array {
  const blob = hb.hb_face_reference_blob(face)
  const start = hb.hb_blob_get_data(blob, 0)
  return new Uint8Array(hb.memory.buffer).slice(start, start + hb.hb_blob_get_length(blob))
}

/** A tag of OpenType as a number. */
function tagOf(tag: string): number {
  return Array.from(tag).reduce((number, letter) => (number << 8) + letter.charCodeAt(0), 0)
}
