import {describe, expect, test} from 'vitest'
import {read} from '../../../../src/core/convert.js'
import {readHtml} from '../../../../src/formats/html/index.js'
import {linesOfHtml} from '../../../recover/reading.js'

const prose =
  'The gauge stood upon the quay for a hundred years, and nobody knew what it was for, or who had put it there.'

describe('the banner of a site', () => {
  const banner = (title: string): string =>
    `<title>${title}</title><body><center><img src="top.gif" alt="Red Harbour"><br><font size="+3">The Gauge</font><br>by Ann Marlowe</center><p>${prose}</p>`

  test('is parted from the title under it, which the head says, too', () => {
    expect(linesOfHtml(banner('Ann Marlowe: The Gauge')).slice(1)).toEqual([
      'title: The Gauge',
      'byline: by Ann Marlowe',
      `paragraph: ${prose}`,
    ])
  })

  test('is a portrait where the head says no more of it than the author', () => {
    const page = `<title>Ann Marlowe: On Harbours</title><h1>On Harbours</h1><p><img src="a.jpg" alt="Ann in red"><br>Ann Marlowe</p><p>${prose}</p>`
    expect(linesOfHtml(page)[1]).toContain('figure: ')
  })

  test('is a picture with its caption where the head says something else', () => {
    expect(linesOfHtml(banner('On Harbours'))[0]).toContain('figure: ')
  })
})

const long = `${prose} It stands there yet.`

describe('paragraphs that empty lines part', () => {
  test('are parted beside blocks, too', () => {
    const page = `<h1>The Gauge</h1>${long}<br><br>${long}<br><br><hr>${long}`
    expect(linesOfHtml(page)).toEqual(['title: The Gauge', ...Array.from({length: 3}, () => `paragraph: ${long}`)])
  })

  test('are none in short lines, such as those of a poem', () => {
    const page = `<h1>The Gauge</h1><p>${prose}</p>It stood upon the quay<br>and nobody knew why<br><br>It stands there yet<br>and nobody will know<hr>`
    expect(linesOfHtml(page)).toHaveLength(3)
  })
})

describe('what the programs of sites put around a text', () => {
  const shown = (html: string): string[] => linesOfHtml(html).filter(line => !line.startsWith('furniture: '))

  test.each([
    '<div class="noprint"><a href="a.htm">The Tide</a> – the gauge before</div>',
    '<div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="a.htm">Post</a></li></ul></div>',
    '<aside class="related"><h3>Related articles</h3><ul><li><a href="a.htm">The Quay</a></li></ul></aside>',
    '<section id="comments"><h2>2 Comments</h2><p>First!</p></section>',
    '<div role="navigation"><h2>Navigation menu</h2><ul><li>Not logged in</li></ul></div>',
    '<div class="printfooter">Retrieved from "gauge.example"</div>',
  ])('is furniture: %s', around => {
    expect(shown(`<h1>The Gauge</h1><p>${prose}</p><p>${prose}</p>${around}`)).toEqual([
      'title: The Gauge',
      `paragraph: ${prose}`,
      `paragraph: ${prose}`,
    ])
  })

  test('is the text, where it is long', () => {
    const page = `<h1>The Gauge</h1><div class="comments"><p>${prose.repeat(5)}</p></div>`
    expect(shown(page)).toEqual(['title: The Gauge', `paragraph: ${prose.repeat(5)}`])
  })
})

test('words in the language that the body is set in are not foreign', async () => {
  const {tree} = await read(`<body lang="EN-GB"><h1><span lang="en-GB">The Gauge</span></h1><p>${prose}</p>`, {
    from: readHtml(),
  })
  expect(tree.metadata.language).toBeUndefined()
  expect(JSON.stringify(tree)).not.toContain('"foreign"')
})

test('a box of the text keeps its words, whatever a site calls it', () => {
  const box = (inner: string) => `<h1>On Tides</h1><p>${prose}</p><div class="sidebar">${inner}</div><p>${prose}</p>`
  expect(linesOfHtml(box('<p>The tables of the harbour were printed in Hull.</p>'))).toContain(
    'paragraph: The tables of the harbour were printed in Hull.',
  )
  expect(linesOfHtml(box('<p><a href="a.htm">The Quay</a></p>'))).toContain('furniture: The Quay')
})
