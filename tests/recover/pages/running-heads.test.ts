import {describe, expect, test} from 'vitest'
import {read} from '../../../src/core/convert.js'
import {readText} from '../../../src/formats/text/index.js'
import {audit} from '../../../src/ledger/index.js'
import {linesOfText} from '../reading.js'

const first =
  'The gauge stood upon the quay for a hundred years, and nobody knew what it was for, or who had put it there,'
const second = 'until the harbour was filled up and the quay was sold with everything that stood upon it.'
const whole = `${first} ${second}`
const front = `The Gauge\n\nBy Ann Marlowe\n\n${whole}`
const shown = (text: string): string[] => linesOfText(text).slice(3)

describe('running heads between the halves of a sentence', () => {
  test('are furniture, with a marker of their page in the sentence', () => {
    const heads = ['THE TIDAL REVIEW 123', '124 THE TIDAL REVIEW', 'THE TIDAL REVIEW 125']
    const text = [front, ...heads.flatMap(head => [first, head, second])].join('\n\n')
    expect(shown(text)).toEqual(heads.flatMap(() => [`paragraph: ${whole}`, 'furniture: THE TIDAL REVIEW']))
  })

  test('may say the title, and what an issue prints beside it, with numbers at the foot', () => {
    const text = [front, first, '213', '214 THE GAUGE. [MARCH,', second, first, '1911.] THE GAUGE. 215', second]
    expect(shown(text.join('\n\n'))).toEqual([
      `paragraph: ${whole}`,
      'furniture: 213',
      'furniture: THE GAUGE. [MARCH,',
      `paragraph: ${whole}`,
      'furniture: 1911.] THE GAUGE.',
    ])
  })

  test('may stand right below a form feed', () => {
    const text = `${front}\n\n${first}\n\fThe Tidal Review  5\n${second}\n\n${first}\n\f6  The Tidal Review\n\n${second}\n`
    expect(shown(text)).toEqual([
      `paragraph: ${whole}`,
      'furniture: The Tidal Review',
      `paragraph: ${whole}`,
      'furniture: The Tidal Review',
    ])
  })

  test('may have numbers that years have, where their words are long', () => {
    const heads = ['THE TIDAL REVIEW 1402', 'THE TIDAL REVIEW 1403']
    const text = [front, ...heads.flatMap(head => [first, head, second])].join('\n\n')
    expect(shown(text)).toEqual(heads.flatMap(() => [`paragraph: ${whole}`, 'furniture: THE TIDAL REVIEW']))
  })

  test('may break the first sentence of the text, which is no subtitle', () => {
    const short = 'The gauge stood upon the quay for a hundred years, and nobody knew'
    const text = [
      'The Gauge',
      'By Ann Marlowe',
      short,
      'THE GAUGE 123',
      'what it was for.',
      whole,
      first,
      '124 THE GAUGE',
      second,
    ]
    expect(linesOfText(text.join('\n\n'))[2]).toBe(`paragraph: ${short} what it was for.`)
  })

  test('mark a page between paragraphs, too', () => {
    const text = [front, first, 'THE TIDAL REVIEW 5', second, whole, 'THE TIDAL REVIEW 6', whole].join('\n\n')
    expect(shown(text).slice(3)).toEqual(['furniture: THE TIDAL REVIEW', 'pageMarker: ', `paragraph: ${whole}`])
  })
})

describe('lines with numbers that are no running heads', () => {
  test('entries of an index, of which there is nothing else', () => {
    const entries = ['Index', 'gauge, 12', 'harbour, 13', 'harbour, 14', 'quay, 15', 'quay, 16', 'tide 17', 'tide 18']
    expect(linesOfText(entries.join('\n\n')).join('\n')).not.toContain('pageMarker')
  })

  test('lines of the text at the top of a page', () => {
    const text = `${front}\n\n${whole} It was sold in\n\fMay 1911\nto the harbour.\n\n${whole}`
    expect(shown(text)).toEqual([`paragraph: ${whole} It was sold in May 1911 to the harbour.`, `paragraph: ${whole}`])
  })

  test.each([
    ['headings of chapters', ['Letter 1', whole, 'Letter 2', whole, 'Letter 3', whole]],
    ['numbers that do not count', [first, 'THE TIDAL REVIEW 123', second, first, 'THE TIDAL REVIEW 88', second]],
    ['a line by itself', [first, 'THE TIDAL REVIEW 123', second]],
    ['years', [whole, 'The Tide of 1911', whole, 'The Tide of 1931', whole]],
    ['labels of parts', [whole, 'Part 1', first, 'Part 2', second, 'Part 3', whole]],
    ['labels of chapters', [first, 'CHAPTER 7', second, first, 'CHAPTER 8', second]],
    ['headings of songs', [first, 'Song 1', second, first, 'Song 2', second, 'Song 3', first]],
    ['years behind a word', [first, 'In 1911', second, first, 'In 1912', second]],
    ['years of a chronology', [first, '1911', second, first, '1912', second, first, '1913', second]],
    ['numbers of sections', [whole, '1', whole, '2', whole, '3', whole]],
  ])('%s', (_, blocks) => {
    expect(shown([front, ...blocks].join('\n\n')).join('\n')).not.toMatch(/furniture|pageMarker/)
  })
})

test('running heads are accounted for', async () => {
  const heads = ['THE TIDAL REVIEW 123', '124', '125 THE TIDAL REVIEW']
  const value = [front, ...heads.flatMap(head => [first, head, second])].join('\n\n')
  const {tree} = await read(value, {from: readText()})
  const output = {value: JSON.stringify(tree), path: 'gauge.json'}
  const ledger = await audit({source: {value, path: 'gauge.txt'}, output, tree})
  expect(ledger.entries.filter(({rule}) => rule === undefined)).toEqual([])
})
