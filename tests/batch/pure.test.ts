import fc from 'fast-check'
import {expect, test} from 'vitest'
import {convertChunk} from '../../src/batch/chunk.js'
import {messageFields, type Entry} from '../../src/batch/entry.js'
import {flawOf, parseGlob} from '../../src/batch/glob.js'
import {hashOfJson} from '../../src/batch/json.js'
import {parseRecord} from '../../src/batch/records.js'
import {summaryPage} from '../../src/batch/report/page.js'
import {isInShard} from '../../src/batch/shard.js'
import {openTally} from '../../src/batch/summary.js'

test.each([
  ['articles/*.htm', 'articles', ['a.htm'], ['a.html', 'b/a.htm', 'axhtm']],
  ['**/*.{htm,html}', '', ['a.htm', 'x/y/a.html'], ['a.txt', 'x/a.htmx']],
  ['a/b/19[23]?/**', 'a/b', ['193x/a', '192y/b/c'], ['194x/a', '193x']],
  ['/data/[!.]*.txt', '/data', ['a.txt'], ['.a.txt']],
  ['a/{x,y}+(1).txt', 'a', ['x+(1).txt', 'y+(1).txt'], ['xx(1).txt']],
  ['a/{sub/three,one}.htm', 'a', ['sub/three.htm', 'one.htm'], ['three.htm', 'sub/one.htm']],
  ['a/{b{1,2},c}', 'a', ['b1', 'b2', 'c'], ['b', 'b{1']],
])('glob %s', (glob, base, matched, others) => {
  const parsed = parseGlob(glob)
  expect(parsed.base).toBe(base)
  expect(matched.filter(path => !parsed.matches(path))).toEqual([])
  expect(others.filter(path => parsed.matches(path))).toEqual([])
})

test.each([
  ['*a*b*c*.htm', undefined],
  ['**/x/**/{y,z}', undefined],
  ['*a*a*a*a*b', 'at most four `*` in a name, and four `**`'],
  ['**/**/**/**/**/*.htm', 'at most four `*` in a name, and four `**`'],
  ['a/{one', 'a `}` for each `{`'],
  ['a/[z-a]*', 'ranges such as `[a-z]`'],
  [`*${'{a,b}'.repeat(9)}`, 'at most 100 alternatives in braces'],
])('the flaw of the glob %s is %s', (glob, flaw) => {
  expect(flawOf(glob)).toBe(flaw)
})

test('the hash of a recipe does not depend on the order of its fields, but on all of them', () => {
  expect(hashOfJson({a: 1, b: {c: [1, 2], d: null}})).toBe(hashOfJson({b: {d: null, c: [1, 2]}, a: 1}))
  expect(hashOfJson({a: [1, 2]})).not.toBe(hashOfJson({a: [2, 1]}))
  expect(hashOfJson({a: undefined})).toBe(hashOfJson({}))
})

test('shards divide the documents: each is in exactly one', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({min: 1, max: 20}), (path, count) => {
      const all = Array.from({length: count}, (_, index) => ({index: index + 1, count}))
      expect(all.filter(shard => isInShard(path, shard))).toHaveLength(1)
    }),
  )
  const paths = Array.from({length: 1000}, (_, index) => `articles/${index}.htm`)
  const sizes = [1, 2, 3, 4].map(index => paths.filter(path => isInShard(path, {index, count: 4})).length)
  expect(Math.min(...sizes)).toBeGreaterThan(200)
})

test('a chunk: a document that throws does not keep the others from being converted', async () => {
  const data = new Uint8Array()
  const results = await convertChunk(
    [
      {path: 'a', data},
      {path: 'b', data},
    ],
    {suffix: '!'},
    recipe => ({
      convert({path}) {
        if (path === 'a') throw new RangeError('too deep')
        const {suffix} = recipe as {suffix: string}
        return {outputs: [{extension: 'txt', data: path + suffix}], messages: [], failed: false, ledgers: []}
      },
    }),
  )
  expect(results).toMatchObject([
    {path: 'a', failed: true, messages: [{rule: 'batch-processor-error', reason: 'Unexpected RangeError: too deep'}]},
    {path: 'b', failed: false, outputs: [{data: 'b!'}]},
  ])
})

const entry: Entry = {
  type: 'document',
  path: 'x/a.htm',
  stem: 'x/a',
  verdict: 'done',
  source: {sha256: 'f', bytes: 10},
  options: 'o',
  version: '1',
  outputs: [{path: 'x/a.tei.xml', sha256: 'e', bytes: 20}],
  assets: [],
  ledgers: [],
  ...messageFields([]),
  milliseconds: 12,
}

test('a line of the manifest comes back; a torn or strange one is nothing', () => {
  const line = JSON.stringify(entry)
  expect(parseRecord(line)).toEqual(entry)
  for (let length = 0; length < line.length; length += 7) expect(parseRecord(line.slice(0, length))).toBeUndefined()
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(entry)), fc.constantFrom(7, [3], {a: 1}, true), (field, value) => {
      if (field === 'milliseconds' && value === 7) return
      if (['rules', 'messages'].includes(field) && typeof value === 'object' && !Array.isArray(value)) return
      expect(parseRecord(JSON.stringify({...entry, [field]: value}))).toBeUndefined()
    }),
  )
})

test('a summary counts, and does not depend on the order of documents', () => {
  const message = {
    rule: 'bad-thing',
    severity: 'fatal',
    reason: 'Unexpected <b>',
    note: null,
    line: 3,
    column: 1,
  } as const
  const failed: Entry = {
    ...entry,
    path: 'x/b.htm',
    verdict: 'failed',
    outputs: [],
    ...messageFields([message, message]),
  }
  const all = [entry, failed, {...entry, path: 'x/c.htm', milliseconds: 900}]
  const [one, other] = [all, all.toReversed()].map(entries => {
    const tally = openTally()
    entries.forEach(each => { tally.add(each, each === entry) }) // prettier-ignore
    return tally.summary({seconds: 2, interrupted: false, strangeLines: 0})
  })
  expect(one).toEqual(other)
  expect(one).toMatchObject({
    documents: 3,
    verdicts: {done: 2, failed: 1, stopped: 0, refused: 0},
    unchanged: 1,
    bytesRead: 30,
    bytesWritten: {'tei.xml': 40},
    failedBy: {'bad-thing': 1},
    longest: {path: 'x/c.htm', milliseconds: 900},
    failures: [{path: 'x/b.htm', rules: {'bad-thing': 2}}],
  })
  expect(one?.median).toBeGreaterThanOrEqual(12)
  expect(one?.median).toBeLessThan(12 * 2 ** (1 / 4))
  expect(one?.p95).toBeGreaterThanOrEqual(900)
})

test('only so many failures are named, the first by name', () => {
  const tally = openTally()
  for (let index = 5000; index > 0; index--) {
    tally.add({...entry, path: `${String(index).padStart(5, '0')}.htm`, verdict: 'stopped'}, false)
  }
  const {failures, verdicts} = tally.summary({seconds: 1, interrupted: false, strangeLines: 0})
  expect([failures.length, failures[0]?.path, failures.at(-1)?.path]).toEqual([1000, '00001.htm', '01000.htm'])
  expect(verdicts.stopped).toBe(5000)
})

test('the page of a run holds no script, escapes what documents say, and links to ledgers', () => {
  const tally = openTally()
  const message = {rule: 'bad-thing', severity: 'fatal', reason: '<script>alert(1)</script>', note: null, line: null, column: null} as const // prettier-ignore
  const ledgers = [{output: 'x/é?.epub', balanced: false, unexplained: 2, page: '.offprint/ledgers/x/é?.epub.html'}]
  tally.add({...entry, verdict: 'failed', ledgers, ...messageFields([message])}, false)
  tally.add({...entry, path: 'x/b.htm', milliseconds: 300}, false)
  const page = summaryPage(tally.summary({seconds: 1, interrupted: false, strangeLines: 0}), {
    out: '../books/',
    manifest: 'm.jsonl',
  })
  expect(page).toContain('1 of 2 are not done.')
  expect(page).toContain('href="../books/.offprint/ledgers/x/%C3%A9%3F.epub.html"')
  expect(page).not.toMatch(/<script|https?:/)
  expect(page.match(/<rect /g)).toHaveLength(2)
})
