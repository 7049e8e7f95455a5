import {expect, test} from 'vitest'
import {linesOfHtml, linesOfText} from '../reading.js'

const prose =
  'The press stood in the cellar of the house on the quay for as long as anybody could remember, and nobody knew who had brought it there, or when.'

/** The headings of a page in plain text. */
function headingsOf(...blocks: string[]): string[] {
  const text = ['The Harbour Press', '(August 1932)', prose, ...blocks].join('\n\n')
  return linesOfText(text).filter(line => line.startsWith('heading'))
}

const spaced = ['\nThe First Tide', prose, '\nThe Second Tide', prose]
const headings = ['heading: The First Tide', 'heading: The Second Tide']

test('lines with less space above them than the headings of a page are captions', () => {
  expect(headingsOf(...spaced, 'Crane', prose, 'Lamp', prose)).toEqual(headings)
})

test('a caption right below a heading is known by the others', () => {
  const below = ['\nThe Third Tide', 'Daily Mail Placard', prose]
  expect(headingsOf(...spaced, 'Crane', prose, 'Lamp', prose, ...below)).toEqual([
    ...headings,
    'heading: The Third Tide',
  ])
  expect(headingsOf(...spaced, ...below)).toEqual([
    ...headings,
    'heading: The Third Tide',
    'heading: Daily Mail Placard',
  ])
})

test('capitals and numbers mark a heading where its space is lost', () => {
  expect(headingsOf(...spaced, 'THE THIRD TIDE', prose, '4. The Fourth Tide', prose)).toEqual([
    ...headings,
    'heading: THE THIRD TIDE',
    'heading: 4. The Fourth Tide',
  ])
})

test('without more space above others a line is a heading', () => {
  expect(headingsOf('Crane', prose, 'Lamp', prose)).toEqual(['heading: Crane', 'heading: Lamp'])
})

test('letters apart are an ornament in HTML too', () => {
  const parts = ['I I I', 'The First Tide', 'The Second Tide'].map(line => `<p class="sub">${line}</p><p>${prose}</p>`)
  const lines = linesOfHtml(`<h1>The Harbour Press</h1><p>${prose}</p>${parts.join('')}`)
  expect(lines.filter(line => line.startsWith('heading'))).toEqual(headings)
})

test('short lines over entries that begin with years head a bibliography', () => {
  const entries = ['1882. The Tide', '1891. The Quay and the Crane', '1898. On Lamps', '1904. The Ferry']
  expect(headingsOf('Works', 'Articles', ...entries)).toEqual(['heading: Works', 'heading: Articles'])
  expect(headingsOf('Works', 'Articles', ...entries.slice(1))).toEqual([])
})
