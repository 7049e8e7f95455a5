import {VFile} from 'vfile'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {expect, test} from 'vitest'
import {unifiedReader, unifiedWriter, type Reader, type Article, type TextWriter} from '../../src/index.js'
import {writeEpub} from '../../src/formats/epub/index.js'
import {readHtml, writeHtml} from '../../src/formats/html/index.js'
import {readMarkdown, writeMarkdown} from '../../src/formats/markdown/index.js'
import {writePdf} from '../../src/formats/pdf/index.js'
import {writeTei} from '../../src/formats/tei/index.js'

const page = '# Tides & Tar\n\nFirst words.\n'

/** A plugin of anybody, for mdast. */
function shout() {
  return (tree: Article): void => {
    visit(tree, 'text', node => {
      node.value = node.value.toUpperCase()
    })
  }
}

test('a reader, plugins for mdast and a writer are a processor', async () => {
  const processor = unified()
    .use(unifiedReader(readMarkdown()))
    .use(shout)
    .use(unifiedWriter(writeMarkdown({frontMatter: false})))
  const file = await processor.process(new VFile({value: page, path: 'tides.md'}))
  expect(file.value).toBe('# TIDES & TAR\n\nFIRST WORDS.\n')
  expect(file.path).toBe('tides.md')
  const text: string = processor.stringify(processor.parse(page))
  expect(text).toBe('# Tides & Tar\n\nFirst words.\n')
})

test('bytes reach the reader as they are, and its messages the file', async () => {
  const bytes = Buffer.from('<h1>Caf\u00e9</h1><p>Words.</p>', 'latin1')
  const file = new VFile({value: bytes})
  expect(unified().use(unifiedReader(readHtml())).parse(file)).toMatchObject({
    metadata: {source: {encoding: 'windows-1252'}},
    children: [{type: 'title', children: [{value: 'Café'}]}, {type: 'paragraph'}],
  })
})

test('of two writers the last writes, and the first is as it was', () => {
  const base = unified().use(unifiedReader(readMarkdown())).use(unifiedWriter(writeTei()))
  const other = base().use(unifiedWriter(writeHtml({fragment: true})))
  const tree = base.parse(page)
  expect(base.stringify(tree)).toContain('<TEI')
  expect(other.stringify(tree)).toMatch(/^<article/)
  expect(base.stringify(tree)).toContain('<TEI')
})

test('what does not fit is refused in words', () => {
  expect(() => unifiedReader(readMarkdown as unknown as Reader)).toThrow(
    new TypeError('Unexpected function `readMarkdown` as `reader`, expected a reader: call it, `readMarkdown()`'),
  )
  expect(() => unifiedWriter(readMarkdown() as unknown as TextWriter)).toThrow(
    new TypeError('Unexpected reader `markdown` as `writer`, expected a writer, such as `writeTei()`'),
  )
  const root = {type: 'root', children: []}
  expect(() => unified().use(unifiedWriter(writeTei())).stringify(root)).toThrow(
    new TypeError(
      'Unexpected node `root` as tree, expected an `article` or a `collection`: read with a reader of offprint, such as `readMarkdown()`',
    ),
  )
})

test.each([writePdf(), writeEpub()])('a writer that takes its time is refused: $name', writer => {
  const article = unified().use(unifiedReader(readMarkdown())).parse(page)
  // @ts-expect-error: types refuse it too.
  expect(() => unified().use(unifiedWriter(writer)).stringify(article)).toThrow(
    new TypeError(
      `Unexpected writer \`${writer.name}\`, expected one of text, which writes at once: take \`await write(tree, {to: writer})\` of offprint instead`,
    ),
  )
})
