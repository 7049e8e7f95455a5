import {expect, test} from 'vitest'
import type {Marked} from '../../src/bibliography/marked-title.js'
import {readInformation, statesPrinting} from '../../src/bibliography/information.js'

function kinds(line: string): string[] {
  return readInformation(line).map(({kind}) => kind)
}

test('a line may have several labels', () => {
  const line =
    'Source: The Tide, May 1920. Translated: Ann Marlowe. Transcription/Markup: Bo Lindqvist. Public Domain: Tide Archive 2005. You may credit it.'
  const statements = readInformation(line)
  expect(statements).toMatchObject([
    {kind: 'publication', publications: [{title: 'The Tide', date: '1920-05', relation: 'source'}]},
    {kind: 'agents', agents: [{name: 'Ann Marlowe', roles: ['trl']}]},
    {kind: 'agents', agents: [{name: 'Bo Lindqvist', roles: ['trc', 'mrk']}]},
    {kind: 'rights', text: 'Public Domain: Tide Archive 2005. You may credit it.'},
  ])
})

test.each([
  ['Written: March 1931.', {kind: 'date', date: {event: 'written', date: '1931-03', text: 'March 1931.'}}],
  ['Written: 1902–1903', {kind: 'date', date: {event: 'written', date: '1902/1903', text: '1902–1903'}}],
  ['Written: Unknown - 1933(?)', {kind: 'date', date: {event: 'written', date: '1933?', text: 'Unknown - 1933(?)'}}],
  [
    'Written: Written prior to May 5, 1914',
    {kind: 'date', date: {event: 'written', date: '../1914-05-05', text: 'Written prior to May 5, 1914'}},
  ],
  [
    'Written: not later than April 29 (May 12), 1917',
    {kind: 'date', date: {event: 'written', date: '../1917-04-29', text: 'not later than April 29 (May 12), 1917'}},
  ],
  [
    'Delivered: 25 November, 1920 or earlier.',
    {kind: 'date', date: {event: 'delivered', date: '../1920-11-25', text: '25 November, 1920 or earlier.'}},
  ],
  [
    'Geschrieben: nach dem 3. März 1911',
    {kind: 'date', date: {event: 'written', date: '1911-03-03/..', text: 'nach dem 3. März 1911'}},
  ],
  ['Written: at sea', {kind: 'date', date: {event: 'written', text: 'at sea'}}],
  ['Delivered: 3 May 1920;', {kind: 'date', date: {event: 'delivered', date: '1920-05-03', text: '3 May 1920'}}],
  [
    'Publisher: London: The Quay Club, 1924. 69 pp., (12,121 words)',
    {kind: 'publisher', publication: {place: 'London', publisher: 'The Quay Club', date: '1924', printedDate: '1924'}},
  ],
  [
    'Publisher: The Tide Trust, 134 Dock Lane, London, N3;',
    {kind: 'publisher', publication: {place: 'London', publisher: 'The Tide Trust'}},
  ],
  ['Printer: Marlowe and Sons, Hertford;', {kind: 'agents', agents: [{name: 'Marlowe and Sons', roles: ['prt']}]}],
  ['Section: Theory', {kind: 'unknown', label: 'Section', text: 'Theory'}],
  ['Online Version: tides.org 1999', {kind: 'unknown', label: 'Online Version', text: 'tides.org 1999'}],
  ['First Published: Unknown', {kind: 'unknown', label: 'First Published', text: 'Unknown'}],
  ['Translated: Unknown', {kind: 'unknown', label: 'Translated', text: 'Unknown'}],
  [
    'This edition: Tide Internet Archive, 2008.',
    {kind: 'unknown', label: 'This edition', text: 'Tide Internet Archive, 2008.'},
  ],
  ['Thanks to Ann Marlowe.', {kind: 'unknown', text: 'Thanks to Ann Marlowe.'}],
  ['Copied with thanks from the Tide Website.', {kind: 'unknown', text: 'Copied with thanks from the Tide Website.'}],
])('%s', (line, statement) => {
  expect(readInformation(line)).toEqual([statement])
})

test('a time of day is no label', () => {
  expect(kinds('This speech was given at 9:10 am on a quay of the north. Translation by Ann Marlowe.')).toEqual([
    'agents',
  ])
})

test('a credit may end in a publisher', () => {
  expect(readInformation('Translated by Ann Marlowe: published by the Quay Club, London 1990.')).toMatchObject([
    {kind: 'agents', agents: [{name: 'Ann Marlowe', roles: ['trl']}]},
    {kind: 'publication', publications: [{publisher: 'the Quay Club', place: 'London', date: '1990'}]},
  ])
})

test('a citation that claims rights is kept as a statement of rights as well', () => {
  const line = 'Source: A Dock (c) Quay Books 2001, with permission of the press.'
  expect(readInformation(line)).toMatchObject([
    {kind: 'publication', publications: [{title: 'A Dock'}]},
    {kind: 'rights', text: line},
  ])
})

test('a line may cite two printings', () => {
  expect(
    readInformation(
      'Originally published in Flut, 3 January 1913. Reprinted in A. Marlowe, Werke, Bd. 3, Berlin 1973, S. 34–38.',
    ),
  ).toMatchObject([
    {kind: 'publication', publications: [{title: 'Flut', date: '1913-01-03', relation: 'first'}]},
    {kind: 'publication', publications: [{title: 'Werke', volume: '3', place: 'Berlin', relation: 'reprint'}]},
  ])
})

test('a pseudonym is told, and kept as it stands', () => {
  const line = '(W.F. Dock was a pseudonym of George Marlowe.)'
  expect(readInformation(line)).toEqual([
    {kind: 'pseudonym', name: 'W.F. Dock', realName: 'George Marlowe'},
    {kind: 'unknown', text: line},
  ])
})

test('a copy that was never printed is no printing', () => {
  const line = 'Source: Copy of a letter found in the case of a sailor, 42 Dock Road, Glasgow, July 24th, 1917;'
  expect(kinds(line)).toEqual(['unknown'])
})

test('a title with a colon is no label', () => {
  expect(readInformation('From Bo Vane (ed.) The Tide: A Survey, London 1981.')).toMatchObject([
    {kind: 'publication', publications: [{place: 'London', date: '1981'}]},
  ])
})

test('the copy that was used comes after the first printing', () => {
  const line = 'Originally published in Quay Bulletin A 15 in 1954. This copy from The Struggle of the Docks, Volume 3.'
  expect(readInformation(line)).toMatchObject([
    {kind: 'publication', publications: [{title: 'Quay Bulletin A 15', date: '1954', relation: 'first'}]},
    {kind: 'publication', publications: [{title: 'The Struggle of the Docks', volume: '3', relation: 'source'}]},
  ])
})

test('initials are no volume, and a title that is set off is taken whole', () => {
  const work = 'The Freedom of the Sailors: From the Writings of V.I. Marlowe'
  expect(readInformation(`Source: ${work}`, {strong: [], emphasis: [work], link: []})).toEqual([
    {kind: 'publication', publications: [{title: work, relation: 'source'}]},
  ])
  const book = 'To the Docks: Speeches at the Third Congress, 1921'
  expect(readInformation(`Source: Published in ${book}, pp. 34-40`, {strong: [], emphasis: [book], link: []})).toEqual([
    {
      kind: 'publication',
      publications: [{title: book, pages: [{first: '34', last: '40'}], relation: 'source'}],
    },
  ])
})

test.each([
  ['From The Tide, V. II, 1921', 'II'],
  ['From The Tide, V. 3, 1921', '3'],
  ['From The Tide, t. IV. No. 3, 1921', 'IV'],
  ['From V. I. Marlowe, The Tide, 1921', undefined],
])('%s is of volume %s', (line, volume) => {
  const [statement] = readInformation(line)
  expect(statement?.kind === 'publication' && statement.publications[0]?.volume).toBe(volume)
})

test.each([
  'From a speech by Ann Marlowe, delivered in London, November 2, 1898.',
  'From a public lecture by Ann Marlowe, 2 November 1898.',
])('what was spoken was not printed: %s', line => {
  expect(readInformation(line)).toEqual([{kind: 'date', date: {event: 'delivered', date: '1898-11-02', text: line}}])
})

test('who made the page, and whom it thanks, is no printing', () => {
  expect(kinds('Esta edición: quay.org, enero 2010.')).toEqual(['unknown'])
  expect(kinds('Source: Thanks to the Dock Labour Library collection, 1937, for the copy.')).toEqual(['unknown'])
  expect(readInformation('Published: quay.org, March 2010')).toMatchObject([
    {kind: 'publication', publications: [{date: '2010-03'}]},
  ])
})

test('a citation in brackets, without a date, or of a collection', () => {
  expect(readInformation('(From the magazine “The Tide” November/December 1976)')).toMatchObject([
    {kind: 'publication', publications: [{title: 'The Tide', date: '1976-11/1976-12', relation: 'source'}]},
  ])
  const strong = (text: string): Marked => ({strong: [text], emphasis: [], link: []})
  expect(readInformation('From Dock Bulletin, date uncertain.', strong('Dock Bulletin'))).toEqual([
    {kind: 'publication', publications: [{title: 'Dock Bulletin', relation: 'source'}]},
  ])
  expect(readInformation('Taken from the collection A Tide (1965), p.184.', strong('A Tide'))).toMatchObject([
    {kind: 'publication', publications: [{title: 'A Tide', date: '1965', relation: 'reprint'}]},
  ])
})

test('the type tells a periodical without numbers', () => {
  const line = 'Ann Marlowe, On Cranes, The Tide, March 1961. (letter)'
  const marked = {strong: ['The Tide'], emphasis: ['On Cranes'], link: []}
  expect(readInformation(line, marked)).toMatchObject([
    {kind: 'publication', publications: [{title: 'The Tide', date: '1961-03'}]},
  ])
  expect(kinds(line)).toEqual(['unknown'])
})

test.each<[line: string, statement: object]>([
  [
    'Primeira Edição: A Maré, nº 12, 1º de maio de 1925.',
    {publications: [{title: 'A Maré', number: '12', date: '1925-05-01', relation: 'first'}]},
  ],
  ['Tradução: Ana Silva.', {agents: [{name: 'Ana Silva', roles: ['trl']}]}],
  ['Transcrição e HTML: Ana Silva, maio 2008.', {agents: [{name: 'Ana Silva', roles: ['trc', 'mrk']}]}],
  ['Direitos de Reprodução: livre.', {kind: 'rights'}],
  [
    'Source : Cahiers de la marée n°6, 1980.',
    {publications: [{title: 'Cahiers de la marée', number: '6', date: '1980'}]},
  ],
  [
    'Publié en brochure «La Marée» (Librairie du Port, 1923)',
    {publications: [{title: 'La Marée', publisher: 'Librairie du Port', date: '1923'}]},
  ],
  [
    'Published: First published in 1958 in the magazine Tide Review No. 2. Printed from the text in Ann Holm’s hand.',
    {publications: [{title: 'Tide Review', number: '2', date: '1958', relation: 'first'}]},
  ],
  [
    'Source: Collected Works, Quay Publishers, 1976, Hull, Volume 45, page 258b.',
    {publications: [{title: 'Collected Works', volume: '45', pages: [{first: '258b'}]}]},
  ],
  ['Dictated: Dictated by phone on August 17, 1921', {date: {event: 'written', date: '1921-08-17'}}],
  ['Translated: Ann Holm and The Late Bo Lindqvist', {agents: [{name: 'Ann Holm'}, {name: 'Bo Lindqvist'}]}],
  ['Versión al castellano: Ana Silva, 1975.', {agents: [{name: 'Ana Silva', roles: ['trl']}]}],
  [
    'Fonte: Obras Escolhidas, Edições do Porto, 1977, t. 1, pp. 31-35.',
    {publications: [{title: 'Obras Escolhidas', volume: '1', date: '1977', pages: [{first: '31', last: '35'}]}]},
  ],
  [
    'Trascritto da Anna Marlowe per il Museo del Porto.',
    {agents: [{name: 'Anna Marlowe', roles: ['trc'], onBehalfOf: 'Museo del Porto'}]},
  ],
  ['Oversættelse: Anna Holm', {agents: [{name: 'Anna Holm', roles: ['trl']}]}],
  [
    'På dansk: Udvalgte skrifter, Forlaget Kysten, 1973, bind II, side 153-163.',
    {publications: [{title: 'Udvalgte skrifter', volume: 'II', date: '1973', pages: [{first: '153', last: '163'}]}]},
  ],
  [
    'Första publicering: Kusten, nr 12, 14 mars 1912',
    {publications: [{title: 'Kusten', number: '12', date: '1912-03-14'}]},
  ],
  [
    'Впервые опубликовано: газета «Прилив», № 45, 12 марта 1923 г.',
    {publications: [{title: 'Прилив', number: '45', date: '1923-03-12', relation: 'first'}]},
  ],
  [
    'Источник: Сочинения, том 3, стр. 15–18.',
    {publications: [{title: 'Сочинения', volume: '3', pages: [{first: '15', last: '18'}], relation: 'source'}]},
  ],
  ['Перевод: Анна Петрова.', {agents: [{name: 'Анна Петрова', roles: ['trl']}]}],
  [
    'Πρώτη δημοσίευση: Παλίρροια, 5 Μαΐου 1925.',
    {publications: [{title: 'Παλίρροια', date: '1925-05-05', relation: 'first'}]},
  ],
  ['Μετάφραση: Νίκος Λιμάνης', {agents: [{name: 'Νίκος Λιμάνης', roles: ['trl']}]}],
  [
    'Kaynak: Kıyı dergisi, sayı 12, 3 Mayıs 1976',
    {publications: [{title: 'Kıyı dergisi', number: '12', date: '1976-05-03', relation: 'source'}]},
  ],
])('the languages of the archive: %s', (line, statement) => {
  const [first, ...others] = readInformation(line)
  expect(first).toMatchObject(statement)
  expect(others).toEqual([])
})

test('a line that cites, and says in another sentence who did what', () => {
  const line =
    'Source: Chapter IX of Ann Marlowe (ed), The Tide, published in 1941 by The Quay Ltd, London. Scanned and prepared for the Tidal Archive by Bo Lindqvist.'
  expect(readInformation(line)).toMatchObject([
    {
      kind: 'publication',
      publications: [{title: 'The Tide', date: '1941', publisher: 'The Quay Ltd', place: 'London'}],
    },
    {kind: 'agents', agents: [{name: 'Bo Lindqvist', roles: ['trc'], onBehalfOf: 'Tidal Archive'}]},
  ])
})

test('two printings in one pair of brackets', () => {
  const line = '[Die Neue Küste, 26. Jg. 1907/08, S. 821-824. Nach Gesammelte Schriften, Band 4, S. 7-10]'
  expect(readInformation(line)).toMatchObject([
    {publications: [{title: 'Die Neue Küste', volume: '26', date: '1907/1908', pages: [{first: '821', last: '824'}]}]},
    {
      publications: [
        {title: 'Gesammelte Schriften', volume: '4', pages: [{first: '7', last: '10'}], relation: 'source'},
      ],
    },
  ])
})

test.each<[line: string, statement: object]>([
  ['Editor: Karl Brown', {agents: [{name: 'Karl Brown', roles: ['edt']}]}],
  ['Translator and Editor: Ann Holm', {agents: [{name: 'Ann Holm', roles: ['trl', 'edt']}]}],
  [
    'Publicerat: I tidningen Kusten nr 11, den 13 mars 1884.',
    {publications: [{title: 'Kusten', number: '11', date: '1884-03-13'}]},
  ],
  ['Published: no. 5, March 1931', {publications: [{number: '5', date: '1931-03'}]}],
  ['Source: no. 12 of The Tide, 1931', {publications: [{title: 'The Tide', number: '12', date: '1931'}]}],
  ['Published: Kyst Verlag, Lange Str. 12, Stuttgart 1931', {publications: [{publisher: 'Kyst Verlag', date: '1931'}]}],
  ['Kilde: Kysten, side 3, 1931', {publications: [{title: 'Kysten', pages: [{first: '3'}], date: '1931'}]}],
  ['First Published: The Books Published in Hull, 1931', {publications: [{title: 'The Books Published in Hull'}]}],
  ['In English: he said that the cart was old.', {kind: 'unknown'}],
  ['Font: Garamond, 12 point', {kind: 'unknown'}],
  ['Publican: Ann Brown', {kind: 'unknown'}],
  ['Oversættelse: Ukendt', {kind: 'unknown'}],
])('words that look like those of another language: %s', (line, statement) => {
  expect(readInformation(line)).toMatchObject([statement])
})

test('where a letter was sent from is no publisher', () => {
  const marked: Marked = {strong: [], emphasis: ['Tidal Miscellany'], link: []}
  expect(readInformation('First published in 1933 in Tidal Miscellany. Sent from Paris to Berlin.', marked)).toEqual([
    {
      kind: 'publication',
      publications: [{title: 'Tidal Miscellany', date: '1933', printedDate: '1933', relation: 'first'}],
    },
  ])
})

test.each([
  ['From The Tide, Vol. 3 No. 12, May 1942, pp. 3–7.', true],
  ['Source: The Tide, May 1920. Translated: Ann Marlowe.', true],
  ['Written: March 1931', true],
  ['Publisher: The Quay Club', true],
  ['[First Published: The Tide, 3 May 1920. Translated: Ann Marlowe]', true],
  ['From a speech by Ann Marlowe, delivered in London, 3 May 1920', true],
  ['Published by the Quay Press, London 1920', true],
  ['Translated by Ann Marlowe, published by the Quay Press, London 1920', false],
  ['Translated: Ann Marlowe. Source: The Tide, May 1920.', false],
  ['Transcribed by Ann Marlowe', false],
  ['Source: Unknown', false],
  ['Copyright 1920 by The Tide', false],
  ['Bo Vane is a pseudonym of Ann Marlowe', false],
  ['A line that states nothing', false],
  ['', false],
])('tells what was printed or dated from who did what: %s', (line, expected) => {
  expect(statesPrinting(line)).toBe(expected)
  expect(['publication', 'publisher', 'date'].includes(kinds(line)[0] ?? '')).toBe(expected)
})

test('a text may first be printed in part, then whole', () => {
  const line = 'First published: abridged in The Letters of Ann Marlowe, 1913 and in full in Tidal Works, London, 1929.'
  expect(readInformation(line)).toMatchObject([
    {kind: 'publication', publications: [{title: 'The Letters of Ann Marlowe', date: '1913', relation: 'first'}]},
    {kind: 'publication', publications: [{title: 'Tidal Works', place: 'London', date: '1929'}]},
  ])
})

test.each<[line: string, statement: object]>([
  [
    'Transkription u. HTML-Markierung: Ole Brandt für das Marxists’ Internet Archive.',
    {kind: 'agents', agents: [{name: 'Ole Brandt', roles: ['trc', 'mrk']}]},
  ],
  [
    'Overført til internet af Karl Vest for Havnens Arkiv, 10. januar 2000.',
    {kind: 'agents', agents: [{name: 'Karl Vest', roles: ['trc']}]},
  ],
  [
    'Fra Bugten, nr. 17, juni 1928, s. 4-6.',
    {kind: 'publication', publications: [{title: 'Bugten', number: '17', date: '1928-06'}]},
  ],
  [
    'Pubblicato su La Porta, n. 17, giugno 1928.',
    {kind: 'publication', publications: [{title: 'La Porta', number: '17', date: '1928-06'}]},
  ],
])('%s', (line, statement) => {
  expect(readInformation(line)).toMatchObject([statement])
})

test('what a text is about may stand before where it was printed first', () => {
  const line = 'A short account of the quay by Ann Marlowe, first published in The Tidal Review No. 5, 1911.'
  expect(readInformation(line).at(-1)).toMatchObject({
    kind: 'publication',
    publications: [{title: 'The Tidal Review', number: '5', date: '1911'}],
  })
})
