import {describe, expect, test} from 'vitest'
import {linesOfHtml, linesOfText} from '../reading.js'

const prose =
  'The presses stood still for a week, and nobody in the town could say when they would begin to turn again in earnest.'
const front = '<h2>Ann Marlowe</h2><h1>On Type</h1><p class="info">From <strong>The Tide</strong>, March 1931.</p><hr>'
const textFront = 'Ann Marlowe\n\nOn Type\n\nFrom The Tide, March 1931.\n'

function inHtml(...paragraphs: string[]): string[] {
  return linesOfHtml(`${front}${paragraphs.map(text => `<p>${text}</p>`).join('')}`).slice(3)
}

function inText(...paragraphs: string[]): string[] {
  return linesOfText(`${textFront}\n\n${paragraphs.join('\n\n')}`).slice(3)
}

describe('notes before a text', () => {
  test.each([
    ['in brackets', ['[The author set the type of this paper for thirty years, and then wrote of it.]']],
    ['in one pair of brackets', ['[The author set the type of this paper.', 'Then she wrote of it.]']],
    ['announced', ['Editor’s note: the author set the type of this paper for thirty years, and then wrote of it.']],
    ['signed', ['The author set the type of this paper for thirty years, and then wrote of it. – Ed.']],
    ['on what follows', ['The following article was first published in the summer, when the presses stood still.']],
    [
      'of those who print it',
      ['We print below a letter that was taken from the files of the harbour, and never sent.'],
    ],
  ])('%s', (_, note) => {
    const lines = [...note.map(text => `headnote > paragraph: ${text}`), `paragraph: ${prose}`]
    expect(inHtml(...note, prose)).toEqual(lines)
    expect(inText(...note, prose)).toEqual(lines)
  })

  test('under a line that says whose it is, between breaks', () => {
    const lines = ['* * *', 'Introduction from The Harbour Review', prose, prose, '* * *', prose]
    expect(inText(...lines).slice(0, 6)).toEqual([
      'thematicBreak: ',
      'headnote > paragraph: Introduction from The Harbour Review',
      `headnote > paragraph: ${prose}`,
      `headnote > paragraph: ${prose}`,
      'thematicBreak: ',
      `paragraph: ${prose}`,
    ])
  })

  test('a line of the text that begins with the same word heads a section', () => {
    const lines = ['* * *', 'Introduction of the wage system', prose, prose, '* * *', prose]
    expect(inText(...lines).join()).not.toContain('headnote')
  })

  test('in italics, above text that is not', () => {
    expect(inHtml(`<em>${prose}</em>`, `<i>${prose}</i>`, prose).slice(0, 3)).toEqual([
      `headnote > paragraph: ${prose}`,
      `headnote > paragraph: ${prose}`,
      `paragraph: ${prose}`,
    ])
  })
})

describe('notes at the end of a text are asides', () => {
  test.each([
    '(To be continued.)',
    '[To be concluded in the next number.]',
    '[The author set the type of this paper for thirty years.]',
  ])('%s', note => {
    expect(inHtml(prose, prose, note).at(-1)).toBe(`aside > paragraph: ${note}`)
    expect(inText(prose, prose, note).at(-1)).toBe(`aside > paragraph: ${note}`)
  })

  test('below the name of the author', () => {
    expect(inHtml(prose, prose, 'Ann Marlowe', '(To be continued.)').slice(-2)).toEqual([
      'signature: Ann Marlowe',
      'aside > paragraph: (To be continued.)',
    ])
  })
})

describe('no note is', () => {
  test.each([
    ['a text that begins with an insertion', [`[The] presses stood still [for a week] in the town. ${prose}`, prose]],
    ['a text in italics as a whole', [`<em>${prose}</em>`, `<em>${prose}</em>`]],
    ['a quotation in italics', [`<em>“${prose}”</em>`, prose]],
    ['a paragraph in a look that comes again', [`<b>${prose}</b>`, prose, `<b>${prose}</b>`, prose]],
  ])('%s', (_, paragraphs) => {
    expect(inHtml(...paragraphs).filter(line => /^(?:headnote|aside)/.test(line))).toEqual([])
  })
})
