import {expect, test} from 'vitest'
import {linesOfHtml, linesOfText} from '../reading.js'

const prose =
  'The gauge stood upon the quay for a hundred years, and nobody knew what it was for, or who had put it there.'
const page = (...blocks: string[]): string[] => linesOfText([...blocks, prose, prose].join('\n\n'))

test.each(['Par Anne Marlowe', 'Por Ana Moura', 'Von Anna Marlowe', 'af Anna Marlowe, 1911', 'door Anna Marlowe'])(
  '%s says whose a title is that looks like a name',
  line => {
    expect(page('La Marea', line).slice(0, 2)).toEqual(['title: La Marea', `byline: ${line}`])
  },
)

test.each(['L’ESTAT I LA MAR', 'LA MAREA NEGRA', 'NOTAS SOBRE GRUAS', '«ТЁМНЫЕ ВОДЫ»'])('%s is nobody', title => {
  expect(page(title, 'A. B. Marlowe').slice(0, 2)).toEqual([`title: ${title}`, 'byline: A. B. Marlowe'])
})

test.each([
  'Marxistisk Internet Arkiv: Dansk afdeling',
  'Marxistiskt internetarkiv',
  '中文马克思主义文库 -> 马洛 -> 《潮汐》 -> 第3卷',
])('%s is no title', site => {
  expect(page(site, 'The Quay', 'A. B. Marlowe').slice(0, 3)).toEqual([
    `furniture: ${site}`,
    'title: The Quay',
    'byline: A. B. Marlowe',
  ])
})

test('the marks of a quotation are no arrows', () => {
  expect(page('« Les Marées »', 'A. B. Marlowe')[0]).toBe('title: « Les Marées »')
  expect(linesOfText(`On Cranes\n\n${prose}\n\n${prose}\n\nD’après le texte du journal «Marée»`).at(-1)).toBe(
    'paragraph: D’après le texte du journal «Marée»',
  )
  expect(page('« Back to the Index »', 'The Quay').at(0)).toBe('furniture: « Back to the Index »')
  expect(page('« Previous Chapter | Next Chapter »', 'The Quay').at(0)).toMatch(/^furniture/)
})

test('a name may stand before a title with its date below, and with its year below a title', () => {
  expect(page('A. B. Marlowe: Kamenné nábřeží\nzáří 1917', 'Kapitola II', 'MOLO').slice(0, 5)).toEqual([
    'byline: A. B. Marlowe:',
    'kicker: Kamenné nábřeží',
    'dateline: září 1917',
    'kicker: Kapitola II',
    'title: MOLO',
  ])
  expect(page('Kajen og strømmen', 'Anna Marlowe (1955)').slice(0, 3)).toEqual([
    'title: Kajen og strømmen',
    'byline: Anna Marlowe',
    'dateline: (1955)',
  ])
})

test('what an editor says in brackets above a text is no title', () => {
  const remark =
    '[8. März 1933, eigene Übersetzung des englischen Textes, „Die Kräne am Kai und was aus ihnen geworden ist“]'
  expect(page('Anna Marlowe: Die Kräne', remark).slice(0, 3)).toEqual([
    'byline: Anna Marlowe:',
    'title: Die Kräne',
    expect.stringMatching(/^(?:paragraph|headnote).*eigene Übersetzung/),
  ])
})

test('who wrote and translated a page is said under labels', () => {
  expect(page('Rıhtım ve Dalgalar', 'Yazar: Anna Marlowe\nÇeviri: Bo Vane').slice(0, 3)).toEqual([
    'title: Rıhtım ve Dalgalar',
    'credit: Yazar: Anna Marlowe',
    'credit: Çeviri: Bo Vane',
  ])
})

test('a word tells who wrote a text from a title that is a name', () => {
  expect(page('Bo Vane', 'af Anna Marlowe, 1877').slice(0, 2)).toEqual([
    'title: Bo Vane',
    'byline: af Anna Marlowe, 1877',
  ])
  expect(
    linesOfHtml(`<h1>Bo Vane</h1><h3>af Anna Marlowe, 1877</h3><p>${prose}</p><p>${prose}</p>`).slice(0, 3),
  ).toEqual(['title: Bo Vane', 'byline: af Anna Marlowe,', 'dateline: 1877'])
  // Neither a title that begins with such a word nor one with a name in it.
  expect(linesOfHtml(`<h1>The Quay</h1><h3>Von Kai zu Kai</h3><p>${prose}</p><p>${prose}</p>`)[1]).toBe(
    'subtitle: Von Kai zu Kai',
  )
})
