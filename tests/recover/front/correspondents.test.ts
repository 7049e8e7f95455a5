import {expect, test} from 'vitest'
import {read} from '../../../src/core/convert.js'
import {readText} from '../../../src/formats/text/index.js'
import {correspondentsOf, type Page} from '../../../src/recover/front/correspondents.js'
import {linesOfText} from '../reading.js'

const prose =
  'The gauge stood upon the quay for a hundred years, and nobody knew what it was for, or who had put it there.'
const letter = [
  'Marlowe-Vane Correspondence 1853',
  'Marlowe To Vane\nIn Hull',
  'Source: The Tide, Volume 39, p. 399.',
  '[London,] 23 November 1853, 28 Quay Street, Harbour',
  'Dear Vane,',
  prose,
  'Your',
  'A. M.',
].join('\n\n')

function pageOf(page: Partial<Page>): Page {
  return {salutations: [], signatures: [], authors: [], ...page}
}

test('the title of a letter says who wrote to whom', async () => {
  const {tree} = await read(letter, {from: readText()})
  const {title, creators, contributors, dates, known} = tree.metadata
  expect(title).toBe('Marlowe To Vane In Hull')
  expect(creators).toEqual([{name: 'Marlowe', roles: ['aut']}])
  expect(contributors).toEqual([{name: 'Vane', roles: ['rcp']}])
  expect(dates?.[0]?.date).toBe('1853-11-23')
  expect([known?.creators?.rule, known?.contributors?.rule]).toEqual(['sender-in-title', 'addressee-in-title'])
  expect(linesOfText(letter)[0]).toBe('kicker: Marlowe-Vane Correspondence 1853')
})

test.each([
  ['Letter from Ann Marlowe to Bo Vane, 3 May 1931', ['Dear Bo,'], ['Ann'], 'Ann Marlowe', 'Bo Vane'],
  ['MARLOWE TO VANE IN HULL', ['Dear Vane,'], [], 'MARLOWE', 'VANE'],
  ['Marlowe an Vane in London', ['Lieber Vane!'], [], 'Marlowe', 'Vane'],
])('%s', (title, greetings, signatures, from, to) => {
  const found = correspondentsOf(
    title,
    pageOf({salutations: greetings, signatures: signatures.length > 0 ? ['A. Marlowe'] : []}),
  )
  expect([found?.sender?.name, found?.addressees[0]?.name]).toEqual([from, to])
})

test('the head of the page may say the full name of who wrote', () => {
  const found = correspondentsOf('Marlowe to Vane', pageOf({salutations: ['Dear Vane,'], stated: 'Ann Marlowe'}))
  expect([found?.sender?.name, found?.sender?.sortName]).toEqual(['Ann Marlowe', 'Marlowe, Ann'])
  expect(
    correspondentsOf('Marlowe to Vane', pageOf({salutations: ['Dear Vane,'], stated: 'Bo Vane'}))?.sender?.name,
  ).toBe('Marlowe')
})

test.each([
  ['Reply to Vane', ['Dear Vane,']],
  ['From Hull to Vane', ['Dear Vane,']],
  ['Letter to Readers', ['Dear Readers,']],
  ['Marlowe to Vane', []],
  ['Marlowe to Vane', ['Dear Sir,']],
])('nobody is named by %s below %s', (title, greetings) => {
  expect(correspondentsOf(title, pageOf({salutations: greetings, signatures: ['B. Lund']}))).toBeUndefined()
})

test.each([
  ['To: V. A. HARPER', [], ['V. A. HARPER']],
  ['To: Ann Marlowe and Bo Vane', ['Dear Friends,'], ['Ann Marlowe', 'Bo Vane']],
  ['Letter to James P. Keel', ['Dear Friends,'], ['James P. Keel']],
  ['A Letter to James Keel, May 1931', ['Dear Comrade,'], ['James Keel']],
  ['LETTER TO KEEL', ['Dear Comrade Keel:'], ['KEEL']],
  ['Letter II to Comrade Cy Holm', ['Dear Cy,'], ['Cy Holm']],
  ['Letters to Sophie Lund', ['Dear Sonichka,', 'Yours,'], ['Sophie Lund']],
  ['An Open Letter to Ann Marlowe', ['Dear Madam,'], ['Ann Marlowe']],
  ['Brief an Karl von Mole', ['Lieber Karl!'], ['Karl von Mole']],
])('%s, below which stands %j, was sent to %j', (title, salutations, names) => {
  const found = correspondentsOf(title, pageOf({salutations, authors: ['Ada Frost']}))
  expect(found?.addressees.map(({name, roles}) => [name, ...roles])).toEqual(names.map(name => [name, 'rcp']))
  expect(found?.sender).toBeUndefined()
})

test('the addressee is known where the page names the author, who is the sender', () => {
  const page = pageOf({salutations: ['Dear Vane,'], authors: ['Ann Marlowe']})
  expect(correspondentsOf('Marlowe to Vane in Hull', page)?.addressees.map(({name}) => name)).toEqual(['Vane'])
  expect(correspondentsOf('Lund to Vane in Hull', page)).toBeUndefined()
})

test.each([
  ['Open Letter to the Harbour Workers’ Party', ['Dear Comrades,']],
  ['OPEN LETTER TO THE PARTY', ['Dear Comrades,']],
  ['Letter to New York', ['Dear Comrades,']],
  ['Letter to Young Comrades', ['Dear Friend,']],
  ['Letter to Editor', ['Dear Editor,']],
  ['Letter to Ann Marlowe', ['Comrades!']],
  ['Letter to Ann Marlowe', []],
  ['Letters to Sophie Lund', ['Dear Sophie,', 'Dear Sonichka,']],
  ['To: The Delegates', ['Dear Comrades,']],
])('nobody is addressed by %s above %j', (title, salutations) => {
  expect(correspondentsOf(title, pageOf({salutations}))).toBeUndefined()
})

test('place and date above the greeting are of the letter, where each line of a page stands alone', () => {
  const lines = linesOfText(
    `MARLOWE TO VANE\nIN HULL\n[London,] 16 November 1859\nDear Vane,\n${prose}\n${prose} ${prose}\nSalut\nYour\nA. M.`,
  )
  expect(lines.slice(0, 4)).toEqual([
    'title: MARLOWE TO VANE',
    'subtitle: IN HULL',
    'opener > dateline: [London,] 16 November 1859',
    'opener > salutation: Dear Vane,',
  ])
  expect(lines.slice(-3)).toEqual([
    'closer > salutation: Salut',
    'closer > salutation: Your',
    'closer > signature: A. M.',
  ])
})

test.each(['To: A. VANE', 'TO A. VANE', 'To A. Vane'])(
  '%s, below the name of the author, says whom a letter is to',
  async title => {
    const page = (...blocks: string[]): string => ['B. Marlowe', title, ...blocks].join('\n\n')
    const {tree} = await read(page('26.VII.1914', 'Dear Friend,', prose, 'Yours,', 'N. Marlowe'), {from: readText()})
    expect(tree.metadata.creators.map(({name}) => name)).toEqual(['B. Marlowe'])
    expect(tree.metadata.contributors).toMatchObject([{name: title.slice(3).trim(), roles: ['rcp']}])
    const essay = await read(page(prose, prose), {from: readText()})
    expect(essay.tree.metadata.contributors).toHaveLength(title.includes(':') ? 1 : 0)
  },
)
