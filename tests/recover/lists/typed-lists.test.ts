import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {readHtml} from '../../../src/formats/html/index.js'
import {linesOfHtml, linesOfText} from '../reading.js'

const prose =
  'The presses stood still for a week, and nobody in the town could say when they would begin to turn again in earnest.'
const front = '<h2>Ann Marlowe</h2><h1>On Type</h1><p class="info">From <strong>The Tide</strong>, March 1931.</p><hr>'
const textFront = 'Ann Marlowe\n\nOn Type\n\nFrom The Tide, March 1931.\n'

function after(lines: string[]): string[] {
  return lines.slice(lines.findIndex(line => line === `paragraph: ${prose}`) + 1)
}

function inHtml(...paragraphs: string[]): string[] {
  return after(linesOfHtml(`${front}<p>${prose}</p>${paragraphs.map(text => `<p>${text}</p>`).join('')}`))
}

function inText(...paragraphs: string[]): string[] {
  return after(linesOfText(`${textFront}\n\n${prose}\n\n${paragraphs.join('\n\n')}`))
}

describe('paragraphs that count up are a list', () => {
  const items = ['Ink must be bought before the summer.', 'Paper must be cut.', 'Lead must be cast again.']

  test.each([
    ['numbers', ['1.', '2.', '3.'], false],
    ['numbers with a space', ['1 .', '2 .', '3 .'], false],
    ['bullets', ['•', '•', '•'], false],
    ['numbers in brackets', ['(1)', '(2)', '(3)'], true],
    ['numbers before a bracket', ['1)', '2)', '3)'], true],
    ['letters', ['(a)', '(b)', '(c)'], true],
    ['letters with a full stop', ['a.', 'b.', 'c.'], true],
    ['Roman numbers', ['i)', 'ii)', 'iii)'], true],
  ])('%s', (_, marks, kept) => {
    const typed = items.map((item, index) => `${marks[index] ?? ''} ${item}`)
    const list = (kept ? typed : items).map(item => `list > paragraph: ${item}`)
    expect(inHtml(...typed, prose)).toEqual([...list, `paragraph: ${prose}`])
    expect(inText(...typed, prose)).toEqual([...list, `paragraph: ${prose}`])
    expect(inHtml(typed.join('<br>'))).toEqual(list)
  })

  test('with lists in them, and the mark in bold', () => {
    expect(inHtml('<b>1.</b> Paper, that is:', '(a) white;', '(b) grey.', '<b>2.</b> Ink.')).toEqual([
      'list > paragraph: Paper, that is:',
      'list > list > paragraph: (a) white;',
      'list > list > paragraph: (b) grey.',
      'list > paragraph: Ink.',
    ])
  })

  test('below what leads into them in the same paragraph', () => {
    expect(inHtml('We need:<br>1. ink<br>2. paper')).toEqual([
      'paragraph: We need:',
      'list > paragraph: ink',
      'list > paragraph: paper',
    ])
  })

  test('in a quotation', () => {
    const html = '<p class="quoteb">(1) Ink.</p><p class="quoteb">(2) Paper.</p>'
    expect(after(linesOfHtml(`${front}<p>${prose}</p>${html}`))).toEqual(['blockquote: (1) Ink.(2) Paper.'])
    const quoted = JSON.stringify(readHtml().read(new VFile({value: `${front}<p>${prose}</p>${html}`})))
    expect(quoted).toContain('"type":"blockquote","children":[{"type":"list"')
  })

  test('that goes on counting below another heading', () => {
    const page = `${front}<h3>Ink</h3><p>1. Black.</p><p>2. Red.</p><h3>Paper</h3><p>3. White.</p><p>4. Grey.</p>`
    const tree = readHtml().read(new VFile({value: page}))
    expect(JSON.stringify(tree).match(/"start":\d/g)).toEqual(['"start":1', '"start":3'])
  })

  test('and says where its marks are those of the text', () => {
    const page = `${front}<p>${prose}</p><p>(a) Ink.</p><p>(b) Paper.</p>`
    expect(JSON.stringify(readHtml().read(new VFile({value: page})))).toContain(
      '"data":{"marked":true,"recovery":{"rule":"counted-paragraphs","certainty":0.75}}',
    )
  })
})

describe('no list are', () => {
  test.each([
    ['steps of an argument over several paragraphs', [`1. ${prose}`, `2. ${prose}`, prose, `3. ${prose}`]],
    ['long paragraphs', [`1. ${prose.repeat(8)}`, `2. ${prose.repeat(8)}`]],
    ['a single number', [`1. ${prose}`, prose]],
    ['numbers that do not begin', [`4. ${prose}`, `5. ${prose}`]],
    ['numbers that leave one out', [`1. ${prose}`, `3. ${prose}`]],
    ['names with initials', ['A. Marlowe prints the tables.', 'B. Holt sells them.']],
    ['years', ['1930. The ink dried.', '1931. The press stood.']],
  ])('%s', (_, paragraphs) => {
    expect([...inHtml(...paragraphs), ...inText(...paragraphs)].filter(line => line.startsWith('list'))).toEqual([])
  })
})

test('what somebody says in lines with dashes is no list, but what a colon leads to else is', () => {
  const lines = ['- The tide is in.', '- It is out.']
  const below = (lead: string): string => linesOfText([prose, lead, lines.join('\n'), prose].join('\n\n')).join('\n')
  expect(below('The boy on the quay said:')).not.toContain('list')
  expect(below('The gauge shows:')).toContain('list > paragraph: The tide is in.')
})

// What looks from each bullet at all that follow, in lists within lists, would take hours here.
test('a thousand bullets are a list', () => {
  const items = Array.from({length: 1000}, (_, index) => `Case ${String(index)} is told in the book.`)
  const list = items.map(item => `list > paragraph: ${item}`)
  const typed = items.map(item => `• ${item}`)
  expect(inHtml(...typed, prose)).toEqual([...list, `paragraph: ${prose}`])
  expect(inText(...typed, prose)).toEqual([...list, `paragraph: ${prose}`])
})
