import {expect, test} from 'vitest'
import {imageTypeOf} from '../../src/to-hast/images.js'

const bytes = (text: string): Uint8Array => Uint8Array.from(text, character => character.charCodeAt(0))

test.each([
  ['\x89PNG\r\n\x1A\n....', 'image/png'],
  ['\xFF\xD8\xFF\xE0', 'image/jpeg'],
  ['GIF89a', 'image/gif'],
  ['RIFF\0\0\0\0WEBP', 'image/webp'],
  ['RIFF\0\0\0\0WAVE', undefined],
  ['<svg xmlns="http://www.w3.org/2000/svg"/>', undefined],
  ['\x89PN', undefined],
  ['', undefined],
])('%j is %s', (start, type) => {
  expect(imageTypeOf(bytes(start))).toBe(type)
})
