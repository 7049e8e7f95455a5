import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import {parsePublication} from '../../src/cli/publication-fields.js'
import {makeWorld, review} from './world.js'

test('how a file is published', () => {
  const value = 'publisher: A\nplace: B\ndate: 2026\nidentifiers: [{type: DOI, value: 10.1/2}]\nlicence: {target: "https://c.org/", text: C}\n'
  expect(parsePublication(new VFile({value}))).toEqual({
    publisher: 'A',
    place: 'B',
    date: '2026',
    identifiers: [{type: 'DOI', value: '10.1/2'}],
    licence: {target: 'https://c.org/', text: 'C'},
  })
}) // prettier-ignore

test.each([
  ['publisher: [x', 'p.yaml:1:14: Unexpected YAML: '],
  ['publisher: [x]', 'p.yaml:1:12: Unexpected fields as `publisher`, expected text'],
  ['just text', 'p.yaml:1:1: Unexpected text, expected fields'],
  ['place: x\ncolour: red', 'p.yaml:2:9: Unexpected field `colour`'],
  ['date: soon', 'p.yaml:1:7: Unexpected `soon` as `date`, expected EDTF'],
  ['identifiers: DOI', 'p.yaml:1:14: Unexpected `identifiers` that is no list'],
  ['identifiers:\n  - {type: DOI}', 'p.yaml:2:5: Unexpected end, expected `value`'],
  ['licence: CC0', 'p.yaml:1:10: Unexpected text, expected fields'],
  ['licence: {target: here, text: x}', 'p.yaml:1:19: Unexpected `here` as `target`, expected an address'],
])('%j', (value, message) => {
  const file = new VFile({path: 'p.yaml', value})
  expect(() => parsePublication(file)).toThrow()
  expect(file.messages).toMatchObject([{fatal: true, ruleId: 'invalid-publication', source: 'offprint'}])
  expect(String(file.messages[0])).toContain(message)
})

test('it is for TEI, and nothing is written where it cannot be read', async () => {
  const world = makeWorld()
  world.put('review.txt', review)
  world.put('p.yaml', 'publisher: A Press\n')
  world.put('q.yaml', 'publisher: [\n')
  const convert = (file: string, to: string) => world.offprint(['convert', 'review.txt', '--to', to, '--name', 'a', '--publication', file]) // prettier-ignore
  expect(await convert('p.yaml', 'epub')).toMatchObject({code: 2})
  expect(await convert('q.yaml', 'tei')).toMatchObject({code: 1, stdout: ''})
  expect(await convert('none.yaml', 'tei')).toMatchObject({code: 1, stdout: ''})
  expect(world.list()).toEqual(['p.yaml', 'q.yaml', 'review.txt'])
  expect(await convert('p.yaml', 'tei')).toMatchObject({code: 0})
  expect(world.text('a.tei.xml')).toContain('<publisher>A Press</publisher>')
  expect(await world.offprint(['bind', 'review.txt', '--to', 'tei', '--name', 'b', '--publication', 'p.yaml'])).toMatchObject({code: 0}) // prettier-ignore
  expect(world.text('b.tei.xml')).toContain('<publisher>A Press</publisher>')
})

test('a build that has a time dates the conversion', async () => {
  const world = makeWorld()
  world.put('review.txt', review)
  await world.offprint(['convert', 'review.txt', '--to', 'tei', '--name', 'a'], {env: {SOURCE_DATE_EPOCH: '1795478400'}})
  expect(world.text('a.tei.xml')).toContain('<change when="2026-11-24" who="#offprint">')
}) // prettier-ignore
