import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {walk} from '../../../../src/ast/walk.js'
import {readHtml} from '../../../../src/formats/html/index.js'
import {linesOfHtml} from '../../../recover/reading.js'

const prose =
  'The gauge stood upon the quay for a hundred years, and nobody knew what\nit was for, or who had put it there.'
const typed = `          THE GAUGE\n\n        by Ann Marlowe\n\n${[prose, prose, prose, prose, prose, prose].join('\n\n')}\n`
const paragraph = `paragraph: ${prose.replace('\n', ' ')}`

describe('a page that is set as it was typed', () => {
  test('is read as a text', () => {
    expect(linesOfHtml(`<title>gauge</title><pre>${typed}</pre>`)).toEqual([
      'title: THE GAUGE',
      'byline: by Ann Marlowe',
      ...Array.from({length: 6}, () => paragraph),
    ])
  })

  test('has the places of its lines', () => {
    const value = `<title>gauge</title>\n<pre>\n${typed}</pre>`
    for (const node of walk(readHtml().read(new VFile({value})))) {
      const {start, end} = node.position ?? {}
      if (node.type !== 'text' || start?.offset === undefined || end === undefined) continue
      expect(value.slice(start.offset, end.offset).replace('\n', ' ')).toBe(node.value)
      expect(value.slice(0, start.offset).split('\n')).toHaveLength(start.line)
    }
  })

  test('may have a library that scanned it over it', () => {
    const head = '<h1>Full text of "<a href="/a">Papers</a>"</h1><h2>See other formats</h2>'
    expect(linesOfHtml(`${head}<pre>${typed}</pre>`)[2]).toBe('title: THE GAUGE')
  })

  test.each([
    ['a table in a text', `<h1>The Gauge</h1><p>${prose.repeat(20)}</p><pre>${typed}</pre>`],
    ['a program', `<h1>The Gauge</h1><pre>${'function tide(a, b) {\n\n  return (a * b) > 2\n}\n\n'.repeat(20)}</pre>`],
    ['a table', `<h1>The Gauge</h1><pre>${'1911   4.25   3\n1912   5.11   2\n\n'.repeat(30)}</pre>`],
    ['a short one', `<h1>The Gauge</h1><pre>1911   4\n\n1912   5\n\n1913   6</pre>`],
  ])('is not %s', (_, page) => {
    expect(linesOfHtml(page).join()).toContain('code: ')
  })
})

test('a picture above a citation makes no column of a page', () => {
  const page = `<p><img src="a.gif" alt="Papers"></p><h2>The Gauge</h2><p class="info">From <em>The Tide</em>, No. 11, 12 March 1931.</p><p>${prose} ${prose}</p>`
  expect(readHtml().read(new VFile({value: page})).type).toBe('article')
})

test('a stanza in which each line is an element is verse', () => {
  const lines = ['The tide is in,', 'The tide is out,', 'And nobody will say aloud', 'What it was all about.']
  const verse = `verse: ${lines.join('')}`
  const set = (tag: string): string => lines.map(line => `<${tag} class="verse indent0">${line}</${tag}>`).join('')
  const around = (poem: string): string[] => linesOfHtml(`<h1>The Gauge</h1><p>${prose}</p>${poem}<p>${prose}</p>`)
  expect(around(`<div class="poetry"><div class="stanza">${set('div')}</div></div>`)[2]).toBe(verse)
  expect(around(`<div class="poem">${set('p')}</div>`)[2]).toBe(verse)
  expect(around(`<div class="page">${set('p')}</div>`)).toHaveLength(7)
})

test('raised figures that no link leads from have the notes at the end that begin with them', () => {
  const notes = '<hr><p><sup>1</sup> Of iron.</p><p><sup>2</sup> Of ink.</p>'
  const called = `<p>${prose}<sup>1</sup></p><p>${prose}<sup>2</sup></p>`
  expect(linesOfHtml(`<h1>The Gauge</h1>${called}${notes}`).slice(3)).toEqual([
    'footnoteDefinition: Of iron.',
    'footnoteDefinition: Of ink.',
  ])
  const uncalled = `<p>${prose}</p><p>${prose}</p>`
  expect(linesOfHtml(`<h1>The Gauge</h1>${uncalled}${notes}`).join()).not.toContain('footnote')
})

const poem =
  'The tide comes in by the wall,\n    And the tide goes out again,\nThe gulls on the quay all call,\n    To the boats in the rain.'

test('a poem that is set as it was typed is verse, with its lines set in', () => {
  const tree = readHtml().read(
    new VFile({
      value: `<h1>The Tide</h1><p>${prose}</p><pre>\n${poem}\n\nThe gauge is gone,\nAnd the tide goes on.\n</pre>`,
    }),
  )
  const verses = tree.children.filter(node => node.type === 'verse')
  expect(
    verses.map(({children}) => children.map(line => (line.type === 'verseLine' ? (line.indent ?? 0) : -1))),
  ).toEqual([
    [0, 1, 0, 1],
    [0, 0],
  ])
})

test.each([
  ['a table of words', 'The Tide    The Ebb\nThe Quay    The Wall\nThe Boat    The Crane\nThe Gauge    The Slate'],
  ['a program', 'if tide then\n  rise(tide)\nelse\n  fall(tide)\nend'],
])('%s stays as it was typed', (_, value) => {
  expect(linesOfHtml(`<h1>The Tide</h1><p>${prose}</p><pre>${value}</pre>`).at(-1)).toMatch(/^code/)
})
