import {expect, test} from 'vitest'
import type {Publication} from '../../src/ast/metadata.js'
import {readInformation} from '../../src/bibliography/information.js'

/** Labels and citations of the sections of archives in other languages, with the words changed. */
const lines: readonly (readonly [string, Partial<Publication>])[] = [
  ['Publicerat: Med förkortningar i Tidvattnet nr 14, den 21 mars 1917.', {title: 'Tidvattnet', number: '14', date: '1917-03-21'}],
  ['Publicerat: I Tidvattnet nr 14, den 21 mars 1917.', {title: 'Tidvattnet', number: '14', date: '1917-03-21'}],
  ['Udgivet første gang: Trykt i "Folkekalender", Braunschweig 1878.', {title: 'Folkekalender', place: 'Braunschweig', date: '1878', relation: 'first'}],
  ['Udgivet første gang: Kysten nr. 8, 25. oktober (7. november) 1917.', {title: 'Kysten', number: '8', date: '1917-10-25', relation: 'first'}],
  ['Lähde: Marlowe–Vane. Valitut teokset (6 osaa). 5. osa, s. 137–145. Kustannusliike Laituri, Moskova (1979).', {title: 'Valitut teokset (6 osaa)', volume: '5', publisher: 'Kustannusliike Laituri', date: '1979', relation: 'source'}],
  ['Julkaistu: »Der Kran» -lehden 73. n:ossa 26. kesäkuuta 1874.', {title: 'Der Kran', number: '73', date: '1874-06-26'}],
  ['Sursa: A. B. Marlowe, Opere alese, 1970, Editura Cheiul, p. 533-547', {title: 'Opere alese', publisher: 'Editura Cheiul', date: '1970', relation: 'source'}],
  ['Primera edición: En el libro: Las Grúas. Segunda parte, Hamburg, 1872.', {title: 'Las Grúas, Segunda parte', place: 'Hamburg', date: '1872', relation: 'first'}],
] // prettier-ignore

test.each(lines)('%s', (line, expected) => {
  const [statement, ...others] = readInformation(line)
  expect(others).toEqual([])
  if (statement?.kind !== 'publication')
    throw new Error(`Unexpected ${statement?.kind ?? 'nothing'}, expected a printing`)
  const {title, place, publisher, volume, number, date, relation} = statement.publications[0] ?? {}
  expect({title, place, publisher, volume, number, date, relation}).toEqual(expected)
})

test('a house that made or translated a page is no person, and did not print the text', () => {
  expect(readInformation('Digitalización y Edición Electrónica: Ediciones Muelle.')).toEqual([
    {kind: 'agents', agents: [{name: 'Ediciones Muelle', roles: ['trc']}]},
  ])
  expect(readInformation('Vertaling: Uitgeverij Kade')).toEqual([
    {kind: 'agents', agents: [{name: 'Uitgeverij Kade', roles: ['trl']}]},
  ])
})

test('who did what is told in further languages', () => {
  expect(readInformation('Skannaus, oikoluku, HTML: Anna Marlowe')).toMatchObject([
    {kind: 'agents', agents: [{name: 'Anna Marlowe', roles: ['trc', 'pfr', 'mrk']}]},
  ])
  expect(
    readInformation('Oversættelse: Til dansk af Anna Marlowe fra russisk efter Vane: Samlede Værker, 5. udgave.'),
  ).toMatchObject([{kind: 'agents', agents: [{name: 'Anna Marlowe', roles: ['trl']}]}])
  expect(readInformation('Scris: 30 octombrie 1919')).toMatchObject([
    {kind: 'date', date: {event: 'written', date: '1919-10-30'}},
  ])
  expect(readInformation('Kirjoitettu: Kesäkuussa 1874')).toMatchObject([
    {kind: 'date', date: {event: 'written', date: '1874-06'}},
  ])
})
