import {expect, test} from 'vitest'
import {makeWorld, review, type World} from './world.js'

const formats = 'epub,pdf,tei,markdown,html,json'

async function makeOutputs(): Promise<World> {
  const world = makeWorld()
  world.put('review.txt', review)
  await world.offprint(['convert', 'review.txt', '--to', 'tei,markdown,epub', '--name', 'a'])
  return world
}

test('outputs that have every word', async () => {
  const world = await makeOutputs()
  const {code, stdout, stderr} = await world.offprint(['audit', 'review.txt', 'a.md', 'a.tei.xml', 'a.epub'])
  expect({code, stderr}).toEqual({code: 0, stderr: ''})
  expect(stdout.split('\n').filter(line => /^\S/.test(line))).toEqual([
    'a.md: balanced',
    'a.tei.xml: balanced',
    'a.epub: balanced',
  ])
  expect(stdout).toContain('joined   2  word-joined 2\n')
})

test('a book as the source, also of a PDF', async () => {
  const world = await makeOutputs()
  await world.offprint(['convert', 'review.txt', '--to', 'pdf', '--name', 'a'])
  const {code, stdout, stderr} = await world.offprint(['audit', 'a.epub', 'a.md', 'a.tei.xml', 'a.pdf', 'a.epub'])
  expect({code, stderr}).toEqual({code: 0, stderr: ''})
  expect(stdout.match(/^\S.*/gm)).toEqual(['a.md: balanced', 'a.tei.xml: balanced', 'a.pdf: balanced', 'a.epub: balanced']) // prettier-ignore
})

test('an output that lacks a word, with its place', async () => {
  const world = await makeOutputs()
  world.put('a.md', world.text('a.md').replace('a brass lamp', 'a lamp'))
  const {code, stdout} = await world.offprint(['audit', 'review.txt', 'a.md', 'a.tei.xml'])
  expect(code).toBe(1)
  expect(stdout).toContain('a.md: 1 word unexplained\n')
  expect(stdout).toMatch(/dropped {2}“brass” after “.* left behind a” \(source line \d+, column \d+; output line \d+/)
  expect(stdout).toContain('a.tei.xml: balanced\n')
})

test('JSON for programs', async () => {
  const world = await makeOutputs()
  const {code, stdout} = await world.offprint(['audit', 'review.txt', 'a.md', '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject([
    {source: 'review.txt', output: 'a.md', balanced: true, counts: {unexplained: 0}},
  ])
})

test('a page for people, which no document can break out of', async () => {
  const world = makeWorld()
  world.put('x.txt', 'A Title\n\nOne <script>alert(1)</script> “&amp;” two.\n')
  world.put('x.md', 'One \u0007two.\n')
  const {code} = await world.offprint(['audit', 'x.txt', 'x.md', '--report', 'ledger.html'])
  expect(code).toBe(1)
  const page = world.text('ledger.html')
  expect(page).toMatch(/^<!doctype html><html lang="en">/)
  expect(page.includes('<script') || page.includes('\u0007')).toBe(false)
  expect(page).toContain('Not balanced')
  expect(page).toContain('script alert')
})

test('what is audited is never replaced by the report', async () => {
  const world = await makeOutputs()
  const before = world.text('a.md')
  const {code, stderr} = await world.offprint(['audit', 'review.txt', 'a.md', '--report', 'a.md'])
  expect(code).toBe(2)
  expect(stderr).toContain('Unexpected report `a.md` in place of a file that is audited')
  expect(world.text('a.md')).toBe(before)
})

test.each([
  [['audit', 'review.txt', 'a.docx'], 2, 'Unexpected output `a.docx`, expected one that ends in .html'],
  [['audit', 'review.txt'], 2, 'expected a source and one or more outputs'],
  [['audit', 'none.txt', 'a.md'], 1, 'missing file or folder'],
  [['audit', 'review.txt', 'none.md'], 1, 'missing file or folder'],
  [['audit', 'review.txt', 'broken.epub'], 1, 'Unexpected output `broken.epub`'],
  [['audit', 'review.txt', 'broken.pdf'], 1, 'Unexpected output `broken.pdf`'],
  [['audit', 'review.txt', 'broken.xml'], 1, 'Unexpected output `broken.xml`'],
  [['audit', 'review.txt', 'broken.json'], 1, 'Unexpected output `broken.json`'],
])('%j', async (argv, code, message) => {
  const world = makeWorld()
  world.put('review.txt', review)
  for (const ending of ['epub', 'pdf', 'xml', 'json']) world.put(`broken.${ending}`, '<PK')
  const result = await world.offprint(argv)
  expect({code: result.code, named: result.stderr.includes(message)}).toEqual({code, named: true})
})

test('convert audits what it writes', async () => {
  const world = makeWorld()
  world.put('review.txt', review)
  const {code, stdout, stderr} = await world.offprint([
    'convert',
    'review.txt',
    '--to',
    formats,
    '--name',
    'a',
    '--audit',
  ])
  expect(code).toBe(0)
  expect(stdout.trim().split('\n')).toHaveLength(6)
  expect(stderr.match(/^a\.\S+: balanced, \d+ words kept/gm)).toHaveLength(6)
})
