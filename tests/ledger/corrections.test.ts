import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {readTei} from '../../src/formats/tei/index.js'
import {audit, type Entry} from '../../src/ledger/index.js'
import {kitchenSink} from '../contract.js'
import {documentOf} from '../formats/tei/sketch.js'
import {formats, type Change} from './outputs.js'

const lines = [
  'The <choice><sic>roap</sic><corr>rope</corr></choice> held.',
  'The <choice><corr>twine</corr><sic>twyne</sic></choice> held.',
  'A ro<choice><sic>b</sic><corr>p</corr></choice>e<note place="bottom" n="1">A <choice><sic>hauser</sic><corr>hawser</corr></choice>.</note> held.',
  'The <choice><sic>bouy</sic><corr>buoy</corr><corr>boy</corr></choice> sank.',
  'An <choice><orig>olde</orig><reg>old</reg></choice> friend of <choice><abbr>Mr</abbr><expan>Mister</expan></choice> Holm.',
  'The <corr>quay</corr> was wet.',
  'A <choice><seg>cable</seg><seg>chain</seg></choice> ran.',
  'A <app><lem>knot</lem><rdg>loop</rdg><rdg>hitch</rdg></app> slipped.',
  'A <app><rdg>mast</rdg><rdg>spar</rdg></app> broke.',
  'A <app><lem>sail</lem><witDetail>in pencil</witDetail><note>Wet paper.</note></app> tore.',
  'A <app><lem>tide</lem><rdgGrp><rdg>flood</rdg><rdg>stream</rdg></rdgGrp></app> turned.',
  'A <app><rdgGrp><rdg>gull</rdg><rdg>tern</rdg></rdgGrp><rdg>crow</rdg></app> cried.',
]
const source = documentOf(`<body>${lines.map(line => `<p>${line}</p>`).join('')}</body>`)
const tree = readTei().read(new VFile({value: source}))
const json = JSON.stringify(tree)

const same: Change = text => text

async function unexplained(name: string, fault: Change, value = source, path = 'page.xml'): Promise<Entry[]> {
  const format = formats[name]
  if (!format) throw new Error(name)
  const output = {value: await format.write(tree, fault), path: `page.${format.extension}`}
  return (await audit({source: {value, path}, output, tree})).entries.filter(({rule}) => rule === undefined)
}

describe.each(Object.entries(formats))('%s', (name, format) => {
  test('has every reading and correction of TEI and of the tree', async () => {
    expect(await unexplained(name, same)).toEqual([])
    expect(await unexplained(name, same, json, 'page.json')).toEqual([])
  })

  test.each([
    ['every node', kitchenSink],
    ['readings', tree],
  ])('of %s balances against itself', async (_, from) => {
    const file = {value: await format.write(from, same), path: `page.${format.extension}`}
    const {balanced, counts} = await audit({source: file, output: file})
    expect(balanced).toBe(true)
    expect(counts.kept).toBe(counts.source)
  })

  test('finds a reading that is lost', async () => {
    const found = await unexplained(name, text => text.replaceAll('stream', ''))
    expect(found).toMatchObject([{kind: 'dropped', source: {words: ['stream']}}])
  })
})

test.each(['tei', 'json', 'markdown'])('a correction that %s loses or changes is found', async name => {
  const lost = await unexplained(name, text => text.replaceAll(/correction="?hawser"?|hawser/g, ''))
  expect(lost).toMatchObject([{kind: 'dropped', source: {words: ['hawser']}, output: {words: []}}])
  const changed = await unexplained(name, text => text.replaceAll('Mister', 'Master'))
  expect(changed.flatMap(({source, output}) => [...source.words, ...output.words]).sort()).toEqual(['Master', 'Mister'])
})

test('a correction is no text: it stands for no word that is lost', async () => {
  const page = {value: '<p>An old friend.</p>', path: 'page.htm'}
  const output = {
    value: documentOf('<body><p>An <choice><orig>olde</orig><reg>old</reg></choice> friend.</p></body>'),
    path: 'page.xml',
  }
  const {entries} = await audit({source: page, output})
  expect(entries.filter(({rule}) => rule === undefined).flatMap(({source}) => source.words)).toContain('old')
})
