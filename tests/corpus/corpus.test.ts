import {fileURLToPath} from 'node:url'
import type {Paragraph, Text} from 'mdast'
import {beforeAll, describe, expect, test} from 'vitest'
import {agreementOf, f1, sum} from '../../scripts/corpus/agreement.js'
import {changesOf} from '../../scripts/corpus/changes.js'
import {residueOf} from '../../scripts/corpus/outputs.js'
import {scorePages, type Row} from '../../scripts/corpus/score.js'
import {structureOf} from '../../scripts/corpus/structure.js'
import {summarise} from '../../scripts/corpus/summary.js'
import {emptyMetadata} from '../../src/ast/build.js'
import type {Article, ArticleContent} from '../../src/ast/nodes.js'

const folder = fileURLToPath(new URL('pages', import.meta.url))

describe('a folder of one page in two formats', () => {
  let rows: Row[]

  beforeAll(async () => {
    rows = await scorePages({html: folder, text: folder, pdf: false, ledger: true})
  })

  test('has a row for the page, and none for other files', () => {
    expect(rows.map(({name}) => name)).toEqual(['tides'])
  })

  test('counts what the page holds', () => {
    expect(rows[0]?.html).toMatchObject({
      replacements: 0,
      notes: {references: 1, resolved: 1, notes: 1},
      noteLinks: {total: 1},
      quotations: {stated: 1, kept: 1},
    })
    expect(rows[0]?.html?.fields).toEqual(expect.arrayContaining(['title', 'creators', 'line.byline']))
    expect(Object.keys(rows[0]?.html?.outputs ?? {})).toEqual(['markdown', 'tei', 'html', 'epub', 'json'])
    for (const output of Object.values({...rows[0]?.html?.outputs, ...rows[0]?.text?.outputs})) {
      expect(output).toMatchObject({spacers: 0, breadcrumbs: 0, tops: 0, words: {unexplained: 0}})
    }
  })

  test('compares the text with the HTML', () => {
    expect(rows[0]?.agreement).toMatchObject({
      title: true,
      byline: true,
      headings: true,
      quotations: {truth: 1},
      boundaries: {truth: 5, found: 5, both: 5},
    })
  })

  test('sums up, and tells nothing has changed since itself', () => {
    const summary = summarise(rows)
    expect(summary['html: pages read']).toBe('1 of 1 (100.0 %)')
    expect(summary['text against html: titles']).toBe('1 of 1 (100.0 %)')
    expect(changesOf({summary, rows}, {summary, rows})).toEqual([])
    const earlier = {summary: {...summary, 'text against html: titles': '0 of 1 (0.0 %)'}, rows: []}
    expect(changesOf(earlier, {summary, rows})).toEqual([
      'text against html: titles: 0 of 1 (0.0 %) → 1 of 1 (100.0 %)',
      'tides: new',
    ])
  })
})

test('no folder gives no rows and no figures', async () => {
  const rows = await scorePages({html: `${folder}/none`, text: `${folder}/none`, pdf: false, ledger: true})
  expect(rows).toEqual([])
  expect(summarise(rows)).toEqual({})
})

test('F1 is twice what both have over what each has', () => {
  expect(f1({truth: 4, found: 2, both: 1})).toBeCloseTo(1 / 3)
  expect(f1({truth: 0, found: 0, both: 0})).toBe(1)
  expect(
    sum([
      {truth: 1, found: 2, both: 1},
      {truth: 3, found: 0, both: 0},
    ]),
  ).toEqual({truth: 4, found: 2, both: 1})
})

const text = (value: string): Text => ({type: 'text', value})
const paragraph = (value: string): Paragraph => ({type: 'paragraph', children: [text(value)]})
const article = (...children: ArticleContent[]): Article => ({type: 'article', metadata: emptyMetadata(), children})

test('a quotation that is missed and one that is wrong are told apart', () => {
  const truth = article(paragraph('One.'), {type: 'blockquote', children: [paragraph('Two.')]})
  const found = article({type: 'blockquote', children: [paragraph('One.')]}, paragraph('Two.'))
  const {quotations, boundaries, differences} = agreementOf(truth, found)
  expect(quotations).toEqual({truth: 1, found: 1, both: 0})
  expect(differences.quotations).toEqual({missed: ['two'], wrong: ['one']})
  expect(boundaries).toEqual({truth: 1, found: 1, both: 1})
})

test('a boundary is known by the letters on either side, without figures and furniture', () => {
  const top: ArticleContent = {type: 'furniture', role: 'top', children: [text('Top')]}
  expect(structureOf(article(paragraph('A long beginning [1]'), top, paragraph('2 Ends'))).boundaries).toEqual([
    'ongbeginning|ends',
  ])
})

test('spacers, breadcrumbs and ways to the top are seen in an output', () => {
  const output = '<p>&#160;</p><p class="x"> <br/></p><p><a href="a">MIA</a> &gt; <b>Archive</b></p><p>Top of page</p>'
  expect(residueOf({format: 'html', output})).toEqual({spacers: 2, breadcrumbs: 1, tops: 1})
  const markdown = '\u00a0\n\nContents | Next\n\nBack to top\n\n| a | index |\n'
  expect(residueOf({format: 'markdown', output: markdown})).toEqual({
    spacers: 1,
    breadcrumbs: 1,
    tops: 1,
  })
})
