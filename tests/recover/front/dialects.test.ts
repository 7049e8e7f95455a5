import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import type {Metadata} from '../../../src/ast/metadata.js'
import type {Reader} from '../../../src/core/types.js'
import {readHtml} from '../../../src/formats/html/index.js'
import {readText} from '../../../src/formats/text/index.js'
import {linesOfHtml, linesOfText} from '../reading.js'

const text =
  'The press stood in the cellar of the house on the quay for as long as anybody could remember, and nobody knew who had brought it there.'
const paragraph = `<p>${text}</p>`

function metadataOf(reader: Reader, value: string): Metadata {
  return reader.read(new VFile({value})).metadata
}

/** What a page says of itself: title, authors, where it was printed. */
function said(reader: Reader, value: string): (string | undefined)[] {
  const {title, creators, publication} = metadataOf(reader, value)
  return [title, creators.map(({name}) => name).join(', '), publication?.title]
}

describe('plain text', () => {
  test('information below a paragraph of headlines is information, and the headlines are above the text', () => {
    const lines = linesOfText(
      `The Tidal Review, July 1945\n\n\nThe Editors\n\nReview of the Month\n\nThe Ebb – The Flood and What the Harbour Board Makes of It – Preparation of the Latest Turn of the Owners – The New Locks and the Need of a Pilot Who Knows the Coast\n\n\nFrom The Tidal Review, Vol. 6 No. 7, July 1945, pp. 195–199.\nTranscribed by Bo Vane.\n\n\n${text}`,
    )
    expect(lines.slice(2)).toEqual([
      'title: Review of the Month',
      'headnote > paragraph: The Ebb – The Flood and What the Harbour Board Makes of It – Preparation of the Latest Turn of the Owners – The New Locks and the Need of a Pilot Who Knows the Coast',
      'sourceCitation: From The Tidal Review, Vol. 6 No. 7, July 1945, pp. 195–199.',
      'credit: Transcribed by Bo Vane.',
      `paragraph: ${text}`,
    ])
  })

  test('the encyclopedia of a movement is no title, and the body under it is the author', () => {
    const page = `Encyclopedia of Anti-Revisionism On-Line\n\nHarbour Workers Organization\n\nBuild the Quay\n\nFirst Published: The Tidal Review, Vol. 1, No. 2, September 1974.\nTranscription, Editing and Markup: Bo Vane\n\n${text}`
    expect(said(readText(), page)).toEqual(['Build the Quay', 'Harbour Workers Organization', 'The Tidal Review'])
    expect(metadataOf(readText(), page).creators[0]?.sortName).toBeUndefined()
  })

  test('a name stands above the title with another name in brackets', () => {
    const page = `Ann Marlowe (A. Quay)\n\nTo the Pilots\n\n\nWritten: March 1931\nTranscription: Bo Vane\n\n${text}`
    expect(said(readText(), page)).toEqual(['To the Pilots', 'Ann Marlowe', undefined])
  })

  test('words in brackets below a title are no name', () => {
    expect(said(readText(), `Harbour Lights (A Story)\n\nThe First Part\n\n${text}`)[1]).toBe('')
  })

  test.each([
    [
      'a label goes on over the lines below it, to the next',
      `Written: March 1931\nSource:\nMarlowe\nCollected Works,\nQuay Publishers,\n[1977],\nSwansea,\nVolume 43,\npages 147-148.\nPublic Domain:\nMarlowe Internet Archive\n(2005).\nYou may freely copy this work. Please credit “Marxists Internet\nArchive” as your source.\n• README\n`,
      [
        'sourceCitation: Written: March 1931',
        'sourceCitation: Source: Marlowe Collected Works, Quay Publishers, [1977], Swansea, Volume 43, pages 147-148.',
        'credit: Public Domain: Marlowe Internet Archive (2005). You may freely copy this work. Please credit “Marxists Internet Archive” as your source.',
        'furniture: • README',
      ],
    ],
    [
      'a browser copies the menu of a site in a line, and title and name in a block',
      `Coast Library\nHome About Archive Search\n\nThe Lock and the Key\nTom Farrow\n\nMay 3, 1911\n\n`,
      [
        'furniture: Coast Library Home About Archive Search',
        'title: The Lock and the Key',
        'byline: Tom Farrow',
        'dateline: May 3, 1911',
      ],
    ],
  ])('%s', (_, front, lines) => {
    expect(linesOfText(front + text)).toEqual([...lines, `paragraph: ${text}`])
  })

  test('notes of the author and a letter are no value of a label', () => {
    const lines = linesOfText(`Written: March 1931\nAuthor’s Notes:\n${text}\nTo the Editor:\n${text}`)
    expect(lines.filter(line => line === `paragraph: ${text}`)).toHaveLength(2)
  })

  test('a name alone over a text from the works of that name is the author', () => {
    const page = (source: string): string =>
      `A. B. Marlowe\n\n\nWritten: March 1931\nSource: ${source}, Quay Publishers, 1977, Volume 43, pages 147–148.\n\n${text}`
    expect(said(readText(), page('Marlowe Collected Works'))).toEqual([
      undefined,
      'A. B. Marlowe',
      'Marlowe Collected Works',
    ])
    expect(said(readText(), page('Lives of the Coast'))[0]).toBe('A. B. Marlowe')
  })

  test('what a library says over a scan is the title', () => {
    const page = `Skip to main content\n\nFull text of "The tide at Marl : a sketch"\n\nSee other formats\n\n\nAnn Marlowe\n\nTHE TIDE AT MARL\n\n${text}`
    expect(said(readText(), page)).toEqual(['The tide at Marl: a sketch', 'Ann Marlowe', undefined])
    expect(linesOfText(page).filter(line => line.startsWith('furniture'))).toEqual([
      'furniture: Skip to main content',
      'furniture: Full text of "The tide at Marl : a sketch"',
      'furniture: See other formats',
    ])
  })

  test('the head of a newspaper is its masthead, and a headline no author', () => {
    const page = `THE COAST HERALD\nSaturday, May 3, 1911.\nPRICE ONE PENNY.\n\nLOCK-OUT AT MARL BAY.\n\nPILOTS STAND FIRM.\n\n${text}`
    expect(said(readText(), page)).toEqual(['LOCK-OUT AT MARL BAY.', '', 'THE COAST HERALD'])
    expect(metadataOf(readText(), page).publication?.date).toBe('1911-05-03')
  })

  test('the line of a periodical right above the text is its masthead', () => {
    const page = `Interview with Ann Marlowe\n\nBy Tom Farrow\n\nThe Coast Herald, 3 May 1911\n\n\n${text}`
    expect(said(readText(), page)).toEqual(['Interview with Ann Marlowe', 'Tom Farrow', 'The Coast Herald'])
  })
})

describe('HTML', () => {
  test('a body in a heading over a higher one is the author', () => {
    const page = `<p class="title"><a href="i.htm">Encyclopedia of Anti-Revisionism On-Line</a></p><h4>Harbour Workers League</h4><h3>Build the Quay</h3>${paragraph}`
    expect(said(readHtml(), page)).toEqual(['Build the Quay', 'Harbour Workers League', undefined])
  })

  test('the papers of a body are no author', () => {
    const page = `<h2>Documents of the Harbour Federation, 1938–1949</h2><h1>On the Quay</h1>${paragraph}`
    expect(linesOfHtml(page)).toContain('kicker: Documents of the Harbour Federation, 1938–1949')
  })

  test('a row with a picture is a banner, and a name in the first heading no title where the page says another', () => {
    const page = `<title>A. Marlowe : Les grues (1921)</title><table><tr><td><p>1921</p></td><td><p>Source : La Marée, n° 3, 20 janvier 1921.</p></td><td><a href="i.htm"><img src="m.gif" alt="Marlowe"></a></td></tr></table><h1>Anne Marlowe</h1><h2>Les grues</h2><h3>5 janvier 1921</h3>${paragraph}`
    expect(linesOfHtml(page)).toEqual([
      'dateline: 1921',
      'sourceCitation: Source : La Marée, n° 3, 20 janvier 1921.',
      'furniture: ',
      'byline: Anne Marlowe',
      'title: Les grues',
      'dateline: 5 janvier 1921',
      `paragraph: ${text}`,
    ])
    expect(said(readHtml(), page)).toEqual(['Les grues', 'Anne Marlowe', 'La Marée'])
  })

  test('a table with a row of figures stays one', () => {
    const rows = '<tr><td>Tin</td><td>3</td></tr><tr><td>Coal</td><td><img src="c.gif" alt=""></td></tr>'
    expect(linesOfHtml(`<h1>On Cranes</h1>${paragraph}<table>${rows}</table>`).at(-1)).toMatch(/^table/)
  })

  test('a paragraph of the class of subtitles stands between title and name', () => {
    const page = `<header><h1>As Gruas</h1><p class="subtitulo">Uma resposta</p><h2>Ana Moura</h2><h3>7 de junho de 1928</h3></header>${paragraph}`
    expect(linesOfHtml(page).slice(0, 4)).toEqual([
      'title: As Gruas',
      'subtitle: Uma resposta',
      'byline: Ana Moura',
      'dateline: 7 de junho de 1928',
    ])
  })

  test('where a text was first printed may stand below it', () => {
    const page = `<h1>On Cranes</h1>${paragraph}${paragraph}<p>First published in <em>The Tidal Review</em>, May 1911.</p>`
    expect(said(readHtml(), page)[2]).toBe('The Tidal Review')
  })
})
