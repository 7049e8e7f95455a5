import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import type {Article, Nodes} from '../../../../src/ast/nodes.js'
import {toString} from '../../../../src/ast/text.js'
import {readHtml, writeHtml} from '../../../../src/formats/html/index.js'

const prose =
  'The cranes stood still for the whole of the week, and nobody in the town could tell me why they stood so still, or for how long they would.'

function read(body: string): Article {
  const tree = readHtml().read(new VFile({value: `<h2>Ann Marlowe</h2><h1>On Cranes</h1><h3>(March 1931)</h3>${body}`}))
  if (tree.type !== 'article') throw new Error('Unexpected collection, expected an article')
  return tree
}

/** The nodes after the date as `type: words`, with what they hold in brackets. */
function flow(body: string): string[] {
  return read(body).children.slice(3).map(outline)
}

function outline(node: Nodes): string {
  const deep = ['section', 'blockquote', 'figure', 'aside', 'verse'].includes(node.type) && 'children' in node
  return deep
    ? `${node.type}[${node.children.map(child => outline(child as Nodes)).join(', ')}]`
    : `${node.type}: ${toString(node).slice(0, 20)}`
}

const text = 'paragraph: The cranes stood sti'

describe('headings', () => {
  test('of one rank are siblings, also where the first stands below notes of a higher rank', () => {
    const notes = '<h3>Notes</h3><p class="note"><a name="n1" href="#f1">1.</a> Of it.</p>'
    const page = `<h4>One</h4><p>${prose}<a href="#n1" name="f1">[1]</a></p><h4>Two</h4><p>${prose}</p>${notes}`
    expect(flow(page).slice(0, 2)).toEqual([`section[heading: One, ${text}]`, `section[heading: Two, ${text}]`])
  })

  test('that only count are lines of the heading below', () => {
    expect(flow(`<p>${prose}</p><h4>II</h4><h4>The Ebb</h4><p>${prose}</p>`)).toEqual([
      text,
      `section[heading: II\nThe Ebb, ${text}]`,
    ])
  })

  test('in bold are found on a page without others', () => {
    const line = (words: string): string => `<p><b>${words}</b></p><p>${prose}</p>`
    expect(flow(line('Of the Quay.') + line('Of the River.'))).toEqual([
      `section[heading: Of the Quay., ${text}]`,
      `section[heading: Of the River., ${text}]`,
    ])
  })

  test('in bold or italics stand below the others', () => {
    const lines = (tag: string, ...words: string[]): string =>
      words.map(line => `<p><${tag}>${line}</${tag}></p><p>${prose}</p>`).join('')
    expect(flow(`<p>${prose}</p><h3>Tides</h3>${lines('b', 'The Quay', 'The River')}`)).toEqual([
      text,
      `section[heading: Tides, section[heading: The Quay, ${text}], section[heading: The River, ${text}]]`,
    ])
    expect(flow(`<p>${prose}</p><h3>Tides</h3>${lines('em', 'Ebb', 'Flood', 'Slack')}`)).toEqual([
      text,
      `section[heading: Tides, section[heading: Ebb, ${text}], section[heading: Flood, ${text}], section[heading: Slack, ${text}]]`,
    ])
    const few = flow(
      `<p>${prose}</p><h3>Tides</h3>${lines('em', 'Ebb', 'Flood')}${lines('b', 'The quay was wide.', 'It was.')}`,
    )
    expect(few.join().match(/section/g)).toHaveLength(1)
  })

  test('are no bold questions of an interview, and no numbers of paragraphs', () => {
    const asked = `<p><b>Why so still?</b></p><p>${prose}</p><p><b>For how long?</b></p><p>${prose}</p>`
    expect(flow(asked).some(line => line.startsWith('section'))).toBe(false)
    expect(flow(`<p>2.</p><p>${prose}</p>`)).toEqual(['paragraph: 2.', text])
  })

  test('of links after the text are furniture', () => {
    expect(flow(`<p>${prose}</p><h4><a href="../index.htm">Marlowe Archive</a></h4>`)).toEqual([
      text,
      'furniture: Marlowe Archive',
    ])
  })
})

describe('quotations', () => {
  test('a run of them is one, and what goes on after it says so', () => {
    const [quotation, after] = read(
      `<p class="quoteb">${prose}</p><p class="quote">${prose}</p><p class="quoter">The ledger</p><p class="fst">${prose}</p>`,
    ).children.slice(3)
    expect(quotation && outline(quotation)).toBe(`blockquote[${text}, ${text}, attribution: The ledger]`)
    expect(after?.data?.continued).toBe(true)
  })

  test('of short lines are verse, with the name under it', () => {
    const lines = ['The tide is in, the tide is out,', 'The cranes stand still and white,', 'And nobody will say aloud']
    expect(flow(`<p class="quoteb">${lines.join('<br>')}<br>(C. Vane, 1931)</p>`)).toEqual([
      `blockquote[verse[${lines.map(line => `verseLine: ${line.slice(0, 20)}`).join(', ')}], attribution: (C. Vane, 1931)]`,
    ])
  })

  test('are none where the element only sets the page in', () => {
    expect(flow(`<p>${prose}</p><blockquote><h3>The Ebb</h3><p>${prose}</p></blockquote>`)).toEqual([
      text,
      `section[heading: The Ebb, ${text}]`,
    ])
  })
})

test('empty lines in a paragraph end it', () => {
  expect(flow(`<p>${prose}<br><br>${prose}</p>`)).toEqual([text, text])
  expect(flow(`<p>Short.<br><br>Lines.</p>`)).toEqual(['paragraph: Short.\nLines.'])
})

describe('tables', () => {
  test('with one filled cell beside empty ones lay out the page', () => {
    expect(
      flow(`<p>${prose}</p><table><tr><td><p>&nbsp;</p></td><td><p>Hull, 1931</p></td></tr></table>`),
    ).toHaveLength(2)
    expect(flow(`<table><tr><td><p>&nbsp;</p></td><td><p>${prose}</p></td></tr></table>`)).not.toContain('table')
  })

  test('of paragraphs of a quotation are a quotation', () => {
    const line = (name: string, words: string): string =>
      `<tr><td><p class="quotet">${name}</p></td><td><p class="quotet">${words}</p></td></tr>`
    expect(flow(`<p>${prose}</p><table>${line('Vane.', 'Why?')}${line('Marlowe.', 'No.')}</table>`)[1]).toMatch(
      /^blockquote\[table: /,
    )
  })

  test('with headings in their cell are the page itself', () => {
    expect(flow(`<p>${prose}</p><table><tr><td><h3>The Ebb</h3><p>${prose}</p></td></tr></table>`)).toEqual([
      text,
      `section[heading: The Ebb, ${text}]`,
    ])
  })

  test('have a caption where a line in the middle stands over them', () => {
    const table = '<table><tr><td>1929</td><td>4</td></tr></table>'
    expect(flow(`<center><b>Sheets a year</b></center>${table}`)).toEqual([
      expect.stringMatching(/^figure\[caption: Sheets a year, table: /),
    ])
  })

  test('keep heads and spans, and writers show them', async () => {
    const head = '<tr><th>Year</th><th colspan="2">Sheets</th></tr>'
    const tree = read(`<p>${prose}</p><table>${head}<tr><td>1929</td><td>4</td><td>5</td></tr></table>`)
    const html = await writeHtml().write(tree, new VFile())
    expect(html).toContain('<th scope="col" colspan="2">Sheets</th>')
    const headless = read(`<p>${prose}</p><table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>`)
    expect(await writeHtml().write(headless, new VFile())).not.toContain('<th')
  })
})

describe('a heading that counts a chapter', () => {
  const chapter = (...headings: string[]): string =>
    headings.map(heading => `<h3>${heading}</h3><p>${prose}</p>`).join('')

  test('is one with the name of the chapter below it, of whatever rank', () => {
    const body = `<p>${prose}</p><h2>CHAPTER I</h2><h3>THE EBB</h3>${chapter('I', 'II')}<h2>CHAPTER II</h2><h3>THE FLOOD</h3>${chapter('I', 'II')}`
    const heads = flow(body)
      .join(' ')
      .match(/heading: [^,\]]*/g)
    expect(heads?.map(head => head.replace(/\s+/g, ' '))).toEqual([
      'heading: CHAPTER I THE EBB',
      'heading: I',
      'heading: II',
      'heading: CHAPTER II THE FLOOD',
      'heading: I',
      'heading: II',
    ])
  })

  test('stands alone over sections that have names', () => {
    const body = `<p>${prose}</p><h2>CHAPTER I</h2>${chapter('The Ebb', 'The Flood')}<h2>CHAPTER II</h2>${chapter('The Quay', 'The Pier')}`
    expect(flow(body).join(' ')).toContain('heading: CHAPTER I, section[heading: The Ebb')
  })
})

test('lines of a group are a stanza, with their indents', () => {
  const lines = `<div class="line">The tide is in,</div><div class="line in2">The tide is out;</div>`
  const verse = read(`<p>${prose}</p><div class="linegroup"><div class="group">${lines}</div></div><p>${prose}</p>`)
  expect(verse.children.find(({type}) => type === 'verse')).toMatchObject({
    children: [{type: 'verseLine'}, {type: 'verseLine', indent: 1}],
  })
})
