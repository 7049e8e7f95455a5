import {expect, test} from 'vitest'
import {read} from '../../../src/core/convert.js'
import {readText} from '../../../src/formats/text/index.js'
import {linesOfText} from '../reading.js'

const prose =
  'The gauge stood upon the quay for a hundred years, and nobody knew what it was for, or who had put it there, until the keeper found the book in which every tide of the century had been written down.'

test('a label alone leads to the lines below it', () => {
  const lines = [
    'Ann Marlowe',
    'The Gauge',
    'Source:',
    'The Tide,',
    'Volume 42,',
    'pages 204-205.',
    'Translated: Bo Vane',
    'Transcription:',
    'C. Lund',
  ]
  expect(linesOfText([...lines, prose, prose].join('\n')).slice(2, 5)).toEqual([
    'sourceCitation: Source: The Tide, Volume 42, pages 204-205.',
    'credit: Translated: Bo Vane',
    'credit: Transcription: C. Lund',
  ])
})

test('a note of the transcriber is none', () => {
  const [, , note] = linesOfText(`Ann Marlowe\n\nThe Gauge\n\nTranscriber’s note:\nLetters are bold.\n\n${prose}\n`)
  expect(note).not.toMatch(/^credit/)
})

test('the text may begin right below the information', () => {
  const information = 'Source: The Tide, Vol. 2 No. 1, May 1931\nTranslated: Bo Vane'
  const lines = linesOfText(`Ann Marlowe\n\nThe Gauge\n\n${information}\n${prose}\n\n${prose}\n`)
  expect(lines.slice(2)).toEqual([
    'sourceCitation: Source: The Tide, Vol. 2 No. 1, May 1931',
    'credit: Translated: Bo Vane',
    `paragraph: ${prose}`,
    `paragraph: ${prose}`,
  ])
})

test('a line that was broken goes on from the one above', () => {
  const information = [
    'Publicerat: med förkortningar 1915 i Bröderna Kajs',
    'encyklopedi, sjunde uppl., b 28. Tryckt i broschyren: A. Marlowe,',
    'Kranen, Hamnen, Moskva 1918',
    'Källa: A. B. Marlowe, Samlade skrifter, b 26, s 45-81',
    'translated by Bo Vane',
  ]
  const lines = linesOfText(`A. B. Marlowe\n\nKranen\n\n${information.join('\n')}\n\n${prose}\n\n${prose}\n`)
  expect(lines.slice(2, 5)).toEqual([
    `sourceCitation: ${information.slice(0, 3).join(' ')}`,
    `sourceCitation: ${information[3] ?? ''}`,
    'credit: translated by Bo Vane',
  ])
})

test('a periodical and its month above credits is where the text was printed', async () => {
  const text = `Ann Marlowe\n\nThe Gauge\n\nThe Tide, May 1899.\nTranscribed Bo Vane.\n\n${prose}\n`
  const {tree} = await read(text, {from: readText()})
  expect(tree.metadata.publication).toMatchObject({title: 'The Tide', date: '1899-05'})
  expect(tree.metadata.contributors.map(({name}) => name)).toEqual(['Bo Vane'])
  // Without credits, a place and a month are no periodical.
  expect(linesOfText(`Ann Marlowe\n\nThe Gauge\n\nHull, May 1899.\n\n${prose}\n`)).not.toContain(
    'sourceCitation: Hull, May 1899.',
  )
})
