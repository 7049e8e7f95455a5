import {expect, test} from 'vitest'
import {openFace} from '../../src/faces/face.js'
import regular from '../../src/faces/garamond/regular.js'

/** Where the marks of a word are moved, from the end of the letter before them. */
async function placesIn(text: string): Promise<number[]> {
  const face = await openFace(regular)
  return face
    .shape(text, '')
    .glyphs.filter(glyph => /^\p{M}/u.test(glyph.text))
    .map(({x}) => x)
}

test('a mark of which the font does not say where it stands is set above the middle of its letter', async () => {
  const [small] = await placesIn('a\u0364')
  const [large] = await placesIn('M\u0364')
  expect(small).toBeLessThan(-150)
  expect(large).toBeLessThan((small ?? 0) - 150)
})

test('one that has a place keeps it', async () => {
  const [macron] = await placesIn('q\u0304')
  expect(macron).toBeLessThan(-150)
})
