import {expect, test} from 'vitest'
import {describeFont} from '../../src/faces/describe.js'
import {openFace} from '../../src/faces/face.js'
import {garamond} from '../../src/faces/garamond/family.js'
import {unpackFont} from '../../src/faces/woff.js'
import {packWoff} from './pack-woff.js'

const packed = packWoff(garamond.italic)

test('a font in WOFF 1 is the font that was packed', async () => {
  const font = unpackFont(packed)
  expect(unpackFont(packed)).toBe(font)
  expect(describeFont(font)).toEqual(describeFont(garamond.italic))
  const [own, other] = await Promise.all(
    [font, garamond.italic].map(async bytes => (await openFace(bytes)).shape('Quays, 1931', 'onum')),
  )
  expect(own).toEqual(other)
})

test('what is not packed stays as it is', () => {
  expect(unpackFont(garamond.regular)).toBe(garamond.regular)
})

/** A copy of which some 32 bits are others. */
function changed(at: number, value: number): Uint8Array {
  const copy = packed.slice()
  new DataView(copy.buffer).setUint32(at, value)
  return copy
}

test.each<[string, Uint8Array]>([
  ['has only its head', packed.slice(0, 44)],
  ['ends early', packed.slice(0, 4000)],
  ['claims to be of four gigabytes', changed(16, 0xffff_ffff)],
  ['has a table behind its end', changed(48, 0xffff_fff0)],
  ['has a table that is larger than the font', changed(56, 0xffff_ffff)],
  ['has a table that is no zlib', changed(48, 0)],
])('a file that %s is refused', (_, bytes) => {
  expect(() => unpackFont(bytes)).toThrow('Unexpected damaged WOFF')
})

test('what a font says of itself', () => {
  expect(describeFont(garamond.semiboldItalic)).toMatchObject({family: 'EB Garamond', weight: 600, style: 'italic'})
  const {copyright, licence, licenceUrl} = describeFont(garamond.regular)
  expect(copyright).toContain('EB Garamond Project Authors')
  expect(licence).toContain('SIL Open Font License')
  expect(licenceUrl).toMatch(/^https:/)
})

test.each([
  ['wOF2 and more', 'Unexpected WOFF 2, expected TrueType or OpenType; `woff2_decompress`'],
  ['ttcf and more', 'Unexpected collection of fonts, expected one font; `otc2otf`'],
  ['PK', 'Unexpected font that starts with "PK", expected TrueType or OpenType'],
  ['', 'Unexpected font that starts with "", expected TrueType or OpenType'],
])('%j is refused with a remedy', async (text, message) => {
  await expect(openFace(new TextEncoder().encode(text))).rejects.toThrow(message)
})
