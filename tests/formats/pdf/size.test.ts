import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {build} from '../../../src/ast/build.js'
import type {Article} from '../../../src/ast/nodes.js'
import {writePdf, type PdfWriteOptions} from '../../../src/formats/pdf/index.js'
import {checkPdf} from './checker/check.js'
import {dictionary, entry, list, nameOf, openPdf, pagesOf, type Pdf} from './objects.js'
import {readPdf} from './reading.js'

const sentence = 'The keepers trimmed the wick every four hours, and wrote it down each time in the book of the light. '
const article: Article = build('article', {metadata: {title: 'On Size', language: 'en'}}, [
  build('title', 'On Size'),
  build('paragraph', [sentence.repeat(12), build('link', {url: 'https://example.org/'}, 'The light'), ' burns.']),
  build('heading', {depth: 2}, 'The End'),
  sentence.repeat(3).trim(),
])

const print = async (options: PdfWriteOptions): Promise<Uint8Array> => writePdf(options).write(article, new VFile())

function boxes(pdf: Pdf): {page: number[]; link: number[]} {
  const [page] = pagesOf(pdf)
  const numbers = (name: string, from = page): number[] => list(entry(pdf, from, name)).map(Number)
  const link = [...pdf.objects.values()].find(({value}) => nameOf(dictionary(value).fields.get('Subtype')) === 'Link')
  return {page: numbers('MediaBox'), link: numbers('Rect', link?.value)}
}

describe('fontSize', () => {
  test('scales text, links and places, and keeps the page', async () => {
    const bytes = await print({fontSize: 16.5, pageSize: 'A4'})
    expect(checkPdf(bytes)).toEqual([])
    const {page, link} = boxes(openPdf(bytes))
    expect(page).toEqual([0, 0, 595.28, 841.89])
    const [left = 0, bottom = 0, right = 0, top = 0] = link
    // The height of a link is 1.2 times the size of its text.
    expect(top - bottom).toBeCloseTo(16.5 * 1.2, 1)
    expect(left).toBeGreaterThan(80)
    expect(right).toBeLessThan(595)
    expect(readPdf(bytes).blocks.map(({text}) => text)).toEqual(readPdf(await print({})).blocks.map(({text}) => text))
  })

  test('takes more pages for larger text', async () => {
    const count = async (fontSize: number): Promise<number> => pagesOf(openPdf(await print({fontSize}))).length
    expect(await count(24)).toBeGreaterThan(await count(11))
  })

  test.each([5, 25, NaN])('refuses %d', fontSize => {
    expect(() => writePdf({fontSize})).toThrow(`Unexpected font size ${String(fontSize)}, expected points from 6 to 24`)
  })
})
