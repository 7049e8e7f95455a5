import {expect, test} from 'vitest'
import {imageTypeOf} from '../../src/to-hast/images.js'

const bytes = (text: string): Uint8Array => Uint8Array.from(text, character => character.charCodeAt(0))
const png = '\x89PNG\r\n\x1A\n\0\0\0\rIHDR'
const frame = '\xFF\xC0\0\x0B\x08\0\x02\0\x03\x01'
const table = '\xFF\xC4\0\x04\0\0'

test.each([
  ['a PNG', `${png}\0\0\0\x02\0\0\0\x03\x08\x06\0\0\0CRC.`, 'image/png'],
  ['a PNG that is cut off', `${png}\0\0\0\x02`, undefined],
  ['a PNG without height', `${png}\0\0\0\x02\0\0\0\0\x08\x06\0\0\0CRC.`, undefined],
  ['the signature of a PNG', '\x89PNG\r\n\x1A\n', undefined],
  ['a JPEG', `\xFF\xD8${table}${frame}`, 'image/jpeg'],
  ['a JPEG with bytes to fill', `\xFF\xD8\xFF${table}\xFF\xFF${frame}`, 'image/jpeg'],
  ['a JPEG without a frame', `\xFF\xD8${table}${table}${table}`, undefined],
  ['a JPEG that breaks off in a table', '\xFF\xD8\xFF\xC4\xFF\xFF......', undefined],
  ['the start of a JPEG', '\xFF\xD8\xFF\xE0', undefined],
  ['a GIF', 'GIF89a\x02\0\x03\0\0\0\0', 'image/gif'],
  ['a GIF without width', 'GIF87a\0\0\x03\0\0\0\0', undefined],
  ['the signature of a GIF', 'GIF89a', undefined],
  ['a script that begins like a GIF', 'GIF8/*........*/=1;alert(1)', undefined],
  ['a WebP', 'RIFF\0\0\0\0WEBPVP8 \x0A\0\0\0..........', 'image/webp'],
  ['the signature of a WebP', 'RIFF\0\0\0\0WEBP', undefined],
  ['a sound', 'RIFF\0\0\0\0WAVE..................', undefined],
  ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>', undefined],
  ['nothing', '', undefined],
])('%s', (_, start, type) => {
  expect(imageTypeOf(bytes(start))).toBe(type)
})
