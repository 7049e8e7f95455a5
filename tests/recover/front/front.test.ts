import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import {readHtml} from '../../../src/formats/html/index.js'
import {readText} from '../../../src/formats/text/index.js'
import {linesOfHtml, linesOfText} from '../reading.js'

const prose =
  'The press stood in the cellar of the house on the quay for as long as anybody could remember, and nobody knew who had brought it there, or when.'

const front = /^(?:kicker|title|subtitle|byline|dateline|furniture|heading):/

/** The lines of a page in plain text that are not its running text. */
function frontOf(...blocks: string[]): string[] {
  return linesOfText([...blocks, prose].join('\n\n')).filter(line => front.test(line))
}

test.each<[name: string, blocks: string[], expected: string[]]>([
  [
    'a chapter below the book of a name',
    ['Ann Marlowe’s\nThe Tide and the Harbour\nPostscript', 'Postscript to the First Edition'],
    [
      'byline: Ann Marlowe’s',
      'kicker: The Tide and the Harbour',
      'title: Postscript',
      'heading: Postscript to the First Edition',
    ],
  ],
  [
    'a remark below the title of a chapter',
    ['Ann Marlowe', 'The Tide and the Harbour', 'CHAPTER III\nThe Ebb\n(Continued)', 'The Quay'],
    [
      'byline: Ann Marlowe',
      'kicker: The Tide and the Harbour',
      'kicker: CHAPTER III',
      'title: The Ebb',
      'subtitle: (Continued)',
      'heading: The Quay',
    ],
  ],
  [
    'a chapter below the issue that it was printed in',
    ['Ann Marlowe', 'The Tide and the Harbour', 'Source: The Tide, Vol. 3 No. 4, May 1931.', 'CHAPTER VII\nThe Ebb'],
    ['byline: Ann Marlowe', 'title: The Tide and the Harbour', 'heading: CHAPTER VII The Ebb'],
  ],
  [
    'the way from the site to what stands again below it',
    ['Marxist Writers: Ann Marlowe', 'Marxists’ Internet Archive', 'Ann Marlowe Archive'],
    ['furniture: Marxist Writers: Ann Marlowe', 'furniture: Marxists’ Internet Archive', 'title: Ann Marlowe Archive'],
  ],
  [
    'the name of the site before what no other line says',
    ['Marxists Internet Archive: Ann Marlowe', 'Ann Marlowe collage'],
    ['title: Marxists Internet Archive: Ann Marlowe', 'subtitle: Ann Marlowe collage'],
  ],
  [
    'name and title in the only line before the text',
    ['A.B. Marlowe: Tides, Ports and the Problems of Pilots in the U.S.S.R.'],
    ['byline: A.B. Marlowe:', 'title: Tides, Ports and the Problems of Pilots in the U.S.S.R.'],
  ],
  [
    'what is reviewed, in brackets under the name',
    ['Ann Marlowe\n[“The Pilot’s Year Book, 1931.” 5s. net.]', 'Pilots v. Tides'],
    ['byline: Ann Marlowe', 'subtitle: [“The Pilot’s Year Book, 1931.” 5s. net.]', 'title: Pilots v. Tides'],
  ],
  [
    'a title with another in brackets',
    ['Ann Marlowe', 'Tides and Why\n(The Cause and the Cure)'],
    ['byline: Ann Marlowe', 'title: Tides and Why', 'subtitle: (The Cause and the Cure)'],
  ],
  [
    'the caption of a portrait over the name',
    ['Marlowe on the quay\nAnn Marlowe', 'Ann Marlowe', 'The Guilt of the Tide'],
    ['furniture: Marlowe on the quay Ann Marlowe', 'byline: Ann Marlowe', 'title: The Guilt of the Tide'],
  ],
  [
    'a number under the title',
    ['Ann Marlowe', 'The Harbour Press', 'Part VI'],
    ['byline: Ann Marlowe', 'title: The Harbour Press', 'kicker: Part VI'],
  ],
  [
    'a later chapter below the information on its book',
    [
      'Ann Marlowe',
      'Principles of the Coast',
      'Transcribed by Bo Lindqvist for the Tidal Archive.',
      'Table of Contents:',
      'CHAPTER 4',
      'The Mean Time of the Tide',
    ],
    [
      'byline: Ann Marlowe',
      'kicker: Principles of the Coast',
      'furniture: Table of Contents:',
      'kicker: CHAPTER 4',
      'title: The Mean Time of the Tide',
    ],
  ],
  [
    'the first chapter there, with which the whole may begin',
    [
      'Ann Marlowe',
      'Principles of the Coast',
      'Transcribed by Bo Lindqvist.',
      'CHAPTER 1',
      'The Mean Time of the Tide',
    ],
    ['byline: Ann Marlowe', 'title: Principles of the Coast', 'heading: CHAPTER 1 The Mean Time of the Tide'],
  ],
  [
    'the name of a part alone under its book',
    ['As to Tides', 'Supplementary'],
    ['kicker: As to Tides', 'title: Supplementary'],
  ],
  [
    'the name of a part under a title, with other headings below',
    ['As to Tides', 'Introduction', prose, '', 'The Ebb'],
    ['title: As to Tides', 'heading: Introduction', 'heading: The Ebb'],
  ],
  [
    'a column over the title of what stands in it',
    ['Ann Marlowe', 'In This Corner', 'The Hue and Cry About the Tide', '(16 December 1931)'],
    [
      'byline: Ann Marlowe',
      'kicker: In This Corner',
      'title: The Hue and Cry About the Tide',
      'dateline: (16 December 1931)',
    ],
  ],
  [
    'a piece of an exchange under its subject',
    ['Ann Marlowe', 'Will the Tide Benefit the Town?', 'Final Reply by Mr. Lindqvist'],
    ['byline: Ann Marlowe', 'kicker: Will the Tide Benefit the Town?', 'title: Final Reply by Mr. Lindqvist'],
  ],
  [
    'the head of a French page: a year, what the text is about, what may be taken away',
    [
      '1922',
      'À l’heure où le port se vidait, un pilote prenait la défense de ceux qui étaient restés sur le quai pendant la tempête.',
      'Œuvres – décembre 1922',
      'Anne Marlowe',
      'La marée et le port',
      '1er décembre 1922',
      'Format MS Word/RTF Format Acrobat/PDF Téléchargement fichier zip (compressé)\nCliquer sur le format de contenu désiré',
    ],
    [
      'dateline: 1922',
      'kicker: Œuvres – décembre 1922',
      'byline: Anne Marlowe',
      'title: La marée et le port',
      'dateline: 1er décembre 1922',
      'furniture: Format MS Word/RTF Format Acrobat/PDF Téléchargement fichier zip (compressé) Cliquer sur le format de contenu désiré',
    ],
  ],
  [
    'the same, with the title below where it is from',
    [
      '1980',
      'À l’heure où le port se vidait, un pilote prenait la défense de ceux qui étaient restés sur le quai pendant la tempête.',
      'Source : Cahiers du port n°6, 1980.',
      'Format RTF (Microsoft Word) Format PDF (Adobe Acrobat)',
      'Les pilotes de la côte (1929–1938)',
      'A. Marlowe',
    ],
    [
      'dateline: 1980',
      'furniture: Format RTF (Microsoft Word) Format PDF (Adobe Acrobat)',
      'title: Les pilotes de la côte (1929–1938)',
      'byline: A. Marlowe',
    ],
  ],
  [
    'a name with a colon, which leads to the title below',
    ['Ann Marlowe', '100 Years After', 'Ann Marlowe:', 'In Memory of the Pilots', '13 March 1908'],
    [
      'kicker: Ann Marlowe',
      'kicker: 100 Years After',
      'byline: Ann Marlowe:',
      'title: In Memory of the Pilots',
      'dateline: 13 March 1908',
    ],
  ],
  [
    'a title with a colon, and by whom it is in another line',
    ['Bo Lindqvist: His Life and Work', 'by Ann Marlowe'],
    ['title: Bo Lindqvist: His Life and Work', 'byline: by Ann Marlowe'],
  ],
  [
    'information that begins with a label nobody knows, under a name with initials',
    ['A. I.   Marlowe', 'Shouted: From the quay, 1921\nPublished: The Tide No. 2, May 1921.\nTranslated: Bo Lindqvist'],
    ['title: A. I. Marlowe'],
  ],
  ['a year that is the title of a text', ['1916', prose, prose, 'A. B. Marlowe'], ['title: 1916']],
  [
    'the names of an interview below its title',
    ['What We Did on the Coast', 'Ann Marlowe:', prose, 'Karl Brown:', prose],
    ['title: What We Did on the Coast'],
  ],
  [
    'a stanza with a line that pages have too',
    ['The Stairs', prose, 'And up and up,\nthe top!\nand there was sky', 'to the\ntop\nof it'],
    ['title: The Stairs'],
  ],
  [
    'a stanza that says again what its title says',
    ['Row, row', 'Row', 'Row', 'the boat'],
    ['title: Row, row', 'subtitle: Row', 'subtitle: Row'],
  ],
  [
    'the title of the page over what it consists of',
    [
      'The Works of Ann Marlowe: Volume 36: Preface by the Quay',
      'The Works of Ann Marlowe:\nVolume 36',
      'Preface by the Quay',
    ],
    [
      'furniture: The Works of Ann Marlowe: Volume 36: Preface by the Quay',
      'kicker: The Works of Ann Marlowe: Volume 36',
      'title: Preface by the Quay',
    ],
  ],
  [
    'what stands over every page of a wiki, in one block with the title',
    ['From Wikisource\nJump to navigation Jump to search\nThe Tide and the Harbour', 'by Ann Marlowe'],
    [
      'furniture: From Wikisource Jump to navigation Jump to search',
      'title: The Tide and the Harbour',
      'byline: by Ann Marlowe',
    ],
  ],
])('text: %s', (_, blocks, expected) => {
  expect(frontOf(...blocks)).toEqual(expected)
})

const entries = ['1929: The Ports of the Coast', '1931: On Cranes', '1932: A Visit to the Pilots']

test('an index of works has a title, and no line of it is a subtitle or a name', () => {
  const text = ['Ann Marlowe & Bo Lindqvist', 'WRITINGS', ...entries].join('\n\n')
  expect(linesOfText(text)).toEqual([
    'title: Ann Marlowe & Bo Lindqvist',
    ...['WRITINGS', ...entries].map(line => `paragraph: ${line}`),
  ])
})

test('dates of letters make no index', () => {
  const letter = ['Hull, May 2, 1931', 'Dear Sir,', 'The boat leaves.', 'A. Marlowe']
  const text = ['Letters from the Harbour', 'To the Keeper', ...letter, 'Hull, May 9, 1931', 'Hull, May 12, 1931'].join(
    '\n\n',
  )
  expect(linesOfText(text).slice(0, 2)).toEqual(['title: Letters from the Harbour', 'subtitle: To the Keeper'])
})

test('a page in HTML is no other than its text', () => {
  const list = entries.map(entry => `<p><a href="a.htm">${entry}</a></p>`).join('')
  const table = `<table><tr><td><img src="a.jpg"></td><td><h1>Ann Marlowe</h1></td><td><img src="b.jpg"></td></tr></table>`
  const names = (html: string): string[] => linesOfHtml(html).filter(line => front.test(line))
  expect(names(`<p class="title">MIA - Coast</p>${table}${list}`)).toEqual([
    'furniture: MIA - Coast',
    'title: Ann Marlowe',
  ])
  expect(names(`<p class="title">Marxists Internet Archive: Ann Marlowe</p><p>WORKS</p>${list}`)).toEqual([
    'title: Marxists Internet Archive: Ann Marlowe',
  ])
  const picture = '<p><img src="a.jpg" alt="Coastal History: The Great Tide"></p>'
  const value = `<p class="title">Marxist History: Coast: The Great Tide</p>${picture}<p>${prose}</p>`
  expect(readHtml().read(new VFile({value})).metadata.title).toBe('Coastal History: The Great Tide')
  const archive = '<center><img src="a.gif" alt="Archivo Ann Marlowe"></center>'
  const head = '<title>Ann Marlowe: Imágenes</title>'
  const page = `${head}<p class="title">MIA: Ann Marlowe</p>${archive}<p>${prose}</p>`
  expect(readHtml().read(new VFile({value: page})).metadata).toMatchObject({title: 'Archivo Ann Marlowe'})
  expect(linesOfHtml(page).filter(line => line.startsWith('byline'))).toEqual([])
})

test('the foot of a page names the book over its title', () => {
  const text = ['Ann Marlowe\nThe Coast in 1931', 'The Quay', prose, 'Table of Contents: The Coast in 1931'].join(
    '\n\n',
  )
  expect(readText().read(new VFile({value: text})).metadata.publication).toMatchObject({
    title: 'The Coast in 1931',
    known: {title: {corroboratedBy: ['navigation']}},
  })
  const repeated = ['Ann Marlowe\nThe Coast in 1931', 'The Quay', prose, 'The Coast in 1931', 'Last updated: 2.5.2009']
  expect(linesOfText(repeated.join('\n\n')).slice(-2)).toEqual([
    'furniture: The Coast in 1931',
    'furniture: Last updated: 2.5.2009',
  ])
})

test.each(['Book Review by Ann Marlowe', 'Review by Ann Marlowe', 'Reviewed by Ann Marlowe'])(
  '%s is a byline',
  line => {
    expect(frontOf('The Tides', line)).toEqual(['title: The Tides', `byline: ${line}`])
    const page = `<h1>The Tides</h1><p>${line}</p><p>${prose}</p>`
    expect(linesOfHtml(page).slice(0, 2)).toEqual(['title: The Tides', `byline: ${line}`])
  },
)

test('a name under a heading or at the end of a section is of that section', () => {
  const page = `<h2>Ann Marlowe</h2><h1>The Tides</h1><p>${prose}</p><h3>The Ebb</h3><p><em>By J.P. Vane</em></p><p>${prose}</p>
    <p>By Cyrus Vane</p><h3>The Flood</h3><p>${prose}</p><p>By J.P. Vane</p>`
  expect(linesOfHtml(page).filter(line => line.includes('Vane'))).toEqual([
    'byline: By J.P. Vane',
    'signature: By Cyrus Vane',
    'signature: By J.P. Vane',
  ])
})

test.each([
  ['a lone word', ['The Form of the Quay', prose, 'FORMAT', prose], 'furniture'],
  ['a word on a slip', ['The Slip', prose, 'He wrote one word on the slip:', 'Format:', prose], 'furniture'],
  ['a line without letters below', ['The Tide and the Harbour', '. . .', '…', prose], 'furniture'],
  ['a first paragraph over lines without letters', [prose, '* * *', '*', prose], 'furniture'],
])('%s is not of the page', (_, blocks, type) => {
  const lines = linesOfText(blocks.join('\n\n'))
  expect(lines.filter(line => line.startsWith(`${type}:`))).toEqual([])
})

test('what a page offers is furniture at its edge alone', () => {
  const blocks = ['Format: MS Word / PDF', 'The Tides', ...Array.from({length: 30}, () => prose)]
  expect(linesOfText(blocks.join('\n\n'))[0]).toBe('furniture: Format: MS Word / PDF')
  blocks.splice(16, 0, 'Format: MS Word')
  expect(linesOfText(blocks.join('\n\n')).filter(line => line.startsWith('furniture:'))).toHaveLength(1)
})

test('a dialogue under labels that nobody knows is text', () => {
  const said =
    'Question: What of the tide?<br>Answer: It is late.<br>Editor: We thank you for that.<br>Publisher: So do we all.'
  const lines = linesOfHtml(`<h1>The Tides</h1><p>${said}</p><p>${prose}</p>`)
  expect(lines.some(line => /^(?:credit|sourceCitation):/.test(line))).toBe(false)
})

test('a title and a name with a stroke between them are two lines', () => {
  expect(frontOf('The Tide and the Quay / Ann Marlowe')).toEqual([
    'title: The Tide and the Quay',
    'byline: Ann Marlowe',
  ])
  expect(linesOfHtml(`<h1>Ann Marlowe / The Tide and the Quay</h1><p>${prose}</p>`).slice(0, 2)).toEqual([
    'byline: Ann Marlowe',
    'title: The Tide and the Quay',
  ])
})
