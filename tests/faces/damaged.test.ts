import {expect, test} from 'vitest'
import {openFace} from '../../src/faces/face.js'
import {garamond} from '../../src/faces/garamond/family.js'

/** Where the entry of a table stands in the directory of a font, and where the table begins. */
function tableIn(font: Uint8Array, tag: string): {readonly entry: number; readonly start: number} {
  const view = new DataView(font.buffer, font.byteOffset)
  const entries = Array.from({length: view.getUint16(4)}, (_, index) => 12 + 16 * index)
  const entry = entries.find(at => new TextDecoder().decode(font.subarray(at, at + 4)) === tag) ?? 0
  return {entry, start: view.getUint32(entry + 8)}
}

test('a font without outlines is refused', async () => {
  const font = garamond.regular.slice()
  font.set(new TextEncoder().encode('gone'), tableIn(font, 'glyf').entry)
  await expect(openFace(font)).rejects.toThrow('Unexpected font without outlines')
})

test('a font whose outlines lie over each other is refused', async () => {
  const font = garamond.regular.slice()
  const {start} = tableIn(font, 'loca')
  new DataView(font.buffer).setUint32(start + 400, 0)
  await expect(openFace(font)).rejects.toThrow('Unexpected damaged font, expected outlines of glyphs one after')
})

test('a font that was refused once is looked at again', async () => {
  const bytes = new Uint8Array(100)
  await expect(openFace(bytes)).rejects.toThrow('Unexpected font')
  const again = openFace(bytes)
  await expect(again).rejects.toThrow('Unexpected font')
  expect(openFace(bytes)).not.toBe(again)
})
