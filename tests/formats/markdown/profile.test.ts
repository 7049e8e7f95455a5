import {readFileSync} from 'node:fs'
import {visit} from 'unist-util-visit'
import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import type {Nodes} from '../../../src/ast/nodes.js'
import {nodeTypes} from '../../../src/ast/specification.js'
import {readMarkdown, writeMarkdown} from '../../../src/formats/markdown/index.js'
import {withoutPlace} from './canonical.js'

const page = readFileSync(new URL('../../../docs/markdown.md', import.meta.url), 'utf8')
const examples = [...page.matchAll(/^<!-- (.*) -->\n\n(`{3,})markdown\n([\s\S]*?\n)\2$/gm)].map(
  ([, types = '', , markdown = '']) => ({types: types.split(' '), markdown}),
)

test('has an example for every node', () => {
  const described = new Set(['text', ...examples.flatMap(({types}) => types)])
  expect([...described].sort()).toEqual([...nodeTypes].sort())
})

test.each(examples)('the example of $types is read and written as it stands', async ({types, markdown}) => {
  const file = new VFile(markdown)
  const tree = readMarkdown().read(file)
  expect(file.messages.filter(message => message.ruleId !== 'markdown-missing-title')).toEqual([])
  const found = new Set<string>()
  visit(tree as Nodes, node => {
    found.add(node.type)
  })
  expect(types.filter(type => !found.has(type))).toEqual([])
  const {metadata} = tree
  const frontMatter = tree.type === 'collection'
  const output = await writeMarkdown({furniture: true, frontMatter}).write(tree, new VFile())
  const plain = frontMatter ? output.replace(/source:\n(?: {2}.*\n)*/, '').replace(/^title: On Type\n/m, '') : output
  expect(plain).toBe(markdown)
  expect(metadata.source?.mediaType).toBe('text/markdown')
})

test('the front matter of the page is read and written as it stands', async () => {
  const [, yaml = ''] = /^```yaml\n([\s\S]*?\n)```$/m.exec(page) ?? []
  const markdown = `---\n${yaml}source:\n  media-type: text/markdown\n---\n\n# T\n`
  const tree = readMarkdown().read(new VFile(markdown))
  expect(withoutPlace(tree).metadata).toMatchObject({
    creators: [{name: 'Ann Marlowe', roles: ['aut']}],
    contributors: [{name: 'Bo Lindqvist', roles: ['trc', 'mrk'], onBehalfOf: 'the Tidal Archive'}],
    publication: {volume: '2', date: '1931-21', pages: [{first: '3', last: '7'}]},
    known: {language: {certainty: 0.95}, title: {how: 'given'}},
  })
  const output = await writeMarkdown().write(tree, new VFile())
  const names = (text: string) => text.split('\n').sort()
  expect(names(output)).toEqual(names(markdown))
})
