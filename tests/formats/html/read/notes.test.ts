import type {FootnoteDefinition, FootnoteReference} from 'mdast'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {toString} from '../../../../src/ast/text.js'
import {readHtml} from '../../../../src/formats/html/read/read-html.js'
import type {Article, Nodes} from '../../../../src/ast/nodes.js'

interface Found {
  tree: Article
  /** Each reference as `identifier`, in order. */
  references: string[]
  /** The text of each note by identifier, with ` | ` between its blocks. */
  notes: Record<string, string>
  /** Types of the blocks of each note. */
  blocks: Record<string, string[]>
  series: Record<string, string | undefined>
  messages: string[]
  /** The text of the article without its notes. */
  text: string
}

function find(body: string, name = 'page.htm'): Found {
  const file = new VFile({value: `<html><body><h2>Cy Vane</h2><h1>On Ink</h1>${body}</body></html>`, path: name})
  const tree = readHtml().read(file) as Article
  const definitions: FootnoteDefinition[] = []
  const references: FootnoteReference[] = []
  visit(tree as Nodes, node => {
    if (node.type === 'footnoteDefinition') definitions.push(node)
    if (node.type === 'footnoteReference') references.push(node)
  })
  const entry = <Value>(value: (note: FootnoteDefinition) => Value): Record<string, Value> =>
    Object.fromEntries(definitions.map(note => [note.identifier, value(note)]))
  const flat = (node: object): string => toString(node as Nodes).replace(/\s+/g, ' ')
  return {
    tree,
    references: references.map(({identifier}) => identifier),
    notes: entry(note => note.children.map(flat).join(' | ')),
    blocks: entry(note => note.children.map(({type}) => type)),
    series: entry(note => note.series),
    messages: file.messages.filter(({ruleId}) => (ruleId ?? '').includes('reference')).map(({reason}) => reason),
    text: tree.children
      .filter(({type}) => type !== 'footnoteDefinition')
      .map(flat)
      .join('\n'),
  }
}

/** Dialects of anchors: how a reference and its note are written, for the number 3. */
const dialects: Record<string, [reference: string, note: string]> = {
  'f3 and n3': ['<a id="f3" href="#n3" name="f3">[3]</a>', '<p class="note"><a id="n3" name="n3" href="#f3">3.</a> Soot.</p>'],
  fn3: ['<a name="r3" href="#fn3">[3]</a>', '<p><a name="fn3" href="#r3">[3]</a> Soot.</p>'],
  'h3 and s3': ['<a href="#s3" name="h3">[3]</a>', '<p class="note"><a href="#h3" name="s3">3.</a> Soot.</p>'],
  'a3 and b3': ['<a href="#b3" name="a3">(3)</a>', '<p class="endnote"><a href="#a3" name="b3">(3)</a> Soot.</p>'],
  '3 and 3b': ['<sup class="anote"><a href="#3" name="3b">[3]</a></sup>', '<p class="endnote"><a href="#3b" name="3">3.</a> Soot.</p>'],
  'foot-3 and body-3': ['<a id="body-3" href="#foot-3">3</a>', '<p><a id="foot-3" href="#body-3">3)</a> Soot.</p>'],
  'foot-3 and doc-3': ['<a id="doc-3" href="#foot-3">[3]</a>', '<p><a id="foot-3" href="#doc-3">[3]</a> Soot.</p>'],
  'bk3 and fw3': ['<a href="#fw3" name="bk3">[3]</a>', '<p class="fst"><a href="#bk3" name="fw3">[3]</a> Soot.</p>'],
  'ftnref3 and ftn3': ['<a href="#_ftn3" name="_ftnref3"><sup>[3]</sup></a>', '<div id="ftn3"><p><a href="#_ftnref3" name="_ftn3">[3]</a> Soot.</p></div>'],
  '_ednref3 and _edn3': ['<a href="#_edn3" name="_ednref3">[3]</a>', '<p><a href="#_ednref3" name="_edn3">[3]</a> Soot.</p>'],
  'f3e and n3e': ['<a href="#n3e" name="f3e">[3]</a>', '<p class="note"><a href="#f3e" name="n3e">3.</a> Soot.</p>'],
  'Text3 and Note3': ['<a href="#Note3" name="Text3">3</a>', '<p><a href="#Text3" name="Note3">3.</a> Soot.</p>'],
  'footed-3 and doced-3': ['<a href="#footed-3" name="doced-3">[3]</a>', '<p><a href="#doced-3" name="footed-3">[3]</a> Soot.</p>'],
  'names the other way round': ['<a href="#f3" name="n3">[3]</a>', '<p class="note"><a href="#n3" name="f3">3.</a> Soot.</p>'],
  'file name and fragment': ['<sup class="enote"><a href="page.htm#n3">[3]</a></sup>', '<p class="endnote"><a name="n3"></a>[3] Soot.</p>'],
  'one way, to an anchor before the paragraph': ['<a href="#3">[3]</a>', '<a name="3"></a><p class="fst">[3] Soot.</p>'],
  'one way, to an empty anchor': ['<a href="#n3">3</a>', '<p><a name="n3"></a>3. Soot.</p>'],
  'an item of a list': ['<a href="#n3">3</a>', '<ol><li id="n3">Soot.</li></ol>'],
  'a row of a table': ['<a href="#n3" name="f3">[3]</a>', '<table><tr><td><a href="#f3" name="n3">3.</a></td><td>Soot.</td></tr></table>'],
  'a list of definitions': ['<a href="#n3" name="f3">[3]</a>', '<dl><dt><a href="#f3" name="n3">3.</a></dt><dd>Soot.</dd></dl>'],
  'letters of another case': ['<a href="#N3" name="f3">[3]</a>', '<p><a href="#f3" name="n3">3.</a> Soot.</p>'],
  'DPUB roles': ['<a role="doc-noteref" href="#n3">3</a>', '<section role="doc-endnotes"><ol><li id="n3" role="doc-endnote"><p>Soot. <a href="#f3" role="doc-backlink">↩</a></p></li></ol></section>'],
  'EPUB types': ['<a epub:type="noteref" href="#n3">3</a>', '<aside epub:type="footnote" id="n3"><p>3. Soot.</p></aside>'],
  Gutenberg: ['<a id="FNanchor_3_3"></a><a href="#Footnote_3_3" class="fnanchor">[3]</a>', '<div class="footnote"><p><a id="Footnote_3_3"></a><a href="#FNanchor_3_3"><span class="label">[3]</span></a> Soot.</p></div>'],
  Wikisource: ['<sup id="cite_ref-3" class="reference"><a href="#cite_note-3">[3]</a></sup>', '<ol class="references"><li id="cite_note-3"><span class="mw-cite-backlink"><a href="#cite_ref-3">↑</a></span> <span class="reference-text">Soot.</span></li></ol>'],
} // prettier-ignore

describe('dialects of anchors', () => {
  test.each(Object.entries(dialects))('%s', (_, [reference, note]) => {
    const found = find(
      `<p>Ink was made of${reference} soot.</p><h3>Notes</h3>${note}<p class="link">Top of the page</p>`,
    )
    expect(found.references).toEqual(['3'])
    expect(found.notes).toEqual({3: 'Soot.'})
    expect(found.text).toContain('Ink was made of soot.')
    expect(found.messages).toEqual([])
  })
})

/** Marks as they are printed, and the label of the note. */
const marks: readonly [printed: string, label: string][] = [
  ['[3]', '3'], ['3.', '3'], ['[3*]', '3*'], ['3*.', '3*'], ['3)', '3'], ['(3)', '3'], ['3', '3'], ['[a]', 'a'], ['A.', 'A'],
  ['*', '*'], ['**', '**'], ['†', '†'], ['‡', '‡'], ['§', '§'], ['#', '#'], ['[iv]', 'iv'], ['[12a]', '12a'], ['Note 3', 'Note 3'],
] // prettier-ignore

test.each(marks)('the mark %s', (printed, label) => {
  const found = find(
    `<p>Ink <a href="#n" name="f">${printed}</a> dries.</p><p class="note"><a href="#f" name="n">${printed}</a> Soot.</p>`,
  )
  expect(found.references).toEqual([label])
  expect(found.notes).toEqual({[label]: 'Soot.'})
})

const back = (number: number, text: string): string =>
  `<a href="#f${String(number)}" name="n${String(number)}">${String(number)}.</a> ${text}`
const to = (number: number): string => `<a href="#n${String(number)}" name="f${String(number)}">[${String(number)}]</a>`

describe('where references stand', () => {
  test.each([
    ['a title line', `<h4>A Second Look ${to(1)}</h4><p>Text.</p>`],
    ['a heading', `<p>Text.</p><h4>The Oil ${to(1)}</h4><p>Text.</p>`],
    [
      'information',
      `<p class="info">From <strong>The Tide</strong>, Vol. 1 No. 2, May 1931, p. 3. ${to(1)}</p><p>Text.</p>`,
    ],
    ['a cell', `<table><tr><td>Soot</td><td>3 ${to(1)}</td></tr><tr><td>Oil</td><td>4</td></tr></table><p>Text.</p>`],
    ['an item', `<ul><li>Soot ${to(1)}</li><li>Oil</li></ul><p>Text.</p>`],
    ['emphasis', `<p>Text <em>of soot ${to(1)}</em>.</p>`],
    ['a quotation', `<p class="quoteb">Of soot. ${to(1)}</p><p>Text.</p>`],
  ])('%s', (_, body) => {
    const found = find(`${body}<h3>Notes</h3><p class="note">${back(1, 'Soot.')}</p>`)
    expect(found.references).toEqual(['1'])
    expect(found.notes).toEqual({1: 'Soot.'})
    expect(found.messages).toEqual([])
  })
})

describe('what a note holds', () => {
  const text = `<p>Ink ${to(1)} and oil. ${to(2)}</p><h3>Notes</h3>`

  test('further paragraphs, quotations and lists, in order', () => {
    const found = find(
      `${text}<p class="note">${back(1, 'He says:')}</p><p class="quoteb">Soot.</p><p class="note">And so on.</p><ul><li>Oil</li></ul><p class="note">${back(2, 'Of Hull.')}</p><hr /><p>Last line</p>`,
    )
    expect(found.notes).toEqual({1: 'He says: | Soot. | And so on. | Oil', 2: 'Of Hull.'})
    expect(found.blocks['1']).toEqual(['paragraph', 'blockquote', 'paragraph', 'list'])
    expect(found.text).toContain('Last line')
  })

  test('nothing of what follows the last note', () => {
    const after =
      '<p class="author">Cy Vane</p><p>Hull, 1934</p><p class="link"><a href="x.htm">Index</a> | <a href="y.htm">Top</a></p>'
    const found = find(`${text}<p class="note">${back(1, 'One.')}</p><p class="note">${back(2, 'Two.')}</p>${after}`)
    expect(found.notes).toEqual({1: 'One.', 2: 'Two.'})
    expect(found.text).toContain('Hull, 1934')
    expect(found.text).toContain('Index')
  })

  test('the text that goes on below notes in the middle of a page is none of them', () => {
    const found = find(
      `<p>Ink ${to(1)} is black.</p><p class="note">${back(1, 'One.')}</p><p>The text goes on, in one sentence of some length.</p><p>And on ${to(2)} again.</p><p class="note">${back(2, 'Two.')}</p><p>It ends here, in another sentence of some length.</p>`,
    )
    expect(found.notes).toEqual({1: 'One.', 2: 'Two.'})
    expect(found.text).toContain('The text goes on')
    expect(found.text).toContain('It ends here')
  })

  test('several notes in one paragraph', () => {
    const found = find(`${text}<p class="note">${back(1, 'One.')}<br />${back(2, 'Two.')}</p>`)
    expect(found.notes).toEqual({1: 'One.', 2: 'Two.'})
    expect(find(`${text}<p><small>${back(1, 'One.')} ${back(2, 'Two.')}</small></p>`).notes).toEqual({
      1: 'One.',
      2: 'Two.',
    })
  })

  test('a bracket of its own', () => {
    expect(
      find(`${text}<p class="note">${back(1, '[Sic.] One.')}</p><p class="note">${back(2, '… two.')}</p>`).notes,
    ).toEqual({
      1: '[Sic.] One.',
      2: '… two.',
    })
  })

  test('a text beside its anchor', () => {
    const found = find(`<p>Ink ${to(1)} dries.</p><p class="note">[<a href="#f1" name="n1">1</a>] One.</p>`)
    expect(found.notes).toEqual({1: 'One.'})
  })
})

describe('series', () => {
  test.each([
    ['Note by MIA', 'transcriber'],
    ['Transcriber’s Note', 'transcriber'],
    ['Editor’s Notes', 'editor'],
    ['Author’s Notes', undefined],
  ])('%s', (heading, series) => {
    const found = find(
      `<p>Ink ${to(1)} dries.<a href="#na" name="fa">[A]</a></p><h3>Footnotes</h3><p class="note">${back(1, 'One.')}</p><h3>${heading}</h3><p class="note"><a href="#fa" name="na">A.</a> Two.</p>`,
    )
    expect(found.series).toEqual({1: undefined, A: series})
  })

  test('a note that is signed', () => {
    const found = find(
      `<p>Ink ${to(1)} dries ${to(2)}.</p><p class="note">${back(1, 'One. – Ed.')}</p><p class="note">${back(2, 'Works, 3rd. Ed.')}</p>`,
    )
    expect(found.series).toEqual({1: 'editor', 2: undefined})
  })

  test('a note that is signed in words', () => {
    const found = find(`<p>Ink ${to(1)} dries.</p><p class="note">${back(1, 'One. (Translator’s note)')}</p>`)
    expect(found.series).toEqual({1: 'editor'})
  })

  test('a reference by the editor', () => {
    const found = find(
      `<p>Ink <sup class="ednote"><a href="#e1" name="r1">[1]</a></sup> dries.</p><p><a href="#r1" name="e1">[1]</a> One.</p>`,
    )
    expect(found.series).toEqual({1: 'editor'})
  })

  test('two of the same numbers', () => {
    const found = find(
      `<p>Ink ${to(1)} dries.<a href="#e1" name="d1">[1]</a></p><h3>Notes</h3><p class="note">${back(1, 'One.')}</p><h3>Editor’s Notes</h3><p class="note"><a href="#d1" name="e1">1.</a> Two.</p>`,
    )
    expect(found.references).toEqual(['1', '1-2'])
    expect(found.notes).toEqual({1: 'One.', '1-2': 'Two.'})
    expect(found.series).toEqual({1: undefined, '1-2': 'editor'})
  })
})

describe('links that are broken', () => {
  test('a reference that leads nowhere is text, and reported', () => {
    const found = find(`<p>Ink <a href="#n9">[9]</a> dries. ${to(1)}</p><p class="note">${back(1, 'One.')}</p>`)
    expect(found.references).toEqual(['1'])
    expect(found.text).toContain('Ink [9] dries.')
    expect(found.messages).toEqual(['Unexpected reference `[9]`, expected a note of that mark: kept as text'])
  })

  test('the link back makes up for the link there', () => {
    const found = find(
      `<p>Ink <a href="#n9" name="f1">[1]</a> dries.${to(2)}</p><p class="note">${back(1, 'One.')}</p><p class="note">${back(2, 'Two.')}</p>`,
    )
    expect(found.references).toEqual(['1', '2'])
    expect(found.messages).toEqual([])
  })

  test('the number makes up for the anchor', () => {
    const found = find(
      `<p>Ink ${to(1)} dries ${to(2)} soon.${to(3)}</p><h3>Notes</h3><p class="note">${back(1, 'One.')}</p><p class="note">2. Two.</p><p class="note">${back(3, 'Three.')}</p>`,
    )
    expect(found.references).toEqual(['1', '2', '3'])
    expect(found.notes).toEqual({1: 'One.', 2: 'Two.', 3: 'Three.'})
  })

  test('a note that nothing refers to is reported', () => {
    const found = find(
      `<p>Ink ${to(1)} dries.</p><p class="note">${back(1, 'One.')}</p><p class="note">${back(2, 'Two.')}</p>`,
    )
    expect(found.notes).toEqual({1: 'One.', 2: 'Two.'})
    expect(found.messages).toEqual(['Unexpected note `2`, expected a reference to it in the text'])
  })

  test('two notes of one name: each reference has the next', () => {
    const item = (text: string): string => `<p>Ink ${to(1)} ${text}.</p><p class="note">${back(1, text)}</p>`
    const found = find(`${item('dries')}<h4>Oil</h4>${item('flows')}`)
    expect(found.references).toEqual(['1', '1-2'])
    expect(found.notes).toEqual({1: 'dries', '1-2': 'flows'})
  })

  test('several references to one note', () => {
    const found = find(`<p>Ink ${to(1)} dries <a href="#n1">[1]</a> soon.</p><p class="note">${back(1, 'One.')}</p>`)
    expect(found.references).toEqual(['1', '1'])
  })

  test.each([
    [
      'links to themselves',
      '<p>Ink <a href="#f1" name="f1">[1]</a> dries.</p><p><a href="#n1" name="n1">1.</a> One.</p>',
    ],
    [
      'a circle',
      '<p><a href="#b" name="a">[1]</a> one</p><p><a href="#c" name="b">[2]</a> two</p><p><a href="#a" name="c">[3]</a> three</p>',
    ],
    ['one name for all', `<p>${'<a href="#n" name="n">[1]</a> ink '.repeat(50)}</p>`],
    ['no text', '<p><a href="#n1" name="f1">[1]</a></p><p><a href="#f1" name="n1">1.</a></p>'],
  ])('%s: nothing is lost', (_, body) => {
    const {tree} = find(body)
    const words = body.replace(/<[^>]*>/g, ' ').match(/[a-z]+/gi) ?? []
    for (const word of words) expect(toString(tree)).toContain(word)
  })
})

describe('links that are no notes', () => {
  test.each([
    [
      'a table of contents',
      '<p><a href="#s1">1.</a> Soot <a href="#s2">2.</a> Oil</p><h4><a name="s1">1.</a> Soot</h4><p>Text.</p><h4 id="s2">2. Oil</h4><p>Text.</p>',
    ],
    ['a section', '<p>See <a href="#part">1</a>.</p><p>Text.</p><p id="part">The second part.</p>'],
    ['a page', '<p>See <a href="#Page_3">3</a>.</p><p><span class="pagenum" id="Page_3">[3]</span>Text.</p>'],
    ['another page', '<p>See <a href="../other.htm#n3">[3]</a>.</p><p class="note"><a name="n3">3.</a> Text.</p>'],
  ])('%s', (_, body) => {
    expect(find(body).references).toEqual([])
    expect(find(body).notes).toEqual({})
  })

  test('an article of the name “Notes of the Month”', () => {
    const found = find(
      '<h3>Notes of the Month</h3><p>1. Soot is dear this month, and will be dearer.</p><p>2. Oil is not.</p>',
    )
    expect(found.notes).toEqual({})
    expect(found.text).toContain('Notes of the Month')
  })
})

describe('notes without links', () => {
  test('marks in brackets, and a heading of notes', () => {
    const found = find(
      '<p>Ink [1] dries.[2]</p><h3>Notes</h3><p>1. One.</p><p>And more of it.</p><p>2. Two.</p><p class="link">Top of the page</p>',
    )
    expect(found.references).toEqual(['1', '2'])
    expect(found.notes).toEqual({1: 'One. | And more of it.', 2: 'Two.'})
  })

  test('raised marks', () => {
    const found = find(
      '<p>Ink<sup>1</sup> dries in 10<sup>2</sup> hours.<sup>2</sup></p><h3>Notes</h3><p>1. One.</p><p>2. Two.</p>',
    )
    expect(found.references).toEqual(['1', '2'])
    expect(found.text).toContain('102 hours')
  })

  test('notes in a row of a table that others follow stay text, and the reference is reported', () => {
    const found = find(
      `<p>Ink ${to(1)} dries.</p><table><tr><td><p>${back(1, 'One.')}</p></td><td>x</td></tr><tr><td>Soot</td><td>3</td></tr></table>`,
    )
    expect(found.references).toEqual([])
    expect(found.text).toContain('Ink [1] dries.')
    expect(found.text).toContain('1. One.')
    expect(found.messages).toHaveLength(1)
  })
})
