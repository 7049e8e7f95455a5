import {expect, test} from 'vitest'
import type {Difference} from '../../src/cli/difference.js'
import {makeWorld, review} from './world.js'

const letter = `---
title: Quays
language: en
---

# Quays

The first lamp was lit at dusk by the keeper and by nobody else.[^1]

The boat came back in the morning with oil, and nobody asked for the price of it.

[^1]: So the log has it.
`

function makeLetters(change: (text: string) => string): ReturnType<typeof makeWorld> {
  const world = makeWorld()
  world.put('a.md', letter)
  world.put('b.md', change(letter))
  return world
}

test('the same article in every format is the same', async () => {
  const world = makeWorld()
  world.put('a.txt', review)
  await world.offprint(['convert', 'a.txt', '--to', 'markdown,tei,json,epub', '--name', 'b'])
  for (const other of ['b.md', 'b.tei.xml', 'b.json', 'b.epub']) {
    expect(await world.offprint(['diff', 'a.txt', other])).toEqual({
      code: 0,
      stdout: 'Same 1093 words, metadata, headings, notes and page markers\n',
      stderr: expect.any(String) as unknown,
      bytes: expect.any(Buffer) as unknown,
    })
  }
})

test('words are shown with the lines of both and the words around', async () => {
  const world = makeLetters(text =>
    text
      .replace('language: en', 'language: en\nkeywords: [oil]')
      .replace('lamp was lit', 'lantern was kindled')
      .replace(' by the keeper and', '')
      .replace('nobody asked', 'of course nobody asked'),
  )
  const {code, stdout, stderr} = await world.offprint(['diff', 'a.md', 'b.md'])
  expect({code, stderr}).toEqual({code: 1, stderr: ''})
  expect(stdout).toBe(`--- a.md, read as markdown, 37 words
+++ b.md, read as markdown, 35 words

Metadata
  keyword
    + oil

Words: 2 changed, 1 removed, 1 added
  8 → 9    … Quays The first [-lamp-] {+lantern+} was lit at dusk by the …
  8 → 9    … Quays The first lamp was [-lit-] {+kindled+} at dusk by the keeper and …
  8 → 9    … lamp was lit at dusk by [-the keeper and by-] nobody else The boat came back …
  10 → 11  … in the morning with oil and {+of course+} nobody asked for the price of …
`)
})

test('a run that stands elsewhere was moved; a word here and a word there were not', async () => {
  const moved = makeLetters(text =>
    text.replace(' and by nobody else', '').replace('price of it.', 'price of it and by nobody else.'),
  )
  const {stdout} = await moved.offprint(['diff', 'a.md', 'b.md'])
  expect(stdout).toContain('Words: 1 moved\n')
  expect(stdout).toContain('  8 → 10  moved and by nobody else to after “asked for the price of it”\n')
  const words = makeLetters(text => text.replace('lamp', 'oil').replace('with oil', 'with lamp'))
  expect((await words.offprint(['diff', 'a.md', 'b.md'])).stdout).toContain('Words: 2 changed\n')
})

test('headings, notes and page markers that differ are named, with their lines', async () => {
  const world = makeLetters(text =>
    text.replace('The boat', '## The Boat\n\n:page[85] The boat').replaceAll('[^1]', '[^a]'),
  )
  const {code, stdout} = await world.offprint(['diff', 'a.md', 'b.md'])
  expect(code).toBe(1)
  expect(stdout).toContain('\nHeadings\n  + ## The Boat  line 10\n')
  expect(stdout).toContain('\nNotes\n  - 1 (author)  line 12\n  + a (author)  line 14\n')
})

test('JSON has every difference', async () => {
  const world = makeLetters(text => text.replace('title: Quays', 'title: Quays and Boats').replace('lamp', 'lantern'))
  const {code, stdout} = await world.offprint(['diff', 'a.md', 'b.md', '--json'])
  expect(code).toBe(1)
  expect(JSON.parse(stdout) as Difference).toEqual({
    same: false,
    before: {input: 'a.md', format: 'markdown', words: 37},
    after: {input: 'b.md', format: 'markdown', words: 37},
    metadata: [{field: 'title', before: ['Quays'], after: ['Quays and Boats']}],
    words: [
      {
        kind: 'changed',
        before: {words: ['lamp'], line: 8, around: {before: 'Quays The first', after: 'was lit at dusk by the'}},
        after: {words: ['lantern'], line: 8, around: {before: 'Quays The first', after: 'was lit at dusk by the'}},
      },
    ],
    headings: [],
    notes: [],
    pageMarkers: [],
  })
})

test('a word keeps its own line where a paragraph has several', async () => {
  const world = makeWorld()
  world.put('a.htm', '<html><body><h3>Quays</h3>\n<p>One &amp; two\nthree four\nfive six.</p></body></html>')
  world.put('b.htm', '<html><body><h3>Quays</h3>\n<p>One &amp; two\nthree\nfour\nfive seven.</p></body></html>')
  const {stdout} = await world.offprint(['diff', 'a.htm', 'b.htm'])
  expect(stdout).toContain('  4 → 5  … Quays One two three four five [-six-] {+seven+}\n')
})

test('colours tell removed from added, and by more than the colour', async () => {
  const world = makeLetters(text => text.replace('lamp', 'lantern'))
  const {stdout} = await world.offprint(['diff', 'a.md', 'b.md'], {isTTY: true})
  expect(stdout).toContain('\u001B[31m\u001B[9mlamp\u001B[29m\u001B[39m \u001B[32m\u001B[4mlantern\u001B[24m\u001B[39m')
  expect(stdout).not.toContain('[-')
})

test('nothing in a document steers the terminal', async () => {
  const world = makeLetters(text =>
    text.replace('lamp', '\u001B]0;owned\u0007lamp\u009B31m').replace('Quays\n', '\u001B[2JQuays\n'),
  )
  for (const args of [
    ['diff', 'a.md', 'b.md'],
    ['diff', 'b.md', 'a.md'],
  ]) {
    const {stdout} = await world.offprint(args)
    expect(stdout).not.toMatch(/(?!\n)\p{Cc}/u)
  }
})

test('a long difference is shown by its ends, and many are counted', async () => {
  const world = makeWorld()
  const words = (name: string, count: number): string =>
    Array.from({length: count}, (_, at) => `${name}${at}`).join(' ')
  world.put('a.md', `# Quays\n\n${words('a', 3000)}\n\n${words('kept', 9)}\n`)
  world.put('b.md', `# Quays\n\n${words('b', 3000)}\n\n${words('kept', 9)}\n`)
  const {stdout} = await world.offprint(['diff', 'a.md', 'b.md'])
  expect(stdout).toContain('a19 … 2960 words … a2980')
  const mixed = (name: string): string => Array.from({length: 600}, (_, at) => `kept${at} ${name}${at}`).join(' ')
  world.put('a.md', `# Quays\n\n${mixed('a')}\n`)
  world.put('b.md', `# Quays\n\n${mixed('b')}\n`)
  expect((await world.offprint(['diff', 'a.md', 'b.md'])).stdout).toContain('  … and 100 more; --json has them all\n')
})

test.each<[string[], string]>([
  [['diff', 'a.md'], 'Unexpected 1 inputs, expected two'],
  [['diff', 'a.md', 'b.md', 'a.md'], 'Unexpected 3 inputs, expected two'],
  [['diff', '-', '-'], 'Unexpected second `-`'],
  [['diff', 'a.md', 'none.md'], 'missing file or folder'],
  [['diff', 'a.md', 'b.md', '--meta', 'none.yaml'], 'missing file or folder'],
])('%j', async (args, message) => {
  const {code, stdout, stderr} = await makeLetters(text => text).offprint(args)
  expect({code, stdout}).toEqual({code: 2, stdout: ''})
  expect(stderr).toContain(message)
})

test('one side may come from standard input', async () => {
  const world = makeLetters(text => text)
  expect(await world.offprint(['diff', '-', 'a.md', '--from', 'markdown'], {stdin: letter})).toMatchObject({code: 0})
})
