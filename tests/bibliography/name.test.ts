import {expect, test} from 'vitest'
import {agentOf, looksPersonal, splitNames} from '../../src/bibliography/name.js'

test.each([
  'Daniel Roberts',
  'V. I. Lenin',
  'James P. Cannon',
  'Di Wray',
  'Ludwig van Beethoven',
  'J.R. Johnson',
  'John A. Hobson',
])('%s looks like a name', name => {
  expect(looksPersonal(name)).toBeGreaterThan(0.5)
})

test.each([
  'The New Left',
  'Appendix I',
  'Korea and the War',
  'Chapter Three',
  'War and Why',
  '1969',
  'Socialist Party',
  'how it began',
])('%s does not', text => {
  expect(looksPersonal(text)).toBeLessThan(0.5)
})

test('parts a byline', () => {
  expect(splitNames('By Ann Marlowe & Bo Lindqvist')).toEqual(['Ann Marlowe', 'Bo Lindqvist'])
  expect(splitNames('by\nJ. C. MARIATEGUI')).toEqual(['J. C. MARIATEGUI'])
  expect(splitNames('Ann Marlowe, Bo Lindqvist and Cy Vane')).toEqual(['Ann Marlowe', 'Bo Lindqvist', 'Cy Vane'])
  expect(agentOf('Ann Ó Cathasaigh', []).sortName).toBe('Ó Cathasaigh, Ann')
  expect(splitNames('A. Marlowe - B. Vane')).toEqual(['A. Marlowe', 'B. Vane'])
  expect(splitNames('Howard E Smith')).toEqual(['Howard E Smith'])
  expect(splitNames('Ann Marlowe, Jr.')).toEqual(['Ann Marlowe, Jr.'])
  expect(splitNames('By T. Farrow.')).toEqual(['T. Farrow'])
  expect(splitNames('Ann Marlowe (A. Quay)')).toEqual(['Ann Marlowe'])
  expect(splitNames('af Anna Marlowe,')).toEqual(['Anna Marlowe'])
  expect(splitNames('Par Anne Marlowe et Bo Vane')).toEqual(['Anne Marlowe', 'Bo Vane'])
  expect(splitNames('Von Papen')).toEqual(['Von Papen'])
  expect(splitNames('Harbour Lights (A Story)')).toEqual(['Harbour Lights (A Story)'])
})

test('makes a sort form, and says that it was inferred', () => {
  expect(agentOf('Daniel Roberts', ['aut'])).toMatchObject({
    sortName: 'Roberts, Daniel',
    known: {sortName: {how: 'inferred'}},
  })
  expect(agentOf('Ludwig van Beethoven', ['aut']).sortName).toBe('van Beethoven, Ludwig')
  expect(agentOf('Ann O’ Dell', ['aut']).sortName).toBe('O’ Dell, Ann')
  expect(agentOf('Ann Marlowe, Jr.', ['aut']).sortName).toBe('Marlowe, Ann, Jr.')
  expect(agentOf('Socialist Party of Great Britain', ['trc'])).toEqual({
    name: 'Socialist Party of Great Britain',
    roles: ['trc'],
  })
})

test('initials after a family name are given names', () => {
  expect(agentOf('Марлов И.П.', ['aut'])).toMatchObject({sortName: 'Марлов, И.П.', family: 'Марлов', given: 'И.П.'})
  expect(agentOf('A. B. Marlowe', ['aut'])).toMatchObject({family: 'Marlowe', given: 'A. B.'})
})

test.each(['Harbour Workers Organization', 'Coast Library', 'The Tidal Federation'])('%s is no person', name => {
  expect(agentOf(name, ['aut']).sortName).toBeUndefined()
})
