import {describe, expect, test} from 'vitest'
import {linesOfHtml, linesOfText} from '../reading.js'

const prose =
  'The presses stood still for a week, and nobody in the town could say when they would begin to turn again in earnest.'
const front = '<h2>Ann Marlowe</h2><h1>On Type</h1><p class="info">From <strong>The Tide</strong>, March 1931.</p><hr>'

describe('greetings', () => {
  test.each([
    'Dear Comrade Vane,',
    'My dear Cy,',
    'Dear Mr. Vane, –',
    'DEAR FRIENDS,',
    'To the Editor of The Tide:',
    'Comrades!',
    'Comrade Vane,',
    'Liebe Genossen,',
    'Cher camarade,',
    'Estimado señor:',
  ])('%s', line => {
    expect(linesOfHtml(`${front}<p>${line}</p><p>${prose}</p>`)).toContain(`salutation: ${line}`)
  })

  test.each([
    'Dear me, how the ink has dried in the pots since we were here.',
    'To the Printers of Hull:',
    'Comrades in arms',
    'Comrade Vane and the ink',
  ])('%s is none', line => {
    expect(linesOfHtml(`${front}<p>${line}</p><p>${prose}</p>`)).toContain(`paragraph: ${line}`)
  })

  test('of nobody in particular stand where a text begins', () => {
    const lines = linesOfHtml(`${front}<p>${prose}</p><p>Comrades!</p><p>${prose}</p>`)
    expect(lines).toContain('paragraph: Comrades!')
  })

  test('have the date above them, and an address', () => {
    const lines = linesOfText(
      `Ann Marlowe\n\nOn Type\n\nFrom The Tide, March 1931.\n\n\n${prose}\n\n\n1. A Letter to Hull\n\nGoole, May 2, 1931\n\nThe Cranes, Hull\n\nDear Cy,\n\n${prose}`,
    )
    expect(lines.slice(-4)).toEqual([
      'dateline: Goole, May 2, 1931',
      'paragraph: The Cranes, Hull',
      'salutation: Dear Cy,',
      `paragraph: ${prose}`,
    ])
  })
})

test('a letter under its title keeps place, date and greeting, and its end', () => {
  const text = [
    'Bo Vane to Ann Marlowe',
    '14 Bell Lane, Hull\n3rd March 1871',
    'My dear Ann,',
    prose,
    'Believe me, my dear Ann,\never your affectionate cousin,',
    'Bo Vane',
    'P.S. The hat is ruined.',
  ]
  expect(linesOfText(text.join('\n\n')).map(line => line.replace(/^letter > /, ''))).toEqual([
    'title: Bo Vane to Ann Marlowe',
    'opener > dateline: 14 Bell Lane, Hull 3rd March 1871',
    'opener > salutation: My dear Ann,',
    `paragraph: ${prose}`,
    'paragraph: Believe me, my dear Ann,',
    'closer > salutation: ever your affectionate cousin,',
    'closer > signature: Bo Vane',
    'opaqueBlock: P.S. The hat is ruined.',
  ])
})
