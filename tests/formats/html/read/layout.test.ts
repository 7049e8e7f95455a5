import {describe, expect, test} from 'vitest'
import {linesOfHtml} from '../../../recover/reading.js'

const prose =
  'The gauge stood upon the quay for a hundred years, and nobody knew what it was for, or who had put it there.'
const text = `<p>${prose}</p>`
const paragraph = `paragraph: ${prose}`
const shown = (html: string): string[] => linesOfHtml(html).filter(line => !line.startsWith('furniture: '))

describe('a table that lays out a page', () => {
  const menu = '<td><p><a href="a.htm">Home</a></p><p><a href="b.htm">Papers</a></p></td>'
  const page = `<td><h2>The Gauge</h2>${text.repeat(4)}</td>`

  test('has its menu beside the text, under the banner of its site', () => {
    const table = `<table><tr><td colspan="2">Papers of the Harbour</td></tr><tr>${menu}${page}</tr></table>`
    expect(shown(`<title>The Gauge</title>${table}`)).toEqual([
      'title: The Gauge',
      ...Array.from({length: 4}, () => paragraph),
    ])
  })

  test('has its menu in a table of its own, too', () => {
    expect(shown(`<table><tr><td><table><tr>${menu}</tr></table></td>${page}</tr></table>`)[0]).toBe('title: The Gauge')
  })

  test('is a table where the cells beside one another are of a size', () => {
    expect(shown(`<table><tr>${page}${page}</tr></table>`)).toEqual([expect.stringMatching(/^table: /)])
  })

  test('is a table where a long cell is one of rows of words', () => {
    const row = `<tr><td>Gauge</td><td>${prose}</td></tr>`
    expect(shown(`<h1>Words</h1><table>${row.repeat(3)}</table>`)[1]).toMatch(/^table: /)
    const long = `<tr><td>1931</td><td>${`${prose}<br>`.repeat(6)}</td></tr>`
    const years = `<table><tr><td>Year</td><td>Tide</td></tr>${long}<tr><td>1932</td><td>None.</td></tr></table>`
    expect(shown(`<h1>Words</h1>${text}${years}`)[2]).toMatch(/^table: /)
  })

  test('has its title over a text with lesser headings', () => {
    const title = '<tr><td><h1>The Gauge</h1><p>By Ann Marlowe</p></td></tr>'
    const parts = `<tr><td><h2>The Foot</h2>${text.repeat(4)}</td></tr>`
    expect(shown(`<table>${title}${parts}</table>`).slice(0, 2)).toEqual(['title: The Gauge', 'byline: By Ann Marlowe'])
  })
})

describe('what stands beside the main part of a page', () => {
  const around = (main: string): string =>
    `<header><a href="/">Papers of the Harbour</a></header><div>Old papers</div>${main}<footer><ul><li>Imprint</li></ul></footer>`

  test('is not of the text', () => {
    expect(shown(around(`<main><h1>The Gauge</h1>${text}</main>`))).toEqual(['title: The Gauge', paragraph])
    expect(shown(around(`<div><div role="main"><h1>The Gauge</h1>${text}</div></div>`))).toEqual([
      'title: The Gauge',
      paragraph,
    ])
  })

  test('is its title where the main part has none', () => {
    expect(shown(`<header><h1>The Gauge</h1></header><main>${text}</main>`)).toEqual(['title: The Gauge', paragraph])
  })

  test('is the text where that part is a small one', () => {
    expect(shown(`<h1>The Gauge</h1>${text.repeat(3)}<main>Loading.</main>`)).toHaveLength(5)
  })

  test('is the text where it has much of the page, or says who wrote it', () => {
    const main = `<main><h1>The Gauge</h1>${text.repeat(4)}</main>`
    expect(shown(`${main}<div><h2>The Foot</h2>${text.repeat(4)}</div>`)).toHaveLength(10)
    expect(shown(`<div>By Ann Marlowe</div><div>Old papers</div>${main}`)[0]).toBe('byline: By Ann Marlowe')
  })

  test('is a foot or a menu by its name, if the name is not that of a text', () => {
    const page = `<h1>The Gauge</h1>${text}`
    expect(shown(`<div id="navigation">${page}</div>`)).toEqual(['title: The Gauge', paragraph])
    expect(shown(`${page}<h2 id="menu">Menu</h2><p id="footer">Soup and fish.</p>${text}`).slice(2, 4)).toEqual([
      'heading: Menu',
      'paragraph: Soup and fish.',
    ])
    expect(shown(`${page}<footer><h2>Notes</h2><p>1. An old one.</p></footer>`)).toContain(
      'footnoteDefinition: An old one.',
    )
    expect(shown(`<div id="main-menu"><p>Papers</p></div>${page}<div id="footer">Imprint</div>`)).toHaveLength(2)
  })

  test('is no source of a quotation', () => {
    const quotation = `<blockquote>${text}<footer>Ann Marlowe, 1931</footer></blockquote>`
    expect(shown(`<h1>The Gauge</h1>${text}${quotation}${text}`).join()).toContain('Ann Marlowe, 1931')
  })
})

describe('lists and lines of links', () => {
  const links = '<ul><li><a href="a.htm">Home</a></li><li><a href="b.htm">Papers</a></li></ul>'

  test('are furniture over the title and under the text', () => {
    const line = '<p><a href="a.htm">Contents</a> | <a href="b.htm">Catalogue</a> | <a href="c.htm">Gifts</a></p>'
    expect(shown(`<p>Papers of the Harbour</p>${links}${line}<h1>The Gauge</h1>${text}${text}${line}${links}`)).toEqual(
      ['kicker: Papers of the Harbour', 'title: The Gauge', paragraph, paragraph],
    )
  })

  test('are of the text under a heading, after a colon, and between paragraphs', () => {
    for (const before of ['<h3>Works</h3>', '<p>He wrote:</p>', text])
      expect(shown(`<h1>The Gauge</h1>${text}${before}${links}${before === text ? text : ''}`).join()).toContain('list')
  })

  test('are of the text right below it, and where they are chapters', () => {
    const chapters = '<ul><li><a href="a.htm">I. The Foot</a></li><li><a href="b.htm">II. The Scale</a></li></ul>'
    for (const list of [links, `<hr>${chapters}`])
      expect(shown(`<h1>The Gauge</h1>${text}${text}${text}${list}`).join()).toContain('list')
  })

  test('are what the page is for where it has little else', () => {
    const list = `<ul>${'<li><a href="a.htm">The gauge and the quay, a report in three parts</a></li>'.repeat(9)}</ul>`
    expect(shown(`<h1>Papers</h1>${text}${list}`).join()).toContain('list')
  })
})

test('a heading that is called the title of an entry stands under the banner of its site', () => {
  const entry = `<h3 class="post-title entry-title">The Gauge (1931)</h3><p>By Ann Marlowe</p>${text}`
  const page = `<title>Papers of the Harbour: The Gauge (1931)</title><h1>Papers of the Harbour</h1><p>Old papers</p>${entry}`
  expect(shown(page)).toEqual(['title: The Gauge (1931)', 'byline: By Ann Marlowe', paragraph])
  const many = `<h1>Papers of the Harbour</h1>${entry}${entry}`
  expect(shown(many)[0]).toBe('title: Papers of the Harbour')
})

test('a heading that is called so is a part of the text below a title with a name, and where it counts', () => {
  for (const [byline, part] of [
    ['<p>By Ann Marlowe</p>', 'The Foot'],
    ['', 'I. The Foot'],
  ])
    expect(shown(`<h1>The Gauge</h1>${byline}<h2 class="headline">${part}</h2>${text}`)[0]).toMatch(/: The Gauge$/)
})

test('a title that a page hides, and a name among what it says of itself, are of the text', () => {
  const page = `<h1 class="visually-hidden">The Gauge</h1><div class="submitted">By Ann Marlowe</div>${text}`
  expect(shown(page)).toEqual(['title: The Gauge', 'byline: By Ann Marlowe', paragraph])
})

test('who put a text on a site is furniture only with the day', () => {
  const at = (line: string): string[] => shown(`<h1>The Gauge</h1><p>${line}</p>${text}`)
  for (const line of ['Posted on Friday, 3 May 2004', 'Submitted by Ann on Fri, 05/03/2004 - 12:30', 'No comments:'])
    expect(at(line)).toHaveLength(2)
  for (const line of [
    'Posted on the wall was a notice of 1911',
    'Submitted by Ann Marlowe to the congress of 1911',
    'No comments',
  ])
    expect(at(line)).toHaveLength(3)
})

test('paragraphs in what is called a poem are no lines', () => {
  expect(shown(`<h1>The Gauge</h1><div class="poem">${text}${text}</div>`)).toHaveLength(3)
  expect(shown(`<h1>The Gauge</h1><div class="poem"><p>The tide,</p><p>${prose}</p></div>`)).toHaveLength(2)
})

test('a page in one element has its paragraphs at empty lines and at lines that are set in', () => {
  const page = `<font face="Arial"><b>The Gauge</b><br><br>by Ann Marlowe<br><br>&nbsp;&nbsp; ${prose} ${prose}<br>&nbsp;&nbsp; ${prose} ${prose}<br><br>${prose} ${prose}</font>`
  expect(shown(`<title>The Gauge by Ann Marlowe</title>${page}`)).toEqual([
    'title: The Gauge',
    'byline: by Ann Marlowe',
    ...Array.from({length: 3}, () => `${paragraph} ${prose}`),
  ])
})
