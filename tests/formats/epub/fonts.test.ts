import {unzipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {build} from '../../../src/ast/build.js'
import {openFace} from '../../../src/faces/face.js'
import {openCoverFace} from '../../../src/formats/epub/cover/face.js'
import {garamond} from '../../../src/faces/garamond/family.js'
import {subsetFont} from '../../../src/faces/subset.js'
import {subsetFonts} from '../../../src/formats/epub/fonts/subset-fonts.js'
import {writeEpub, type FontFamily} from '../../../src/formats/epub/index.js'
import {audit} from '../../../src/ledger/index.js'
import {kitchenSink} from '../../contract.js'
import {book, complaints, minimal, rightToLeft, unpack} from './books.js'

const own: FontFamily = {
  name: 'Quay Sans',
  faces: [{data: garamond.regular}],
  licence: {name: 'Harbour Licence', text: 'Take it.'},
}

/** A copy of a font, with another answer to the question whether it may be embedded. */
function withPermission(font: Uint8Array, fsType: number): Uint8Array {
  const copy = font.slice()
  const view = new DataView(copy.buffer)
  const tables = Array.from({length: view.getUint16(4)}, (_, index) => 12 + 16 * index)
  const os2 = tables.find(at => new TextDecoder().decode(copy.subarray(at, at + 4)) === 'OS/2') ?? 0
  view.setUint16(view.getUint32(os2 + 8) + 8, fsType)
  return copy
}

describe('a font that is made smaller', () => {
  test('has the characters that are asked for, and their small capitals', async () => {
    const font = await subsetFont(garamond.regular, 'Kai é')
    const face = await openFace(font)
    expect(Array.from('Kai é', one => face.has(one.codePointAt(0) ?? 0))).not.toContain(false)
    expect(face.has(0x62)).toBe(false)
    expect(font.length).toBeLessThan(garamond.regular.length / 10)
    const glyphs = (features: string): number[] => face.shape('ai', features).glyphs.map(({id}) => id)
    expect(glyphs('smcp')).not.toEqual(glyphs(''))
    const words = Array.from('The EB Garamond Project Authors', letter => `\0${letter}`).join('')
    expect(new TextDecoder('latin1').decode(font)).toContain(words)
  })

  test('draws them as the whole font does', async () => {
    const part = await openCoverFace(await subsetFont(garamond.italic, 'Harbour, figs. 19–31'))
    const whole = await openCoverFace(garamond.italic)
    for (const features of ['', 'smcp', 'onum']) {
      const [a, b] = [part, whole].map(face => {
        const {advance, glyphs} = face.shape('Harbour, figs. 19–31', features)
        return {advance, drawn: glyphs.map(({id}) => face.outline(id, 10, 0, 0))}
      })
      expect(a).toEqual(b)
    }
  })

  test('has to be a font', async () => {
    await expect(subsetFont(new Uint8Array(100), 'a')).rejects.toThrow(/^Unexpected damaged font/)
    await expect(subsetFont(garamond.regular.slice(0, 5000), 'a')).rejects.toThrow(/^Unexpected damaged font/)
  })
})

describe('a book with fonts', () => {
  test('is valid, and the same each time', async () => {
    const [first, second] = await Promise.all(
      [kitchenSink, kitchenSink].map(tree => book(tree, {fonts: subsetFonts()})),
    )
    if (!first || !second) throw new Error('Unexpected missing book')
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
    expect(await complaints(first)).toEqual([])
    const files = unpack(first)
    const css = files.get('OEBPS/style.css') ?? ''
    expect(css.match(/@font-face \{[^}]*\}/g)).toHaveLength(4)
    expect(css).toContain("body {\n  font-family: 'EB Garamond', serif;\n}")
    expect(files.get('OEBPS/font-licence.txt')).toContain('SIL OPEN FONT LICENSE')
    const opf = files.get('OEBPS/content.opf') ?? ''
    expect(opf).toContain('<link rel="dcterms:license" refines="#file-font-1.ttf" href="font-licence.txt"')
    expect(opf).toContain('<item id="file-font-4.ttf" href="font-4.ttf" media-type="font/ttf"/>')
    expect(opf).toContain('<meta property="ibooks:specified-fonts">true</meta>')
    expect(files.get('OEBPS/colophon.xhtml')).toContain('<dd>SIL Open Font License, Version 1.1</dd>')
    const ledger = await audit({
      source: {value: JSON.stringify(kitchenSink), path: 'tree.json'},
      output: {value: first, path: 'book.epub'},
      tree: kitchenSink,
    })
    expect(ledger.balanced).toBe(true)
  })

  test('has faces for the letters of its text, and strong ones where it has strong words', async () => {
    const entries = unzipSync(await book(build('article', [build('paragraph', 'Žižka')]), {fonts: subsetFonts()}))
    expect(Object.keys(entries).filter(name => name.endsWith('.ttf'))).toEqual(['OEBPS/font-1.ttf', 'OEBPS/font-2.ttf'])
    const face = await openFace(entries['OEBPS/font-1.ttf'] ?? new Uint8Array())
    expect(face.has(0x17e)).toBe(true)
    expect(face.has(0x416)).toBe(false)
  })

  test('says which characters its fonts lack', async () => {
    const file = new VFile()
    await book(rightToLeft, {fonts: subsetFonts()}, file)
    expect(file.messages.filter(({ruleId}) => ruleId === 'epub-font-character').map(({reason}) => reason)).toEqual([
      'Unexpected characters ג ו ל ם ש, expected those of the font EB Garamond',
    ])
  })

  test('has no letters for furniture that it does not print, and misses none', async () => {
    const tree = build('article', [build('furniture', {role: 'navigation'}, 'א'), build('paragraph', 'Ink.')])
    const [silent, shown] = [new VFile(), new VFile()]
    await book(tree, {fonts: subsetFonts()}, silent)
    await book(tree, {fonts: subsetFonts(), furniture: true}, shown)
    const lacking = ({messages}: VFile): string[] =>
      messages.filter(({ruleId}) => ruleId === 'epub-font-character').map(({reason}) => reason)
    expect(lacking(silent)).toEqual([])
    expect(lacking(shown)).toEqual(['Unexpected characters א, expected those of the font EB Garamond'])
  })

  test('takes the fonts of a caller, whole or in part', async () => {
    const whole = unzipSync(await book(minimal, {fonts: own}))
    expect(whole['OEBPS/font-1.ttf']).toEqual(garamond.regular)
    const part = unpack(await book(minimal, {fonts: subsetFonts(own), style: 'p { color: red }'}))
    expect(part.get('OEBPS/style.css')).toMatch(/^@font-face[^]*'Quay Sans'[^]*p \{ color: red \}$/)
    expect(part.get('OEBPS/font-licence.txt')).toBe('Take it.')
  })

  test.each<[string, Partial<FontFamily>, RegExp]>([
    ['a name that is no name', {name: "x'; src: url(//example.org)"}, /as name of fonts/],
    ['no fonts', {faces: []}, /family without fonts/],
    ['no licence', {licence: {name: 'None', text: ' '}}, /fonts without a licence/],
    ['a weight that is none', {faces: [{data: garamond.regular, weight: 0}]}, /weight 0/],
    [
      'two fonts of a kind',
      {faces: [{data: garamond.regular}, {data: garamond.italic}]},
      /second font of `normal 400`/,
    ],
    ['bytes that are no font', {faces: [{data: new TextEncoder().encode('ttcf and more')}]}, /bytes as font/],
  ])('is not made with %s', (_, change, message) => {
    expect(() => writeEpub({fonts: {...own, ...change}})).toThrow(message)
    expect(() => subsetFonts({...own, ...change})).toThrow(message)
  })

  test.each([0x2, 0x100, 0x200])('is not made with fonts that forbid it, as %i', fsType => {
    expect(() => subsetFonts({...own, faces: [{data: withPermission(garamond.regular, fsType)}]})).toThrow(
      /must not be embedded in part/,
    )
  })
})
