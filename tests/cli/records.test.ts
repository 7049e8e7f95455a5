import {expect, test} from 'vitest'
import {complaints, unpack} from '../formats/epub/books.js'
import {makeWorld, review} from './world.js'

function makeReview(): ReturnType<typeof makeWorld> {
  const world = makeWorld()
  world.put('review.txt', review)
  return world
}

const convert = ['convert', 'review.txt', '--name', 'a', '--to']

test('records ride along in a book, and are what their writers write', async () => {
  const world = makeReview()
  const {code} = await world.offprint([...convert, 'epub,tei,csl', '--record', 'tei,csl', '--audit'])
  expect(code).toBe(0)
  expect(await complaints(world.bytes('a.epub'))).toEqual([])
  const files = unpack(world.bytes('a.epub'))
  expect(files.get('OEBPS/record.tei.xml')).toBe(world.text('a.tei.xml'))
  expect(files.get('OEBPS/record.csl.json')).toBe(world.text('a.csl.json'))
  const links = files.get('OEBPS/content.opf')?.match(/<link rel="record"[^>]*>/g)
  expect(links?.slice(1)).toEqual([
    '<link rel="record" href="record.tei.xml" media-type="application/tei+xml"/>',
    '<link rel="record" href="record.csl.json" media-type="application/vnd.citationstyles.csl+json"/>',
  ])
})

test('a record alone has the settings of its writer, and is no output', async () => {
  const world = makeReview()
  world.put('p.yaml', 'publisher: A Press\n')
  const record = ['--record', 'tei', '--publication', 'p.yaml', '--set', 'tei.profile=simplePrint']
  expect(await world.offprint([...convert, 'epub', ...record])).toMatchObject({code: 0, stdout: 'a.epub\n'})
  const tei = unpack(world.bytes('a.epub')).get('OEBPS/record.tei.xml') ?? ''
  expect(tei).toContain('<publisher>A Press</publisher>')
  expect(tei).toContain('simplePrint')
})

test('records are attached to PDF', async () => {
  const world = makeReview()
  expect(await world.offprint([...convert, 'pdf', '--record', 'csl'])).toMatchObject({code: 0})
  const pdf = world.bytes('a.pdf').toString('latin1')
  expect(pdf).toMatch(/\/Subtype \/application#2fvnd\.citationstyles\.csl#2bjson/)
})

test('a bound book has the records of all', async () => {
  const world = makeReview()
  world.put('b.txt', review.replace('Lamp', 'Light'))
  const {code} = await world.offprint(['bind', 'review.txt', 'b.txt', '--to', 'epub', '--name', 'a', '--record', 'csl'])
  expect(code).toBe(0)
  const csl = unpack(world.bytes('a.epub')).get('OEBPS/record.csl.json') ?? ''
  expect(JSON.parse(csl)).toHaveLength(2)
})

test.each([
  [['epub', '--record', 'marc'], 'Unexpected `--record marc`, expected tei or csl'],
  [['tei', '--record', 'csl'], 'Unexpected `--record` without `--to epub` or `--to pdf`'],
])('%j', async (args, message) => {
  const {code, stderr} = await makeReview().offprint([...convert, ...args])
  expect({code, stderr}).toMatchObject({code: 2, stderr: expect.stringContaining(message) as unknown})
})
