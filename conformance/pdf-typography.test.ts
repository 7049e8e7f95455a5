import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import type {Tree} from '../src/ast/nodes.js'
import {readHtml} from '../src/formats/html/index.js'
import {writePdf} from '../src/formats/pdf/index.js'
import {designPage} from '../src/formats/pdf/pages/design.js'
import {readText} from '../src/formats/text/index.js'
import {readLines, type SetLine} from '../tests/formats/pdf/setting.js'
import {measure} from '../tests/formats/pdf/typography.js'
import {corpus} from '../tests/shared.js'

const design = designPage(432, 648)
const edge = (page: number): number => (page % 2 === 0 ? design.width - design.outer : design.width - design.inner)
const pages = corpus('mia-html')
const every = Math.max(1, Math.floor(pages.length / 20))

const trees: [string, Tree][] = [
  ...corpus('seed').map(({name, bytes}): [string, Tree] => [name, readText().read(new VFile({value: bytes}))]),
  ...pages
    .filter((_, index) => index % every === 0)
    .slice(0, 20)
    .map(({name, bytes}): [string, Tree] => [name, readHtml().read(new VFile({value: bytes}))]),
]

describe.skipIf(trees.length === 0)('typography of real pages', () => {
  const all: SetLine[] = []

  test.each(trees)('%s has no line too full, short or alone', async (name, tree) => {
    const lines = readLines(await writePdf().write(tree, new VFile()))
    const found = measure(lines, edge)
    const {deviation, widest, full, hyphenated, ladder} = found
    console.log(
      `${name}: ${full} full lines, deviation ${deviation.toFixed(3)}, widest ${widest.toFixed(2)}, ` +
        `hyphens ${(hyphenated * 100).toFixed(0)} %, ladder ${ladder}`,
    )
    expect(found).toMatchObject({overfull: [], short: [], orphans: [], widows: [], lastHeadings: []})
    const first = all.at(-1)?.page ?? -1
    // Pages go on counting, and the elements of one document are not those of another.
    const from = first + 1 + ((first + 1) % 2)
    const after = all.reduce((most, {element}) => Math.max(most, element), 0)
    all.push(...lines.map(line => ({...line, page: line.page + from, element: line.element + after})))
  })

  test('the spaces between words are even', () => {
    const {full, deviation, widest, hyphenated, loose} = measure(all, edge)
    console.log(
      `${trees.length} documents: ${full} full lines, deviation ${deviation.toFixed(3)}, widest ${widest.toFixed(2)}, ` +
        `${loose.length} over twice the median, hyphens ${(hyphenated * 100).toFixed(0)} %\n${loose.join('\n')}`,
    )
    expect(deviation).toBeLessThanOrEqual(0.18)
    expect(loose).toEqual([])
  })
})
