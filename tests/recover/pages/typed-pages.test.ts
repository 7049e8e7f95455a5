import {expect, test} from 'vitest'
import {walk} from '../../../src/ast/walk.js'
import {read} from '../../../src/core/convert.js'
import {readText} from '../../../src/formats/text/index.js'
import {linesOfText} from '../reading.js'

const half = 'The gauge stood upon the quay for a hundred years, and nobody at all'
const rest = 'knew what it was for, or who had put it there.'

async function labels(text: string): Promise<unknown[]> {
  const {tree} = await read(`THE GAUGE\n\n${text}\n`, {from: readText()})
  const found: unknown[] = []
  for (const node of walk(tree)) if (node.type === 'pageMarker') found.push(node.label)
  return found
}

test.each([
  ['with their name', `[p. 44]\n\n${half} [Page 45] ${rest} [pg 46] Who?`, ['44', '45', '46']],
  ['in braces', `{44}\n\n${half} {45} ${rest}`, ['44', '45']],
  ['between dashes', `– 44 –\n\n${half} ${rest}\n\n– 45 –\n\n${rest}`, ['44', '45']],
  [
    'in brackets, within the pages of the citation',
    `From The Tide, Vol. 2 No. 1, May 1931, pp. 44-46.\n\n${half} [45] ${rest}`,
    ['45'],
  ],
])('numbers of pages %s are turns of the page', async (_, text, expected) => {
  expect(await labels(text)).toEqual(expected)
})

test.each([
  ['one that refers to a page of something else', `${half} [p. 44] ${rest}`],
  ['several that do', `${half} [p. 44], ${rest} [p. 12]`],
  [
    'those of another paper than the citation says',
    `From The Tide, Vol. 2 No. 1, May 1931, pp. 3-4.\n\n${half} [p. 44] ${rest}`,
  ],
  ['marks of notes', `${half} [1] ${rest} [2]\n\n[1] At Hull.\n\n[2] A boy.`],
  [
    'marks of notes, within the pages of the citation',
    `From The Tide, Vol. 2 No. 1, May 1931, pp. 1-9.\n\n${half} [1] ${rest} [2] ${half} [3]`,
  ],
  ['years', `${half} {1844} ${rest} {1866}`],
])('%s are none', async (_, text) => {
  expect(await labels(text)).toEqual([])
})

test('a page that turns before the title is no title', () => {
  expect(
    linesOfText(`-- 44 --\n\nTHE GAUGE\n\nby Ann Marlowe\n\n${half} ${rest}\n\n-- 45 --\n\n${rest}`).slice(0, 3),
  ).toEqual(['pageMarker: ', 'title: THE GAUGE', 'byline: by Ann Marlowe'])
})

test('paragraphs go on over the number of a page', async () => {
  const {tree} = await read(`THE GAUGE\n\n-- 44 --\n\n${half} ${rest} ${half}\n\n-- 45 --\n\n${rest}\n`, {
    from: readText(),
  })
  expect(tree.children.at(-1)).toMatchObject({
    type: 'paragraph',
    children: [
      {value: `${half} ${rest} ${half} `},
      {type: 'pageMarker', label: '45', joins: 'paragraphs'},
      {value: rest},
    ],
  })
})
