import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import type {Writer} from '../../src/core/types.js'
import {writeEpub} from '../../src/formats/epub/index.js'
import {readHtml, writeHtml} from '../../src/formats/html/index.js'
import {writeJson} from '../../src/formats/json/index.js'
import {writeMarkdown} from '../../src/formats/markdown/index.js'
import {writePdf} from '../../src/formats/pdf/index.js'
import {writeTei} from '../../src/formats/tei/index.js'
import {readText} from '../../src/formats/text/index.js'
import {audit} from '../../src/ledger/index.js'
import {corpus} from '../shared.js'

const pages = [
  ...corpus('mia-html').map(page => ({...page, reader: readHtml()})),
  ...[...corpus('seed'), ...corpus('mia-txt').filter((_, index) => index % 6 === 0)].map(page => ({
    ...page,
    reader: readText(),
  })),
]

/** Each page is written in one of these in turn, so that all together take no longer than one. */
const writers: readonly (() => Writer)[] = [
  writeTei,
  writeMarkdown,
  writeEpub,
  writeHtml,
  writeJson,
  () => writeMarkdown({flavour: 'gfm'}),
  () => writeMarkdown({flavour: 'pandoc'}),
]

/** Of so many pages one is also written as PDF. */
const pdfs = 40

describe.skipIf(pages.length === 0)('real pages', () => {
  test('have every word accounted for in what is written of them', {timeout: 180_000}, async () => {
    const open: string[] = []
    let words = 0
    let outputs = 0
    for (const [index, {name, bytes, reader}] of pages.entries()) {
      const tree = reader.read(new VFile({value: bytes, path: name}))
      const make = writers[index % writers.length] ?? writeTei
      for (const writer of [make(), ...(index % pdfs === 0 ? [writePdf()] : [])]) {
        const value = await writer.write(tree, new VFile())
        const path = `page.${writer.extension}`
        const {counts, entries} = await audit({source: {value: bytes, path: name}, output: {value, path}, tree})
        words += counts.source
        outputs++
        const first = entries.find(({rule}) => rule === undefined)
        if (first) open.push(`${name}, ${writer.name}: ${counts.unexplained} words, first ${JSON.stringify(first)}`)
      }
    }
    process.stdout.write(
      `ledger: ${String(pages.length)} pages, ${String(outputs)} outputs, ${String(words)} words, ${String(open.length)} that do not balance\n`,
    )
    expect(open).toEqual([])
  })
})
