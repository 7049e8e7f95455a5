import {unzipSync} from 'fflate'
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {openFace} from '../../src/faces/face.js'
import {garamond} from '../../src/faces/garamond/family.js'
import {packWoff} from '../faces/pack-woff.js'
import {complaints} from '../formats/epub/books.js'
import {makeWorld} from './world.js'

const home = dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-hebrew'))
const hebrew = readFileSync(join(home, '../fonts/NotoSansHebrew-Regular.ttf'))

const letter = '---\ntitle: Quays\nlanguage: en\n---\n\n# Quays\n\nThe *sign* of the quay said **Shalom**: שלום.\n'

function makeFonts(): ReturnType<typeof makeWorld> {
  const world = makeWorld()
  world.put('quays.md', letter)
  world.put('regular.ttf', garamond.regular)
  world.put('italic.woff', packWoff(garamond.italic))
  world.put('bold.ttf', garamond.semibold)
  world.put('hebrew, plain.ttf', hebrew)
  world.put('licence.txt', 'Harbour Licence 2.0\n\nTake it as you like.\n')
  return world
}

const convert = ['convert', 'quays.md', '--name', 'a', '--to']

describe('fonts of the caller', () => {
  test('are embedded in books, each for what it says that it is', async () => {
    const world = makeFonts()
    const fonts = ['regular.ttf', 'italic.woff', 'bold.ttf', 'hebrew, plain.ttf'].flatMap(path => ['--font', path])
    const {code, stderr} = await world.offprint([...convert, 'epub', ...fonts, '--audit'])
    expect({code, stderr}).toMatchObject({code: 0, stderr: expect.stringContaining('a.epub: balanced') as unknown})
    expect(stderr).not.toContain('epub-font-character')
    expect(await complaints(world.bytes('a.epub'))).toEqual([])
    const files = unzipSync(world.bytes('a.epub'))
    const text = (name: string): string => new TextDecoder().decode(files[`OEBPS/${name}`])
    const rules = [...text('style.css').matchAll(/@font-face \{\s*font-family: '(.*)';\s*font-style: (.*);\s*font-weight: (.*);/g)] // prettier-ignore
    expect(rules.map(rule => rule.slice(1))).toEqual([
      ['EB Garamond', 'normal', '400'],
      ['EB Garamond', 'italic', '400'],
      ['EB Garamond', 'normal', '600'],
      ['Noto Sans Hebrew', 'normal', '400'],
    ])
    expect(text('style.css')).toContain("font-family: 'EB Garamond', 'Noto Sans Hebrew', serif;")
    // Of the other family, the letters that the first lacks.
    const face = await openFace(files['OEBPS/font-4.ttf'] ?? new Uint8Array())
    expect(['ש', 'Q'].map(one => face.has(one.codePointAt(0) ?? 0))).toEqual([true, false])
    expect(text('font-licence.txt')).toContain('Copyright 2012 Google Inc.')
    expect(text('colophon.xhtml')).toContain('<dd>Licensed under the Apache License, Version 2.0</dd>')
  })

  test('are left out, with their licence, where the first family has all letters', async () => {
    const world = makeFonts()
    world.put('quays.md', letter.replace(': שלום', ''))
    await world.offprint([...convert, 'epub', '--font', 'garamond', '--font', 'hebrew, plain.ttf'])
    const files = unzipSync(world.bytes('a.epub'))
    expect(new TextDecoder().decode(files['OEBPS/style.css'])).not.toContain('Noto')
    expect(new TextDecoder().decode(files['OEBPS/colophon.xhtml'])).not.toMatch(/Noto|Google/)
    expect(Object.keys(files).filter(name => name.endsWith('.ttf'))).toHaveLength(3 + 1)
  })

  test('are embedded in PDF, of which EB Garamond is what is not given', async () => {
    const world = makeFonts()
    const {code, stderr} = await world.offprint([...convert, 'pdf', '--font', 'hebrew, plain.ttf', '--audit'])
    expect({code, audit: stderr.split('\n')[0]}).toEqual({
      code: 0,
      audit: 'a.pdf: balanced, 9 words kept, 0 moved, 0 joined, 0 dropped by rule',
    })
    expect(stderr).toMatch(
      /Unexpected family without italic font, expected one: EB Garamond stands in +pdf-missing-face/,
    )
    expect(stderr).toMatch(/Unexpected family without semibold font, expected one/)
    expect(stderr).toContain('Give the italic font of the family as `faces.italic` (`--font`).')
    expect(stderr).not.toContain('semibold italic')
    expect(faceNames(world.bytes('a.pdf'))).toEqual(['EBGaramond-Italic', 'EBGaramond-Regular', 'EBGaramond-SemiBold', 'NotoSansHebrew']) // prettier-ignore
  })

  test('have the licence that is given, below what they say of it', async () => {
    const world = makeFonts()
    const font = ['--font', 'regular.ttf', '--font-licence', 'licence.txt']
    expect(await world.offprint([...convert, 'epub', ...font])).toMatchObject({code: 0})
    const files = unzipSync(world.bytes('a.epub'))
    expect(new TextDecoder().decode(files['OEBPS/font-licence.txt'])).toMatch(
      /^Copyright 2017[^]*SIL Open Font License, Version 1\.1\n\nHarbour Licence 2\.0\n\nTake it/,
    )
  })
})

/** A copy of a font that says nothing: of its table of names, the tag is another. */
function nameless(font: Uint8Array): Uint8Array {
  const copy = Buffer.from(font)
  copy.write('nama', copy.indexOf('name', 12, 'latin1'), 'latin1')
  return copy
}

test('a font without names has the licence that is given, and cannot do without', async () => {
  const world = makeFonts()
  world.put('own.ttf', nameless(garamond.regular))
  const silent = await world.offprint([...convert, 'epub', '--font', 'own.ttf'])
  expect(silent).toMatchObject({code: 1, stdout: ''})
  expect(silent.stderr).toContain('own.ttf')
  expect(silent.stderr).toContain('Unexpected font that states no licence, expected one')
  expect(silent.stderr).toContain('--font-licence FILE')
  expect(await world.offprint([...convert, 'pdf', '--font', 'own.ttf'])).toMatchObject({code: 0})
  const licensed = ['--font', 'own.ttf', '--font-licence', 'licence.txt']
  expect(await world.offprint([...convert, 'epub', ...licensed])).toMatchObject({code: 0})
  const files = unzipSync(world.bytes('a.epub'))
  expect(new TextDecoder().decode(files['OEBPS/colophon.xhtml'])).toContain('<dd>Harbour Licence 2.0</dd>')
})

test.each<[string[], number, string]>([
  [['epub', '--font', 'none.ttf'], 1, 'missing file or folder'],
  [['epub', '--font', 'quays.md'], 1, 'Unexpected font that starts with "---\\n"'],
  [['epub', '--font', 'web.woff2'], 1, '`woff2_decompress` makes it of this'],
  [['pdf', '--font', 'damaged.ttf'], 1, 'Unexpected font without table'],
  [['pdf', '--font', 'damaged.woff'], 1, 'Unexpected damaged WOFF'],
  [['epub', '--font', 'bold.ttf'], 1, 'Unexpected family EB Garamond without an upright font for text'],
  [['epub', '--font', 'regular.ttf', '--font', 'twin.ttf'], 1, 'Unexpected second font of EB Garamond, normal 400'],
  [['epub', '--font', 'regular.ttf', '--font-licence', 'empty.txt'], 1, 'Unexpected empty licence of fonts'],
  [['epub', '--font', 'regular.ttf', '--font-licence', 'none.txt'], 1, 'missing file or folder'],
  [['pdf', '--code-font', 'none.ttf'], 1, 'missing file or folder'],
  [['pdf', '--code-font', 'quays.md'], 1, 'Unexpected font that starts with'],
  [['epub', '--code-font', 'regular.ttf'], 2, 'Unexpected `--code-font` without `--to pdf`'],
  [['tei', '--font', 'regular.ttf'], 2, 'Unexpected `--font` without `--to epub` or `--to pdf`'],
  [['epub', '--font-licence', 'licence.txt'], 2, 'Unexpected `--font-licence` without a font'],
  [['epub', '--font', 'regular.ttf', '--font', 'garamond'], 2, 'Unexpected `--font garamond` after others'],
])('%j', async (args, code, message) => {
  const world = makeFonts()
  world.put('web.woff2', 'wOF2 and more')
  world.put('damaged.ttf', garamond.regular.slice(0, 3000))
  world.put('damaged.woff', packWoff(garamond.regular).slice(0, 3000))
  world.put('twin.ttf', garamond.regular)
  world.put('empty.txt', ' \n')
  const result = await world.offprint([...convert, ...args])
  expect({code: result.code, stdout: result.stdout}).toEqual({code, stdout: ''})
  expect(result.stderr).toContain(message)
  expect(world.list()).not.toContain('a.epub')
})

const faceNames = (pdf: Buffer): string[] =>
  [...new Set(pdf.toString('latin1').match(/(?<=\/BaseFont \/[A-Z]{6}\+)[\w-]+/g))].sort()

test('code has a font of its own', async () => {
  const world = makeFonts()
  world.put('quays.md', letter.replace('Shalom', 'Shalom** `שלום` **'))
  const {code, stderr} = await world.offprint([...convert, 'pdf', '--code-font', 'hebrew, plain.ttf'])
  expect(code).toBe(0)
  expect(stderr).not.toContain('pdf-missing-face')
  expect(faceNames(world.bytes('a.pdf'))).toContain('NotoSansHebrew')
  await world.offprint([...convert, 'pdf'])
  expect(faceNames(world.bytes('a.pdf'))).not.toContain('NotoSansHebrew')
})

test('a family that is whole, and one of which no style is missed, are not reported', async () => {
  const world = makeFonts()
  const family = ['regular.ttf', 'italic.woff', 'bold.ttf'].flatMap(path => ['--font', path])
  expect((await world.offprint([...convert, 'pdf', ...family])).stderr).not.toContain('pdf-missing-face')
  world.put('quays.md', letter.replaceAll('**', ''))
  const {stderr} = await world.offprint([...convert, 'pdf', ...family.slice(0, 4)])
  expect(stderr).not.toContain('pdf-missing-face')
  world.put('quays.md', letter.replace('*sign*', '*sign **lamp***'))
  expect((await world.offprint([...convert, 'pdf', ...family])).stderr).toContain('without semibold italic font')
})

test('a font is never replaced', async () => {
  const world = makeFonts()
  const args = [...convert, 'pdf', '--font', 'regular.ttf', '--log', 'regular.ttf']
  expect(await world.offprint(args)).toMatchObject({code: 2})
  expect(world.bytes('regular.ttf').length).toBe(garamond.regular.length)
})
