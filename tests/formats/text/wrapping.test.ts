import {expect, test} from 'vitest'
import {toString} from '../../../src/ast/text.js'
import {read} from '../../../src/core/convert.js'
import {readText} from '../../../src/formats/text/index.js'
import {audit} from '../../../src/ledger/index.js'

async function blocks(text: string): Promise<string[]> {
  const {tree} = await read(text, {from: readText()})
  return tree.children.map(node => toString(node))
}

const first = `The gauge stood upon the quay for a hundred years, and nobody who
passed it by knew what it was for, or who had put it there at all.`
const second = `It was read each morning by a boy, who wrote the figure on a slate
and carried the slate to the harbour, where it was wiped again.`
const joined = (lines: string): string => lines.replace('\n', ' ')

test('paragraphs of a column are joined, however many short lines stand among them', async () => {
  const text = `THE GAUGE\n\nLondon\n\n1891\n\n${first}\n\n* * *\n\n"Who?"\n\n"Nobody."\n\n${second}\n`
  expect(await blocks(text)).toEqual(expect.arrayContaining([joined(first), joined(second)]))
})

test('short lines of verse and rows of a table keep their lines there', async () => {
  const verse = 'The tide it comes,\nThe tide it goes,\nAnd what it hums\nNobody knows.'
  const rows =
    'High water at the bridge of the town at noon         14 feet\nLow water at the bridge of the town at night           2 feet'
  const found = await blocks(`THE GAUGE\n\n${first}\n\n${verse}\n\n${second}\n\n${rows}\n\n${first}\n`)
  expect(found).toEqual(expect.arrayContaining([rows]))
  expect(found.join('\n')).toContain('The tide it comes,\nThe tide it goes,')
})

test.each([
  [
    'lines of no column',
    'I came to the quay at six.\nnobody was there yet,\nand so I waited for the boy to come and read it.',
  ],
  [
    'verse',
    'The gauge stood upon the quay for many years,\nAnd nobody who passed it knew its use,\nThe boy who read it is a man with fears',
  ],
  [
    'paragraphs of one line',
    `${'The gauge stood upon the quay for years. '.repeat(4)}\n\nSee above,\nor see below,\nor see nothing`,
  ],
])('%s are kept', async (_, text) => {
  expect((await blocks(`THE GAUGE\n\n${text}\n`)).join('\n')).toContain(text.split('\n\n').at(-1))
})

test('a line that is set in begins a paragraph', async () => {
  const text = `THE GAUGE\n\n     ${first}\n     It was read.\n     ${second}\n`
  expect((await blocks(text)).slice(1)).toEqual([joined(first), 'It was read.', joined(second)])
})

test('verse that is set in every other line begins none', async () => {
  const verse = 'the tide it comes,\n   the tide it goes,\nand what it hums\n   nobody knows.'
  const found = await blocks(`THE GAUGE\n\n${first}\n\n${verse}\n\n${second}\n`)
  expect(found).toContain(verse.replaceAll('\n   ', '\n'))
})

test('words that the column broke are joined, and the ledger says so', async () => {
  const text = `THE GAUGE\n\nThe gauge stood upon the quay for a hundred years, and nobody knew any-\nthing of it, or of the boy who read it in the dark and in the cold.\n\n${first}\n`
  const {tree} = await read(text, {from: readText()})
  expect(tree.children.map(node => toString(node)).join('\n')).toContain('anything of it')
  const output = {value: JSON.stringify(tree), path: 'gauge.json'}
  const ledger = await audit({source: {value: text, path: 'gauge.txt'}, output, tree})
  expect(ledger.balanced).toBe(true)
  expect(ledger.entries.map(({kind, rule}) => [kind, rule])).toContainEqual(['joined', 'line-joined'])
})

test('a hyphen that stands for a part to come is kept with its space', async () => {
  const text = `THE GAUGE\n\nThe gauge stood upon the quay for a hundred years of spring- and neap-\nor other tides, and nobody knew what it was for, or had put it up.\n\n${second}\n`
  expect((await blocks(text)).join('\n')).toContain('neap- or other tides')
})
