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
  const data = hb.malloc(bytes.length)
  new Uint8Array(hb.memory.buffer).set(bytes, data)
  const blob = hb.hb_blob_create(data, bytes.length, writable, 0, 0)
  const face = hb.hb_face_create(blob, 0)
  const input = hb.hb_subset_input_create_or_fail()
  for (const character of characters)
    hb.hb_set_add(hb.hb_subset_input_unicode_set(input), character.codePointAt(0) ?? 0)
  for (const name of kept) hb.hb_set_add(hb.hb_subset_input_set(input, nameSet), name)
  for (const feature of features) hb.hb_set_add(hb.hb_subset_input_set(input, featureSet), tagOf(feature))
  const subset = hb.hb_subset_or_fail(face, input)
  const result = subset === 0 ? undefined : bytesOf(hb, subset)
  hb.hb_subset_input_destroy(input)
  hb.hb_face_destroy(face)
  hb.hb_blob_destroy(blob)
  hb.free(data)
  if (!result || result.length === 0) throw new TypeError('Unexpected damaged font, expected TrueType or OpenType')
  return result
}

/** Bytes of a face, copied out of the memory of HarfBuzz, where the face is given up. */
function bytesOf(hb: HarfBuzz, face: number): Uint8Array {
  const blob = hb.hb_face_reference_blob(face)
  const start = hb.hb_blob_get_data(blob, 0)
  const bytes = new Uint8Array(hb.memory.buffer).slice(start, start + hb.hb_blob_get_length(blob))
  hb.hb_blob_destroy(blob)
  hb.hb_face_destroy(face)
  return bytes
}

/** A tag of OpenType as a number. */
function tagOf(tag: string): number {
  return Array.from(tag).reduce((number, letter) => (number << 8) + letter.charCodeAt(0), 0)
}
