import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {build} from '../../../src/ast/build.js'
import type {Tree} from '../../../src/ast/nodes.js'
import {bind} from '../../../src/bind/bind.js'
import {garamond} from '../../../src/faces/garamond/family.js'
import {openCoverFace} from '../../../src/formats/epub/cover/face.js'
import {evenLines} from '../../../src/formats/epub/cover/lines.js'
import {typographicCover} from '../../../src/formats/epub/cover/resvg.js'
import {coverSvg} from '../../../src/formats/epub/cover/svg.js'
import {coverWords} from '../../../src/formats/epub/cover/words.js'
import {kitchenSink} from '../../contract.js'
import {book, complaints, issue, minimal, rightToLeft, unpack} from './books.js'

const faces = {regular: await openCoverFace(garamond.regular), italic: await openCoverFace(garamond.italic)}

function rulesOf(tree: Tree): {svg: string | undefined; rules: (string | undefined)[]} {
  const file = new VFile()
  return {svg: coverSvg(tree, file, faces), rules: file.messages.map(({ruleId}) => ruleId)}
}

describe('the words of a cover', () => {
  test('are those of an article and its issue', () => {
    expect(coverWords(kitchenSink)).toEqual({
      masthead: 'The Tidal Review',
      title: 'The Harbour Press',
      subtitle: 'Its Rise and Its Silence',
      authors: ['Ann Marlowe'],
      issue: 'Vol. 2 No. 1 (Whole No. 5), Hull: Tidal Press, Spring 1931, pp. 3–7',
    })
  })

  test('name an issue by its periodical, and those who wrote in it', () => {
    const second = {
      ...kitchenSink,
      metadata: {...kitchenSink.metadata, creators: [{name: 'Ole Strand', roles: ['aut']}]},
    }
    const words = coverWords(bind([kitchenSink, second]))
    expect(words).toMatchObject({masthead: '', title: 'The Tidal Review', authors: ['Ann Marlowe', 'Ole Strand']})
  })

  test('are no list of all who wrote in a large anthology', () => {
    const articles = Array.from({length: 30}, (_, index) =>
      build('article', {metadata: {title: 'T', creators: [{name: `Author ${index}`, roles: []}]}}, []),
    )
    const words = coverWords(bind(articles, {metadata: {title: 'Anthology'}}))
    expect(words?.authors).toHaveLength(8)
    expect(words?.authors.at(-1)).toBe('…')
  })
})

test('lines are as few and as even as can be', () => {
  expect(evenLines([10, 10, 10, 10], 1, 100)).toEqual([4])
  expect(evenLines([10, 10, 10, 10], 1, 35)).toEqual([2, 2])
  expect(evenLines([50, 10, 10], 1, 40)).toEqual([1, 2])
  expect(evenLines([], 1, 40)).toEqual([])
})

describe('the picture', () => {
  test('has outlines, and nothing that has to be looked for', () => {
    const {svg = '', rules} = rulesOf(kitchenSink)
    expect(rules).toEqual([])
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="1600" height="2400"/)
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/http|href|<text|font|NaN|undefined|Infinity/)
    expect(svg.replace(/ d="[^"]*"/g, '')).toMatchInlineSnapshot(`
      "<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="2400" viewBox="0 0 1600 2400">
      <rect width="1600" height="2400" fill="#f5f0e6"/>
      <g fill="none" stroke="#7a5a1e"><rect x="70" y="70" width="1460" height="2260" stroke-width="10"/>
      <rect x="94" y="94" width="1412" height="2212" stroke-width="2.5"/></g>
      <path fill="#7a5a1e"/>
      <path fill="#1f1b16"/>
      </svg>
      "
    `)
  })

  test('keeps to the paper, whatever the title', () => {
    for (const title of ['A', 'W'.repeat(5000), 'word '.repeat(3000), 'Donaudampfschifffahrtsgesellschaftskapitän']) {
      const {svg = ''} = rulesOf(build('article', {metadata: {title, subtitle: title}}, []))
      const path = /fill="#1f1b16" d="([^"]*)"/.exec(svg)?.[1] ?? ''
      const points = [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const)
      expect(points.length).toBeGreaterThan(10)
      expect(points.every(([x, y]) => x > 100 && x < 1500 && y > 100 && y < 2300)).toBe(true)
    }
  })

  test('is not made without a title, or in letters that are not there', () => {
    expect(rulesOf(minimal)).toEqual({svg: undefined, rules: ['epub-cover-title']})
    expect(rulesOf(rightToLeft)).toEqual({svg: undefined, rules: ['epub-cover-character']})
    const author = build('article', {metadata: {title: 'Peace', creators: [{name: '王明', roles: ['aut']}]}}, [])
    const {svg, rules} = rulesOf(author)
    expect(svg).toBeDefined()
    expect(rules).toEqual(['epub-cover-character'])
  })
})

test('a book has the cover, the same each time', async () => {
  const make = typographicCover()
  const [first, second] = await Promise.all([issue, issue].map(tree => book(tree, {cover: make})))
  expect(first).toEqual(second)
  const names = [...unpack(first ?? new Uint8Array()).keys()]
  expect(names).toContain('OEBPS/cover.png')
  expect(names).toContain('OEBPS/cover.xhtml')
  expect(await complaints(first ?? new Uint8Array())).toEqual([])
})

test('a maker of covers that makes no picture is reported', async () => {
  const file = new VFile()
  const made = await book(minimal, {cover: () => new TextEncoder().encode('<svg/>')}, file)
  expect(file.messages.map(({ruleId}) => ruleId)).toContain('epub-cover-type')
  expect([...unpack(made).keys()]).not.toContain('OEBPS/cover.xhtml')
})

test('fonts of the caller have to be fonts', () => {
  expect(() => typographicCover({regular: new Uint8Array([1, 2, 3])})).toThrow(TypeError)
})
