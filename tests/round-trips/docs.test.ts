import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import {build} from '../../src/ast/build.js'
import type {Article, PhrasingContent, Tree} from '../../src/ast/nodes.js'
import {readMarkdown, writeMarkdown} from '../../src/formats/markdown/index.js'
import {readTei, writeTei} from '../../src/formats/tei/index.js'
import {withoutPlace} from '../formats/markdown/canonical.js'

const page = readFileSync(new URL('../../docs/round-trips.md', import.meta.url), 'utf8')
const pairs = [
  ...page.matchAll(/<!-- through (\w+) -->\n\n```json\n(.*)\n```\n\ncomes back as\n\n```json\n(.*)\n```/g),
].map(([, format = '', given = '', back = '']) => ({format, given, back}))
const texts = [...page.matchAll(/<!-- markdown -->\n\n```markdown\n([\s\S]*?\n)```/g)].map(([, text = '']) => text)

const formats = {
  tei: {reader: readTei(), writer: writeTei()},
  markdown: {reader: readMarkdown(), writer: writeMarkdown()},
} as const

test('the page has examples', () => {
  expect(pairs).toHaveLength(2)
  expect(texts).toHaveLength(2)
})

test.each(pairs)('through $format, $given comes back as the page says', async ({format, given, back}) => {
  const {reader, writer} = formats[format as keyof typeof formats]
  const line = JSON.parse(given) as PhrasingContent[]
  const output = await writer.write(build('article', {metadata: {}}, [build('paragraph', line)]), new VFile())
  const tree = withoutPlace(reader.read(new VFile(output)) as Article)
  expect(tree.children).toEqual([build('paragraph', JSON.parse(back) as PhrasingContent[])])
})

test.each(texts)('the Markdown of the page is read, and written as it stands: %j', async markdown => {
  const file = new VFile(markdown)
  const tree: Tree = readMarkdown().read(file)
  expect(file.messages.filter(({ruleId}) => ruleId !== 'markdown-missing-title').map(String)).toEqual([])
  const frontMatter = markdown.startsWith('---')
  expect(await writeMarkdown({frontMatter}).write(tree, new VFile())).toBe(markdown)
  expect(tree.metadata.title).toBeUndefined()
})
