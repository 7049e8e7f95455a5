import {expect, test} from 'vitest'
import {linesOfText} from '../reading.js'

const prose =
  'The harbour master kept an account of the fish, which is given here as it stands in his own book of that year, and nobody has asked him for it since.'

/** The lines between two paragraphs of a page in plain text, each block of it between empty lines. */
function between(...blocks: string[]): string[] {
  const lines = linesOfText(['On Fish', '(August 1932)', prose, ...blocks, prose].join('\n\n'))
  return lines.slice(3, -1)
}

test('rows that begin with a year, with a label in them, and their sum', () => {
  const loans = ['1862', 'Wharf & Quay', '3,293', '18.5', '1864', 'Bo Lindqvist', '5,704', '14.9']
  expect(between('Year', 'Lender', 'Crates', 'Rate', ...loans, 'Total', '8,997')).toEqual([
    'table: YearLenderCratesRate1862Wharf & Quay3,29318.51864Bo Lindqvist5,70414.9Total8,997',
  ])
})

test('years with figures alone', () => {
  expect(between('Crates', 'Boats', '1850', '364', '8', '1860', '501', '12')).toEqual([
    'table: CratesBoats18503648186050112',
  ])
})

test('figures with what they count', () => {
  const prices = [
    'At the quay',
    '6 shillings and 5 pence',
    'In the town',
    '25 shillings',
    'In spring',
    '58 shillings (Hull)',
  ]
  expect(between(...prices)).toEqual([`table: ${prices.join('')}`])
})

test('two tables in a row', () => {
  const first = ['Herring', '12', 'Cod', '3', 'Eels', '1']
  const second = ['Herring and sprat', '1', '2', '3', 'Cod and ling', '4', '5', '6']
  expect(between(...first, ...second)).toEqual([`table: ${first.join('')}`, `table: ${second.join('')}`])
})

test('cells that make no rows are no headings', () => {
  const rows = ['Herring', '12', '14', '9', 'Cod', '3', '4', '1']
  expect(between('Eels', '24', '36', ...rows)).toEqual([
    'paragraph: Eels',
    'paragraph: 24',
    'paragraph: 36',
    `table: ${rows.join('')}`,
  ])
})

test('short sentences are no cells', () => {
  const spoken = [
    'Who has the key of the shed on the quay now?',
    'Nobody.',
    '12',
    'And who had it before the great storm?',
    'Nobody.',
    '14',
  ]
  expect(between(...spoken).some(line => line.startsWith('table'))).toBe(false)
})

test('a page of cells is read in time that grows with it', () => {
  const cells = Array.from({length: 6000}, (_, index) => (index % 7 === 0 ? 'Herring' : index % 3 === 0 ? 'Cod' : '12'))
  expect(linesOfText(['On Fish', prose, ...cells].join('\n\n')).length).toBeGreaterThan(1)
})
