import {expect, test} from 'vitest'
import {openFace} from '../../src/faces/face.js'
import {garamond} from '../../src/faces/garamond/family.js'

test('a language has its own letters: in Turkish an f does not swallow the dot of an i', async () => {
  const face = await openFace(garamond.regular)
  const glyphs = (language?: string): number => face.shape('fi', '', false, language).glyphs.length
  expect(glyphs()).toBe(1)
  expect(glyphs('en')).toBe(1)
  expect(glyphs('tr')).toBe(2)
  expect(glyphs('tr-TR')).toBe(2)
})
