import {describe, expect, test} from 'vitest'
import type {Block, Draft} from '../../../src/recover/block.js'
import {recogniseSpeeches} from '../../../src/recover/speeches/speeches.js'
import {linesOfHtml, linesOfText} from '../reading.js'

const prose =
  'The presses stood still for a week, and nobody in the town could say when they would begin to turn again in earnest.'
const front = '<h2>Ann Marlowe</h2><h1>On Type</h1><p class="info">From <strong>The Tide</strong>, March 1931.</p><hr>'
const textFront = 'Ann Marlowe\n\nOn Type\n\n(An interview)\n\nFrom The Tide, March 1931.\n'

/** The lines of a page after its first paragraph of text. */
function after(lines: string[]): string[] {
  return lines.slice(lines.findIndex(line => line === `paragraph: ${prose}`) + 1)
}

function inHtml(html: string): string[] {
  return after(linesOfHtml(`${front}<p>${prose}</p>${html}`))
}

function inText(text: string): string[] {
  return after(linesOfText(`${textFront}\n\n${prose}\n\n${text}`))
}

describe('turns with labels are speeches', () => {
  test.each([
    ['Q.', 'A.'],
    ['Q:', 'A:'],
    ['Question:', 'Answer:'],
    ['Frage:', 'Antwort:'],
    ['Marlowe:', 'Holt:'],
    ['MARLOWE.', 'HOLT.'],
  ])('%s and %s', (first, second) => {
    const turns = [`${first} Why print?`, `${second} Why not?`, `${first} Ink is dear.`, `${second} So is bread.`]
    const speeches = [
      [`speech > speaker: ${first}`, 'speech > paragraph: Why print?'],
      [`speech > speaker: ${second}`, 'speech > paragraph: Why not?'],
      [`speech > speaker: ${first}`, 'speech > paragraph: Ink is dear.'],
      [`speech > speaker: ${second}`, 'speech > paragraph: So is bread.'],
    ].flat()
    expect(inHtml(turns.map(turn => `<p>${turn}</p>`).join(''))).toEqual(speeches)
    expect(inText(turns.join('\n\n'))).toEqual(speeches)
    expect(inText(turns.join('\n'))).toEqual(speeches)
  })

  test('with the label in bold, and further paragraphs, quotations and lists below it', () => {
    const answer = '<p><b>A:</b> The mill.</p><blockquote><p>It stands.</p></blockquote><ul><li>Ink.</li></ul>'
    expect(inHtml(`<p><b>Q: Who?</b></p>${answer}<p>${prose}</p><p><b>Q</b>: And?</p><p><b>A:</b> No.</p>`)).toEqual([
      'speech > speaker: Q:',
      'speech > paragraph: Who?',
      'speech > speaker: A:',
      'speech > paragraph: The mill.',
      'speech > blockquote: It stands.',
      'speech > list > paragraph: Ink.',
      `speech > paragraph: ${prose}`,
      'speech > speaker: Q:',
      'speech > paragraph: And?',
      'speech > speaker: A:',
      'speech > paragraph: No.',
    ])
  })

  test('end at headings, and go on below them', () => {
    const turns = '<p>Holt: Why?</p><p>Marlowe: Ink.</p>'
    expect(
      inHtml(`${turns}<h3>The Mill</h3><p>${prose}</p>${turns}`).filter(line => !line.startsWith('speech')),
    ).toEqual(['heading: The Mill', `paragraph: ${prose}`])
  })

  test('of somebody who speaks once among others', () => {
    expect(
      inText('HOLT: Order.\n\nMARLOWE (rising): Ink!\n\nA VOICE: Hear, hear!\n\nHOLT: Order.\n\nMARLOWE: Ink!'),
    ).toContain('speech > speaker: A VOICE:')
  })

  test('the last of them holds no more than those before it', () => {
    const turns = '<p>Holt: Why?</p><p>Marlowe: Ink.</p><p>Holt: So?</p><p>Marlowe: Bread.</p>'
    expect(inHtml(`${turns}<p>${prose}</p>`).at(-1)).toBe(`paragraph: ${prose}`)
  })
})

describe('questions without a name are speeches', () => {
  const questions = ['Why do you print?', 'Who reads you?', 'Do you regret it?', 'And your ink?']

  test('in bold, above answers that are not', () => {
    const html = questions.map(question => `<p><b>${question}</b></p><p>Because.</p><p>${prose}</p>`).join('')
    expect(inHtml(html)).toEqual(
      questions.flatMap(question => [
        `speech > paragraph: ${question}`,
        'speech > paragraph: Because.',
        `speech > paragraph: ${prose}`,
      ]),
    )
  })

  test('in text that says it is an interview', () => {
    expect(inText(questions.map(question => `${question}\n\n${prose}`).join('\n\n'))).toEqual(
      questions.flatMap(question => [`speech > paragraph: ${question}`, `speech > paragraph: ${prose}`]),
    )
  })
})

describe('no speeches are', () => {
  test.each([
    ['terms', ['Ebb: it goes.', 'Flood: it comes.', 'Neap: it stays.', 'Spring: it leaps.']],
    ['remarks', ['Note: it goes.', 'Example: a boat.', 'Note: it comes.', 'Example: a crane.']],
    ['quotations side by side', ['Holt: “It goes.”', 'Marlowe: “It stands.”', 'Holt: “It is.”', 'Marlowe: “It was.”']],
    ['one label that comes again', ['Holt: It goes.', 'Holt: It comes.', 'Holt: It stays.', 'Holt: It leaps.']],
    ['two turns', ['Holt: It goes.', 'Marlowe: It comes.']],
    ['sentences', ['He said: it goes.', 'She said: it comes.', 'He said: it stays.', 'She said: it leaps.']],
  ])('%s', (_, paragraphs) => {
    const lines = [...inHtml(paragraphs.map(text => `<p>${text}</p>`).join('')), ...inText(paragraphs.join('\n\n'))]
    expect(lines.filter(line => line.startsWith('speech'))).toEqual([])
  })

  test('questions in bold that speak to nobody', () => {
    const html = ['What is ink?', 'What is lead?', 'What is type?']
      .map(text => `<p><b>${text}</b></p><p>${prose}</p>`)
      .join('')
    expect(inHtml(html).filter(line => line.startsWith('speech'))).toEqual([])
  })

  test('dialogues that an author quotes', () => {
    const text = `${prose}\n\nThe minutes say:\n\nHOLT: Order.\n\nMARLOWE: Ink!\n\nHOLT: Order.\n\nMARLOWE: Ink!\n\n${prose}`
    expect(inText(text).slice(2, 3)).toEqual(['blockquote: HOLT: Order.MARLOWE: Ink!HOLT: Order.MARLOWE: Ink!'])
  })
})

test('very many paragraphs before and behind a conversation stay', () => {
  const many = Array.from({length: 200_000}, () => 'The presses stood still.')
  const turns = ['Marlowe: I began in spring.', 'Holt: Where?', 'Marlowe: At the quay.', 'Holt: And why there?']
  const block = (value: string): Block => ({
    children: [{type: 'text', value}],
    evidence: {gap: 1, tag: 'p', classes: []},
  })
  const draft: Draft = {blocks: [...many, ...turns, ...many].map(block)}
  recogniseSpeeches(draft)
  const speeches = draft.blocks.filter(({children}) => children.length !== 1 || children[0]?.type !== 'text')
  expect(speeches).toHaveLength(turns.length)
  expect(draft.blocks).toHaveLength(2 * many.length + turns.length)
})
