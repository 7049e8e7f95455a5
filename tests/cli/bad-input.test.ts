import {mkdirSync} from 'node:fs'
import {expect, test} from 'vitest'
import {makeWorld, review, type Result, type World} from './world.js'

async function convert(world: World, input: string, ...options: string[]): Promise<Result> {
  return world.offprint(['convert', input, '--to', 'tei,html', '--out', 'out', ...options])
}

/** One message, no stack trace, no file. */
function expectRefusal(world: World, {code, stdout, stderr}: Result, reason: string | RegExp): void {
  expect(stderr).toMatch(reason)
  expect(stderr).toMatch(/^✖ 1 error$/m)
  expect(stderr).not.toMatch(/internal error|^ +at /m)
  expect({code, stdout}).toEqual({code: 1, stdout: ''})
  expect(world.list('out')).toEqual([])
}

const zip = Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(30), Buffer.from('word/document.xml')])

test.each([
  ['empty.txt', '', 'Unexpected empty file, expected text'],
  ['empty.md', '\n \n', 'Unexpected empty file, expected text'],
  ['empty.unknown', '', 'Unexpected empty file, expected text'],
  ['binary.txt', zip, 'Unexpected null byte, expected text'],
  ['report.docx', zip, 'Unexpected null byte, expected text'],
  ['tree.json', '{"type": "article",', /tree\.json[\s\S]+1:\d+\S*\s+error\s+Unexpected/],
  ['list.json', '[1, 2]', /error\s+Unexpected/],
  ['front.md', '---\ntitle: [On Type\n---\n\n# On Type\n\nText.\n', /front\.md[\s\S]+\d:\d+\S*\s+error\s+Unexpected/],
])('%s', async (name, content, reason) => {
  const world = makeWorld()
  world.put(name, content)
  expectRefusal(world, await convert(world, name), reason)
})

test('a path that is not there', async () => {
  const world = makeWorld()
  expectRefusal(world, await convert(world, 'none.txt'), 'Unexpected missing file or folder, expected a file')
})

test('a folder', async () => {
  const world = makeWorld()
  mkdirSync(world.path('articles'))
  expectRefusal(world, await convert(world, 'articles'), 'Unexpected folder, expected a file')
})

test('a path with a null character', async () => {
  const world = makeWorld()
  expectRefusal(world, await convert(world, 'a\0.txt'), 'expected a file')
})

test('an extension that nobody knows, of a text that looks like nothing', async () => {
  const world = makeWorld()
  world.put('data.csv', 'a;b;c\n1;2;3\n')
  const result = await convert(world, 'data.csv')
  expectRefusal(world, result, 'extension `.csv`, expected `epub`, `html`, `json`, `markdown`, `tei` or `text`')
  expect(result.stderr).toContain('If it is one of these, name it: `--from text`.')
})

test('an extension that nobody knows, of a text that is recognised', async () => {
  const world = makeWorld()
  world.put('review.old', review)
  expect(await convert(world, 'review.old')).toMatchObject({code: 0})
})

test('50 MB of one line', async () => {
  const world = makeWorld()
  world.put('line.txt', Buffer.alloc(50_000_000, 'word '))
  const result = await convert(world, 'line.txt')
  expectRefusal(world, result, 'Unexpected size of more than 32 MB')
  expect(result.stderr).toContain('raise the limit: `--max-size 100`')
})

test('standard input without end', async () => {
  const world = makeWorld()
  const result = await world.offprint(['convert', '-', '--to', 'tei', '--max-size', '0.001'], {stdin: review})
  expect(result).toMatchObject({code: 1, stdout: ''})
  expect(result.stderr).toContain('Unexpected size of more than 0.001 MB')
})

test('metadata that is none', async () => {
  const world = makeWorld()
  world.put('review.txt', review)
  world.put('meta.yaml', 'title: x\ncolour: red\n')
  const result = await convert(world, 'review.txt', '--meta', 'meta.yaml')
  expectRefusal(world, result, /meta\.yaml[\s\S]+2:9\s+error\s+Unexpected field `colour`/)
  expectRefusal(world, await convert(world, 'review.txt', '--meta', 'none.yaml'), 'Unexpected missing file')
})

test('a text without a title', async () => {
  const world = makeWorld()
  world.put('a.txt', 'Only a line of text that says little and goes on to say a little more, without a head.\n')
  const {code, stderr} = await world.offprint(['convert', 'a.txt', '--from', 'text', '--to', 'markdown'])
  expect(code).toBe(0)
  expect(stderr).toContain('missing-title')
})

test('a document that fails does not stop the others', async () => {
  const world = makeWorld()
  world.put('empty.txt', '')
  world.put('review.txt', review)
  const {code, stdout} = await world.offprint(['convert', 'empty.txt', 'review.txt', '--to', 'tei'])
  expect({code, stdout}).toEqual({code: 1, stdout: 'marwood-the-keepers-and-the-lamp.tei.xml\n'})
})

test('an output that cannot be written leaves nothing behind, and does not stop the others', async () => {
  const world = makeWorld()
  world.put('review.txt', review)
  mkdirSync(world.path('out'))
  mkdirSync(world.path('out/a.tei.xml'))
  const {code, stdout, stderr} = await world.offprint([
    'convert',
    'review.txt',
    '--to',
    'tei,json',
    '--out',
    'out',
    '--name',
    'a',
  ])
  expect({code, stdout}).toEqual({code: 1, stdout: 'out/a.json\n'})
  expect(stderr).toMatch(/Unexpected folder, expected to write `out\/a\.tei\.xml`/)
  expect(world.list('out')).toEqual(['a.json', 'a.tei.xml'])
})

test('a document cannot steer the terminal through a message', async () => {
  const world = makeWorld()
  world.put('a.json', JSON.stringify({type: '\u001B[2J'}))
  const result = await convert(world, 'a.json')
  expectRefusal(world, result, 'Unexpected node')
  expect(result.stderr).not.toContain('\u001B')
})

test('nothing of a document or its name steers the terminal', async () => {
  const world = makeWorld()
  const name = 'a\u001b[31m.json'
  world.put(
    name,
    JSON.stringify({type: 'article', metadata: {'\u001b[1m': 1, '\u009bx': 2}, children: [], '\u001b[2m': 3}),
  )
  const refused = await convert(world, name)
  expect(refused.code).toBe(1)
  expect(refused.stderr).toContain('\uFFFD[31m.json')
  expect(refused.stderr).toContain('\uFFFD[1m')
  expect(refused.stderr).toMatch(/^[^\p{Cc}]+(?:\n[^\p{Cc}]*)*$/u)

  const misused = await world.offprint(['convert', name, '--to', '\u001b[32m'])
  expect(misused).toMatchObject({code: 2, stdout: ''})
  expect(misused.stderr).toMatch(/^[^\p{Cc}]+(?:\n[^\p{Cc}]*)*$/u)

  world.put('b\u001b[33m.txt', review)
  const shown = await world.offprint(['convert', 'b\u001b[33m.txt', '--to', 'html', '--out', 'out'], {isTTY: true})
  expect(shown.code).toBe(0)
  expect(shown.stdout).not.toContain('\u001b[33m')
})
