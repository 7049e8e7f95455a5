import {expect, test} from 'vitest'
import {makeWorld, review} from './world.js'

test('the whole tree, with lines, words, fields and how each node is known', async () => {
  const world = makeWorld()
  world.put('a.txt', review)
  const {code, stdout, stderr} = await world.offprint(['inspect', 'a.txt', '--tree'])
  expect({code, stderr}).toEqual({code: 0, stderr: ''})
  const lines = stdout.split('\n')
  expect(lines.slice(0, 4)).toEqual([
    'a.txt, read as text',
    '  article  The Keepers and the Lamp',
    '    furniture  Main Harbour Quarterly Index | Main …  line 1, role navigation  by page-furniture (0.95)',
    '    furniture  Library of the Coast | Open …  line 3, role navigation  by page-furniture (0.95)',
  ])
  const start = lines.findIndex(line => line.includes('blockquote'))
  expect(lines.slice(start, start + 6)).toEqual([
    '      blockquote  line 31  by quotation-after-colon (0.9)',
    '        paragraph  “There was no oil tonight. I …  line 31',
    '      paragraph  line 33',
    '        text  No answer to this letter has …  line 33',
    '        pageMarker  line 35, certainty inferred, inWord, hyphen -, joins paragraphs  by word-over-page-turn (0.9), and by citation',
    '        text  cerned with the painting of its …  line 35',
  ])
})

test('every node has a line', async () => {
  const world = makeWorld()
  const sink = new URL('../../fixtures/kitchen-sink/tree.json', import.meta.url).pathname
  const {stdout} = await world.offprint(['inspect', sink, '--tree'])
  await expect(stdout.replace(sink, 'tree.json')).toMatchFileSnapshot('../../fixtures/kitchen-sink/inspect-tree.txt')
})

test('nothing in a tree steers the terminal, and colours are ours alone', async () => {
  const world = makeWorld()
  const metadata = {creators: [], contributors: [], rights: [], revisions: [], unknown: [], title: '\u001B[2J'}
  const hostile = {type: 'pageMarker', label: '\u001B[31m\u009B2J', certainty: 'stated'}
  const children = [{type: 'paragraph', children: [{type: 'text', value: '\u001B]0;owned\u0007 text'}, hostile]}]
  world.put('a.json', JSON.stringify({type: 'article', metadata, children}))
  const plain = await world.offprint(['inspect', 'a.json', '--tree'])
  expect(plain.stdout).not.toMatch(/(?!\n)\p{Cc}/u)
  const {stdout} = await world.offprint(['inspect', 'a.json', '--tree'], {isTTY: true})
  // eslint-disable-next-line no-control-regex -- what colours are made of
  expect(stdout.replace(/\u001B\[(?:1|2|22|33|36|39)m/g, '')).toBe(plain.stdout)
})

test('what is nested deep is not indented without end', async () => {
  const world = makeWorld()
  world.put('a.md', `# Quays\n\n${'> '.repeat(60)}deep\n`)
  const {stdout} = await world.offprint(['inspect', 'a.md', '--tree'])
  expect(Math.max(...stdout.split('\n').map(line => line.search(/\S/)))).toBe(60)
  expect(stdout).toContain(`${'  '.repeat(30)}(31)  blockquote`)
})
