import {expect, test} from 'vitest'
import {read} from '../../../src/core/convert.js'
import {readText} from '../../../src/formats/text/index.js'
import {linesOfHtml, linesOfText} from '../reading.js'

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

test.each([
  ['in a text', (lines: string[]) => linesOfText(['The Gauge', 'Ann Marlowe', lines.join('\n'), prose].join('\n\n'))],
  [
    'in a text of single lines',
    (lines: string[]) => linesOfText(['The Gauge', 'Ann Marlowe', ...lines, prose].join('\n')),
  ],
  [
    'in a page',
    (lines: string[]) =>
      linesOfHtml(
        `<h1>The Gauge</h1><h3>Ann Marlowe</h3><p class="information">${lines.join('<br>')}</p><p>${prose}</p>`,
      ),
  ],
])('a line that was broken is one, %s', (_, page) => {
  const lines = page(['Source: Twopenny', 'pamphlet published by the Quay Press, London, 1931', 'Transcribed: Bo Vane'])
  expect(lines.slice(2, 4)).toEqual([
    'sourceCitation: Source: Twopenny pamphlet published by the Quay Press, London, 1931',
    'credit: Transcribed: Bo Vane',
  ])
})

test('a note on the text is a headnote', () => {
  const note = 'Note: This was written for the congress of the league, and was never printed.'
  expect(linesOfText(['The Gauge', 'Ann Marlowe', note, prose].join('\n\n'))[2]).toBe(`headnote > paragraph: ${note}`)
})

test.each([
  ['Date: 3 May 1931', '1931-05-03'],
  ['Adopted: May 1931', '1931-05'],
])('%s dates the text', async (line, date) => {
  const {tree} = await read(['The Gauge', line, 'Transcribed: Bo Vane', prose].join('\n\n'), {from: readText()})
  expect(tree.metadata.dates).toMatchObject([{event: 'dated', date}])
})

test.each(['Author(s) Ann Marlowe', 'Author(s)\n\nAnn Marlowe', 'Author(s): Ann Marlowe\nTranscribed: Bo Vane'])(
  'a box names the author: %s',
  async box => {
    const {tree} = await read(['The Gauge', box, prose, prose].join('\n\n'), {from: readText()})
    expect([tree.metadata.title, tree.metadata.creators[0]?.name]).toEqual(['The Gauge', 'Ann Marlowe'])
  },
)

test('the number of an issue between title and name is none of either', async () => {
  const {tree} = await read(['The Gauge', 'Issue: 181', 'Ann Marlowe', prose, prose].join('\n\n'), {from: readText()})
  const {title, subtitle, creators, publication} = tree.metadata
  expect([title, subtitle, creators[0]?.name, publication?.number]).toEqual([
    'The Gauge',
    undefined,
    'Ann Marlowe',
    '181',
  ])
})
