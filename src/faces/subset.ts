import {startSubsetter, type Subsetter} from './subsetter.js'
import {loadFont, tagOf, type Address} from './webassembly.js'

/** Features that a style sheet may ask for, beside those that HarfBuzz keeps because readers use them unasked. */
const features = ['smcp', 'c2sc', 'lnum', 'onum', 'tnum', 'pnum'] as const

/** Numbers of the interface of HarfBuzz: tables that are dropped, names and features that are kept. */
const dropSet = 3
const nameSet = 4
const featureSet = 6

/** That glyphs keep their numbers. */
const retainNumbers = 2

/** Names of a font that say whose it is, and under which licence: copyright, trademark, maker, licence. */
const kept = [0, 7, 8, 9, 10, 11, 12, 13, 14]

/** Tables with which text is turned into glyphs, and which say nothing of how glyphs look. */
const shaping = ['BASE', 'GDEF', 'GPOS', 'GSUB', 'JSTF', 'MATH', 'STAT', 'cmap', 'kern', 'name', 'post', 'OS/2']

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
  return subset(bytes, (hb, input) => {
    for (const character of characters)
      hb.hb_set_add(hb.hb_subset_input_unicode_set(input), character.codePointAt(0) ?? 0)
    for (const name of kept) hb.hb_set_add(hb.hb_subset_input_set(input, nameSet), name)
    for (const feature of features) hb.hb_set_add(hb.hb_subset_input_set(input, featureSet), tagOf(feature))
  })
}

/**
 * Makes a font smaller: it keeps some glyphs, which keep their numbers, and nothing that turns text into glyphs.
 *
 * @param bytes - a TrueType or OpenType font
 * @param glyphs - numbers of the glyphs
 * @returns the font
 * @throws TypeError - if HarfBuzz cannot read the font
 */
export async function subsetGlyphs(
  bytes: Uint8Array,
  glyphs: Iterable<number, unknown, undefined>,
): Promise<Uint8Array> {
  return subset(bytes, (hb, input) => {
    for (const glyph of glyphs) hb.hb_set_add(hb.hb_subset_input_glyph_set(input), glyph)
    for (const table of shaping) hb.hb_set_add(hb.hb_subset_input_set(input, dropSet), tagOf(table))
    hb.hb_subset_input_set_flags(input, retainNumbers)
  })
}

async function subset(bytes: Uint8Array, choose: (hb: Subsetter, input: Address) => void): Promise<Uint8Array> {
  const hb = await startSubsetter()
  const result = subsetIn(hb, bytes, choose)
  if (!result || result.length === 0) throw new TypeError('Unexpected damaged font, expected TrueType or OpenType')
  return result
}

/** Makes a font smaller in the memory of HarfBuzz, which may break on what is no font; nothing if it cannot. */
function subsetIn(
  hb: Subsetter,
  bytes: Uint8Array,
  choose: (hb: Subsetter, input: Address) => void,
): Uint8Array | undefined {
  try {
    const input = hb.hb_subset_input_create_or_fail()
    const face = loadFont(hb, bytes)
    if (face === 0 || input === 0) return undefined
    choose(hb, input)
    const made = hb.hb_subset_or_fail(face, input)
    return made === 0 ? undefined : bytesOf(hb, made)
  } catch {
    return undefined
  }
}

/** Bytes of a face, copied out of the memory of HarfBuzz. */
function bytesOf(hb: Subsetter, face: Address): Uint8Array {
  const blob = hb.hb_face_reference_blob(face)
  const start = hb.hb_blob_get_data(blob, 0)
  return new Uint8Array(hb.memory.buffer).slice(start, start + hb.hb_blob_get_length(blob))
}
