import fc from 'fast-check'
import {expect, test} from 'vitest'
import {nameOutputs} from '../../src/batch/names.js'

const namesOf = (files: string[], folders: string[] = [], extensions = ['epub', 'tei.xml']) =>
  Object.fromEntries(nameOutputs({files, folders}, extensions).files)

test('outputs are named after inputs, without their extension', () => {
  expect(namesOf(['a.html', 'b.tei.xml', 'no extension', '.hidden', 'v1.2.txt'])).toEqual({
    'a.html': 'a',
    'b.tei.xml': 'b',
    'no extension': 'no extension',
    '.hidden': '.hidden',
    'v1.2.txt': 'v1.2',
  })
})

test('inputs that could give the same output keep their extension, all of them', () => {
  expect(namesOf(['a.html', 'a.txt', 'b.txt'])).toEqual({'a.html': 'a.html', 'a.txt': 'a.txt', 'b.txt': 'b'})
})

test('names that differ in case or in the form of an accent get a hash', () => {
  const names = Object.values(namesOf(['A.htm', 'a.htm', 'caf\u00E9.htm', 'cafe\u0301.htm']))
  expect(names.every(name => /^.+\.htm-[0-9a-f]{16}$/u.test(name))).toBe(true)
  expect(new Set(names.map(name => name.normalize('NFC').toLowerCase())).size).toBe(4)
})

test('an extension of two parts does not meet a name of two parts', () => {
  expect(namesOf(['a.txt', 'a.csl.txt'], [], ['json', 'csl.json'])).toEqual({
    'a.txt': 'a.txt',
    'a.csl.txt': 'a.csl.txt',
  })
  expect(namesOf(['a.txt', 'a.csl.txt'], [], ['epub'])).toEqual({'a.txt': 'a', 'a.csl.txt': 'a.csl'})
})

test('a folder is not in the way of an output', () => {
  const {files, folders} = nameOutputs({files: ['a.html'], folders: ['a.epub', 'Works', 'works', 'b']}, ['epub'])
  expect(files.get('a.html')).toBe('a.html')
  expect([folders.get('b'), folders.get('Works') === 'Works', folders.get('works') === 'works']).toEqual([
    'b',
    false,
    false,
  ])
})

test('a name that leaves no room for an extension is cut, and no two meet', () => {
  const long = ['x'.repeat(251), `${'x'.repeat(250)}y`, 'é'.repeat(125), `${'😀'.repeat(62)}a`].map(
    name => `${name}.htm`,
  )
  const names = Object.values(namesOf(long))
  for (const name of names) {
    expect(Buffer.byteLength(`${name}.tei.xml`)).toBeLessThanOrEqual(255)
    expect(name).toMatch(/^[xé😀]+-[0-9a-f]{16}$/u)
  }
  expect(new Set(names).size).toBe(4)
  const {folders} = nameOutputs({files: [], folders: ['F'.repeat(255), 'f'.repeat(255)]}, ['epub'])
  for (const name of folders.values()) expect(name).toMatch(/^f{238}-[0-9a-f]{16}$/i)
  const whole = 'x'.repeat(247)
  expect(namesOf([`${whole}.htm`])).toEqual({[`${whole}.htm`]: whole})
})

const part = fc.constantFrom('a', 'A', 'b', 'é', 'e\u0301', 'a.html', 'a.csl')
const name = fc.tuple(part, fc.constantFrom('', '.html', '.txt', '.epub', '.json')).map(([stem, end]) => stem + end)

test('no two outputs meet on any file system, in whatever order the inputs come', () => {
  const extensions = ['epub', 'json', 'csl.json']
  const listing = fc.record({files: fc.uniqueArray(name), folders: fc.uniqueArray(name)})
  fc.assert(
    fc.property(listing, ({files, folders: some}) => {
      const folders = some.filter(one => !files.includes(one))
      const names = nameOutputs({files, folders}, extensions)
      const paths = [...names.files.values()].flatMap(stem => extensions.map(extension => `${stem}.${extension}`))
      const folded = [...paths, ...names.folders.values()].map(path => path.normalize('NFD').toLowerCase())
      expect(new Set(folded).size).toBe(folded.length)
      expect(names.files.size).toBe(files.length)
      const turned = nameOutputs({files: files.toReversed(), folders: folders.toReversed()}, extensions)
      expect(Object.fromEntries(turned.files)).toEqual(Object.fromEntries(names.files))
    }),
  )
})
