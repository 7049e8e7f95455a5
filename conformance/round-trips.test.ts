import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import type {Reader} from '../src/core/types.js'
import {readHtml} from '../src/formats/html/index.js'
import {readMarkdown, writeMarkdown} from '../src/formats/markdown/index.js'
import {readText} from '../src/formats/text/index.js'
import {expectIdentities} from '../tests/round-trips/identities.js'
import {corpus} from '../tests/shared.js'

const folders: [string, Reader][] = [
  ['seed', readText()],
  ['mia-txt', readText()],
  ['mia-html', readHtml()],
]

/** Every fifth page is tried, each with `PAGES=all`: `npm run identities`. */
const step = process.env['PAGES'] === 'all' ? 1 : 5

describe.each(folders)('real pages of %s', (folder, reader) => {
  const pages = corpus(folder).filter((_, index) => index % step === 0)

  test.skipIf(pages.length === 0)(`${String(pages.length)} come back from every format`, async () => {
    for (const {name, bytes} of pages) {
      const tree = reader.read(new VFile({value: bytes, path: name}))
      await expectIdentities(tree)
      const file = new VFile(await writeMarkdown({furniture: true, lines: 'sentence'}).write(tree, new VFile()))
      const sentences = await writeMarkdown({furniture: true, lines: 'sentence'}).write(readMarkdown().read(file), new VFile()) // prettier-ignore
      expect(sentences, `${name}, one sentence a line`).toBe(String(file))
    }
  })
})
