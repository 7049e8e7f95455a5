import {Parser} from 'commonmark'
import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import type {Tree} from '../../../src/ast/nodes.js'
import {readHtml} from '../../../src/formats/html/index.js'
import {readMarkdown, writeMarkdown} from '../../../src/formats/markdown/index.js'
import {readText} from '../../../src/formats/text/index.js'
import {difference, kitchenSink, letters, wordsOf} from '../../contract.js'
import {corpus} from '../../shared.js'

const pages: {name: string; read: () => Tree}[] = [
  {name: 'kitchen-sink', read: () => kitchenSink},
  ...corpus('seed').map(({name, bytes}) => ({name, read: () => readText().read(new VFile({value: bytes}))})),
  ...corpus('mia-html').map(({name, bytes}) => ({name, read: () => readHtml().read(new VFile({value: bytes}))})),
]

const gfm = writeMarkdown({flavour: 'gfm', frontMatter: false})

describe('Markdown for plain reading', () => {
  test(
    'has the words of the tree, and no others, for the reference reader of CommonMark',
    {timeout: 300_000},
    async () => {
      const differences: string[] = []
      for (const {name, read} of pages) {
        const tree = read()
        const found = letters(textOf(await gfm.write(tree, new VFile())))
        const differs = difference(sorted(letters(wordsOf(tree).join(''))), sorted(found))
        if (differs !== undefined) differences.push(`${name}: ${differs}`)
      }
      process.stdout.write(`commonmark: ${String(pages.length)} pages, ${String(differences.length)} that differ\n`)
      expect(differences).toEqual([])
    },
  )

  test('stays as it is when it is formatted again', {timeout: 300_000}, async () => {
    const differences: string[] = []
    for (const {name, read} of pages.filter((_, index) => index % 4 === 0)) {
      const writer = writeMarkdown({flavour: 'gfm'})
      const first = await writer.write(read(), new VFile())
      const second = await writer.write(readMarkdown().read(new VFile(first)), new VFile())
      const differs = difference(first, second)
      if (differs !== undefined) differences.push(`${name}: ${differs}`)
    }
    expect(differences).toEqual([])
  })
})

/** The letters of a text in their order by code: notes stand at other places in the two. */
function sorted(text: string): string {
  return Array.from(text).sort().join('')
}

/**
 * The text that CommonMark has in Markdown, without numbers of pages, alternative texts and marks of notes: CommonMark has no
 * notes, so their bodies are given as items.
 */
function textOf(markdown: string): string {
  const plain = markdown.replace(/^( *)\[\^[^\]]+\]: ?/gm, '$1- ').replace(/\[\^[^\]\s]+\]|\[p\. [^\]\s]+\]/g, '')
  const walker = new Parser().parse(plain).walker()
  const parts: string[] = []
  let images = 0
  for (let event = walker.next(); event; event = walker.next()) {
    const {node, entering} = event
    if (node.type === 'image') images += entering ? 1 : -1
    else if (images === 0) parts.push(node.literal ?? '')
  }
  return parts.join('')
}
