import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {VFile} from 'vfile'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {readTei, writeTei} from '../src/formats/tei/index.js'
import {sharesOf, type Share} from '../tests/formats/tei/shares.js'
import {corpus} from '../tests/shared.js'
import {jing, missing} from './tei-validators.js'

const lacking = missing(['tei_all.rng'])
if (lacking !== '') console.log(`TEI of others is not written and validated, for want of ${lacking}`)

const fixtures = new URL('../fixtures/', import.meta.url)

/** Files of others, and our own in their ways. */
const sources = [
  ...readdirSync(fixtures)
    .filter(name => name.startsWith('tei-'))
    .map(name => ({name: `${name}.xml`, bytes: new Uint8Array(readFileSync(new URL(`${name}/input.tei.xml`, fixtures)))})),
  ...corpus('tei'),
] // prettier-ignore

/**
 * Files of which less comes back, and the least share of elements and of attributes: those that are not valid TEI
 * (drafts of machines, tests of schemas, attributes of P4), of P4, with examples of mark-up or formulae in MathML.
 */
const least: Readonly<Record<string, readonly [number, number]>> = {
  'ceteicean__CETEIcean__testTEI.xml': [0.93, 0.87],
  'eebo__A00002__A00002.xml': [0.99, 0.56],
  'grobid__grobid__0070234.training.fulltext.tei.xml': [0.95, 0.95],
  'grobid__grobid__1001._0908.0054.training.header.tei.xml': [0.42, 0.5],
  'journal-volume__dingler__pj001.xml': [0.97, 0.93],
  'letter__jean_paul_briefe__II_80.xml': [0.93, 0.94],
  'letter__schnitzler-briefe-data__L00001.xml': [0.96, 0.97],
  'letter__schnitzler-briefe-data__L00883.xml': [0.98, 1],
  'newspaper__newspaper_thamarat-al-fu__oclc_792755216-i_1.TEIP5.xml': [1, 0.92],
  'periodical__journal_al-muqtabas__oclc_4770057679-i_1.TEIP5.xml': [0.98, 0.97],
  'socialist__hurlus-tei__lafargue1887_religion-capital.xml': [0.99, 0.72],
  'socialist__hurlus-tei__luxemburg1915_socdem.xml': [1, 0.76],
  'stylesheets-test__Stylesheets__test.xml': [0.96, 0.87],
  'stylesheets-test__Stylesheets__test2.xml': [0.61, 0.1],
  'stylesheets-test__Stylesheets__test20.xml': [0.65, 0.45],
  'stylesheets-test__Stylesheets__testEgXml1.xml': [0.69, 0.43],
  'stylesheets-test__Stylesheets__testNonTeiOdd1InvalidInstance.xml': [0.27, 0],
  'stylesheets-test__Stylesheets__testPure1InvalidInstance.xml': [0.81, 0.76],
  'tei-p5-test__TEI__names-demo-en.xml': [1, 0.9],
  'tei-p5-test__TEI__testbare.xml': [0.75, 1],
  'tei-p5-test__TEI__testbibl.xml': [0.69, 0.68],
  'tei-p5-test__TEI__testcorpus.xml': [0.74, 1],
  'tei-p5-test__TEI__testmathml.xml': [0.22, 0.71],
}

/** The least share of elements and of attributes of all others. */
const usual = [0.99, 0.95] as const

describe.skipIf(lacking !== '')('TEI of others, read and written', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'offprint-others-'))
  const folder = join(scratch, 'documents')

  beforeAll(async () => {
    mkdirSync(folder)
    for (const {name, bytes} of sources) {
      writeFileSync(join(folder, name), await writeTei().write(readTei().read(new VFile({value: bytes})), new VFile()))
    }
  }, 300_000)

  afterAll(() => {
    rmSync(scratch, {recursive: true})
  })

  test('is valid by TEI in full', {timeout: 300_000}, () => {
    expect(jing('tei_all.rng', folder)).toEqual([])
    console.log(`${readdirSync(folder).length} of ${sources.length} files of others valid by tei_all.rng`)
  })

  test('comes back with its elements and their attributes', () => {
    const total = {elements: {kept: 0, all: 0}, attributes: {kept: 0, all: 0}}
    const short = sources.flatMap(({name, bytes}) => {
      const {elements, attributes, lost} = sharesOf(new TextDecoder().decode(bytes), readFileSync(join(folder, name), 'utf8')) // prettier-ignore
      add(total.elements, elements)
      add(total.attributes, attributes)
      console.log(`${name}: ${percent(elements)} of ${elements.all} elements, ${percent(attributes)} of ${attributes.all} attributes`) // prettier-ignore
      const [ofElements, ofAttributes] = least[name] ?? usual
      const isShort = shareOf(elements) < ofElements || shareOf(attributes) < ofAttributes
      return isShort ? [`${name}: ${percent(elements)}, ${percent(attributes)}; ${lost.slice(0, 5).join('; ')}`] : []
    })
    console.log(`all: ${percent(total.elements)} of ${total.elements.all} elements, ${percent(total.attributes)} of ${total.attributes.all} attributes`) // prettier-ignore
    expect(short).toEqual([])
    expect(shareOf(total.elements)).toBeGreaterThan(0.98)
    expect(shareOf(total.attributes)).toBeGreaterThan(0.97)
  })
})

function add(total: {kept: number; all: number}, {kept, all}: Share): void {
  total.kept += kept
  total.all += all
}

function shareOf({kept, all}: Share): number {
  return all === 0 ? 1 : kept / all
}

function percent(share: Share): string {
  return `${(100 * shareOf(share)).toFixed(1)} %`
}
