import {expect, test} from 'vitest'
import {read} from '../../../src/core/convert.js'
import {readText} from '../../../src/formats/text/index.js'
import {linesOfText} from '../reading.js'

const prose =
  'The gauge stood upon the quay for a hundred years, and nobody knew what it was for, or who had put it there.'
const labels = 'Title: The Gauge\nAuthor: Ann Marlowe\nSource: The Tide, Vol. 2 No. 1, May 1931'

test('a title that information states is the line below that says it again', async () => {
  const text = `${labels}\n\nTHE GAUGE\n\n${prose}\n`
  expect(linesOfText(text)).toContain('title: THE GAUGE')
  expect((await read(text, {from: readText()})).tree.metadata.title).toBe('THE GAUGE')
})

test('it is the title, where no line says it again', async () => {
  const {tree} = await read(`${labels}\n\n${prose}\n`, {from: readText()})
  expect(tree.metadata.title).toBe('The Gauge')
  expect(tree.metadata.known?.title).toBeUndefined()
})

test('a title that begins with that word is none of these', () => {
  expect(linesOfText(`TITLE: A FARCE\n\nby Ann Marlowe\n\n${prose}\n`)).toContain('title: TITLE: A FARCE')
})
