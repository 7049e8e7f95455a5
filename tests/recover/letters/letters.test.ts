import {describe, expect, test} from 'vitest'
import {build} from '../../../src/ast/build.js'
import {joinLetters} from '../../../src/recover/letters/letters.js'
import {linesOfHtml, linesOfText} from '../reading.js'

const prose =
  'The presses stood still for a week, and nobody in the town could say when they would begin to turn again in earnest.'
const front = '<h2>Ann Marlowe</h2><h1>On Type</h1><p class="info">From <strong>The Tide</strong>, March 1931.</p><hr>'
const textFront = 'Ann Marlowe\n\nOn Type\n\nFrom The Tide, March 1931.\n'
const letter = ['Hull, May 2, 1931', 'Dear Cy,', prose, 'Yours fraternally,', 'Ann Marlowe', 'PS. The ink came.']
const lines = [
  'letter > opener > dateline: Hull, May 2, 1931',
  'letter > opener > salutation: Dear Cy,',
  `letter > paragraph: ${prose}`,
  'letter > closer > salutation: Yours fraternally,',
  'letter > closer > signature: Ann Marlowe',
  'letter > opaqueBlock: PS. The ink came.',
]

function inHtml(...paragraphs: string[]): string[] {
  const html = paragraphs.map(text => (text.startsWith('<') ? text : `<p>${text}</p>`)).join('')
  return linesOfHtml(`${front}${html}`).slice(3)
}

function inText(...paragraphs: string[]): string[] {
  return linesOfText(`${textFront}\n\n${paragraphs.join('\n\n')}`).slice(3)
}

describe('a letter', () => {
  test('below an article, in both kinds of input', () => {
    expect(inHtml(prose, ...letter)).toEqual([`paragraph: ${prose}`, ...lines])
    expect(inText(prose, ...letter)).toEqual([`paragraph: ${prose}`, ...lines])
  })

  test('is one of several', () => {
    const other = (line: string): string => line.replace('Cy', 'Bo').replace('May 2', 'June 4')
    const page = ['<h3>To Cy</h3>', ...letter, '<h3>To Bo</h3>', ...letter.map(other)]
    expect(inHtml(...page)).toEqual(['heading: To Cy', ...lines, 'heading: To Bo', ...lines.map(other)])
  })

  test('begins with an address, and with what it is about', () => {
    const [date = '', greeting = ''] = letter
    expect(
      inHtml('<h3>To Cy</h3>', date, 'The Cranes, Hull', greeting, 'The summer', prose, 'Bo', '<h3>Ink</h3>', prose),
    ).toEqual([
      'heading: To Cy',
      'letter > opener > dateline: Hull, May 2, 1931',
      'letter > opener > paragraph: The Cranes, Hull',
      'letter > opener > salutation: Dear Cy,',
      'letter > paragraph: The summer',
      `letter > paragraph: ${prose}`,
      'letter > paragraph: Bo',
      'heading: Ink',
      `paragraph: ${prose}`,
    ])
  })

  test('that is all of a page leaves the page an article', () => {
    expect(inHtml(...letter)).toEqual(lines.map(line => line.replace('letter > ', '')))
  })
})

describe('a page whose title says that it is a letter', () => {
  const [date = '', greeting = '', , formula = '', name = ''] = letter
  const page = (...paragraphs: string[]): string[] =>
    linesOfHtml(`${front.replace('On Type', 'Letter to Cy Holm')}${paragraphs.map(text => `<p>${text}</p>`).join('')}`)

  test('has a postscript of several blocks, with a mark or without', () => {
    for (const mark of ['P.S. ', '']) {
      const found = page(date, greeting, prose, formula, name, `${mark}The ink came.`, prose, 'P.P.S. Write.')
      expect(found.slice(-4)).toEqual([
        'closer > salutation: Yours fraternally,',
        'closer > signature: Ann Marlowe',
        `opaqueBlock: ${mark}The ink came.${prose}`,
        'opaqueBlock: P.P.S. Write.',
      ])
    }
  })

  test('has greeting and date together, though nobody signed', () => {
    expect(page(date, greeting, prose, prose).slice(3, 5)).toEqual([
      'opener > dateline: Hull, May 2, 1931',
      'opener > salutation: Dear Cy,',
    ])
  })

  test('may be signed in the line of its formula', () => {
    const found = page(date, greeting, prose, 'Fondest love. A.', 'The ink came.')
    expect(found.slice(-2)).toEqual(['closer > signature: Fondest love. A.', 'opaqueBlock: The ink came.'])
  })
})

describe('no letter', () => {
  test('goes on with text behind it, where no title says that it is one', () => {
    expect(inHtml(...letter.slice(0, -1), prose).at(-1)).toBe(`paragraph: ${prose}`)
  })

  test('is a speech with a greeting', () => {
    expect(inHtml('Comrades,', prose, prose).filter(line => line.includes('letter'))).toEqual([])
  })

  test('is an article with a name below it', () => {
    expect(inHtml(prose, 'Yours fraternally,', 'Ann Marlowe').filter(line => /letter|closer/.test(line))).toEqual([])
  })
})

const greeting = build('salutation', 'Dear Cy,')
const signature = build('signature', 'Ann Marlowe')

test('a letter that is the page may have very many paragraphs', () => {
  const body = Array.from({length: 120_000}, () => build('paragraph', [prose]))
  const article = build('article', {metadata: {}}, [greeting, ...body, signature])
  joinLetters(article)
  expect(article.children.map(({type}) => type)).toEqual(['opener', ...body.map(({type}) => type), 'closer'])
})

test('very many letters may have very many others beside them, in sections too', () => {
  const letters = Array.from({length: 20_000}, () => [greeting, build('paragraph', ['Come.']), signature]).flat()
  const article = build('article', {metadata: {}}, [...letters, build('section', [...letters])])
  joinLetters(article)
  const section = article.children.at(-1)
  for (const children of [article.children.slice(0, -1), section?.type === 'section' ? section.children : []]) {
    expect(children).toHaveLength(20_000)
    expect(children.every(({type}) => type === 'letter')).toBe(true)
  }
})

test('a date between two letters of a section is of the first alone', () => {
  const date = build('dateline', 'June 4, 1931')
  const section = build('section', [greeting, build('paragraph', ['Come.']), signature, date, greeting, signature])
  joinLetters(build('article', {metadata: {}}, [section]))
  expect(section.children.map(({type}) => type)).toEqual(['letter', 'letter'])
  expect(section.children.map(node => JSON.stringify(node).includes('June 4'))).toEqual([true, false])
})
