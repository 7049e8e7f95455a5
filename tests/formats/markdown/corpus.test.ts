import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {readHtml} from '../../../src/formats/html/index.js'
import {readMarkdown, writeMarkdown} from '../../../src/formats/markdown/index.js'
import {readText} from '../../../src/formats/text/index.js'
import {corpus} from '../../shared.js'

const pages = [
  ...[...corpus('seed'), ...corpus('mia-txt')].map(page => ({...page, reader: readText()})),
  ...corpus('mia-html').map(page => ({...page, reader: readHtml()})),
]

describe.skipIf(pages.length === 0)('real pages', () => {
  test('are the same trees when their Markdown is read back', {timeout: 120_000}, async () => {
    const different: string[] = []
    for (const {name, bytes, reader} of pages) {
      const tree = reader.read(new VFile({value: bytes}))
      const markdown = await writeMarkdown({furniture: true}).write(tree, new VFile())
      if (canonical(readMarkdown().read(new VFile({value: markdown}))) !== canonical(tree)) different.push(name)
    }
    process.stdout.write(
      `markdown: ${String(pages.length)} pages, ${String(different.length)} that differ when read back\n`,
    )
    expect(different).toEqual([])
  })
})

/**
 * A tree as text, without what belongs to the file that it was read from, with fields in order. Markdown cannot
 * tell an image without alternative text from one whose text is empty.
 */
function canonical(tree: object): string {
  return JSON.stringify(tree, (key, value: unknown) => {
    if (key === 'position' || key === 'data' || (key === 'alt' && value === '')) return undefined
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}
