import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import type {Article, Nodes} from '../../../../src/ast/nodes.js'
import type {PageMarker} from '../../../../src/ast/phrasing.js'
import {toString} from '../../../../src/ast/text.js'
import {readHtml} from '../../../../src/formats/html/read/read-html.js'

function read(body: string): {tree: Article; markers: PageMarker[]; text: string; messages: string[]} {
  const file = new VFile({value: `<html><body><h2>Cy Vane</h2><h1>On Ink</h1>${body}</body></html>`})
  const tree = readHtml().read(file) as Article
  const markers: PageMarker[] = []
  visit(tree as Nodes, node => {
    if (node.type === 'pageMarker') markers.push(node)
  })
  const messages = file.messages.filter(({ruleId}) => ruleId === 'healed-page-turn').map(({reason}) => reason)
  return {tree, markers, text: toString(tree), messages}
}

describe('page numbers that a page states', () => {
  test.each([
    [
      'an anchor of the archive',
      '<a id="p122" name="p122"><font color="red">&lt;p.&#160;122&gt;</font></a>',
      {label: '122'},
    ],
    ['brackets with a name', '<a id="p122">[p. 122]</a>', {label: '122'}],
    ['a class of the archive', '<span class="pagenum">37</span>', {label: '37'}],
    ['Gutenberg, Roman', "<span class='pagenum'><a name='Page_xii' id='Page_xii'>[Pg xii]</a></span>", {label: 'xii'}],
    ['Gutenberg, brackets', "<span class='pagenum'><a name='Page_11'>[11]</a></span>", {label: '11'}],
    ['Gutenberg, several pages', '<span class="pagenum" id="Page_8">Pg 8-9</span>', {label: '8-9'}],
    ['ppgen', "<span class='pageno' id='Page_8'>8</span>", {label: '8'}],
    [
      'Wikisource',
      '<span class="pagenum ws-pagenum" id="20" data-page-number="12" data-page-index="20"><span class="ws-noexport">&#8203;</span></span>',
      {label: '12', scan: '20'},
    ],
    [
      'Wikisource without a number',
      '<span class="pagenum ws-pagenum" id="6" title="P%C3%A1gina:Tinta.pdf/10"></span>',
      {label: '6', scan: '10'},
    ],
    ['DPUB', '<span role="doc-pagebreak" id="page85" aria-label="85"></span>', {label: '85'}],
    ['EPUB', '<span epub:type="pagebreak" title="85"></span>', {label: '85'}],
    ['no number', '<span role="doc-pagebreak"></span>', {}],
  ])('%s', (_, markup, fields) => {
    const {markers, text} = read(`<p>Ink was ${markup} made of soot.</p>`)
    expect(markers).toMatchObject([{certainty: 'stated', ...fields}])
    expect(markers[0]?.label).toBe('label' in fields ? fields.label : undefined)
    expect(text).toContain('Ink was made of soot.')
  })
})

describe('where a page turns', () => {
  const page = '<a id="p122">&lt;p. 122&gt;</a>'

  test('in a word with a hyphen', () => {
    const {markers, text, messages} = read(`<p>A sign of the back- ${page} wardness of presses.</p>`)
    expect(text).toContain('A sign of the backwardness of presses.')
    expect(markers).toMatchObject([{label: '122', inWord: true, hyphen: '-', certainty: 'stated'}])
    expect(messages).toHaveLength(1)
  })

  test('in a word without one', () => {
    const {markers} = read(`<p>A sign of the back${page}wardness of presses.</p>`)
    expect(markers).toMatchObject([{label: '122', inWord: true}])
    expect(markers[0]).not.toHaveProperty('hyphen')
  })

  test('in a word that the text spells with a hyphen', () => {
    const {markers, text} = read(`<p>Self-taught men. The self- ${page} taught man reads.</p>`)
    expect(text).toContain('The self-taught man reads.')
    expect(markers[0]).not.toHaveProperty('hyphen')
  })

  test('after a hyphen that stands for a part to come', () => {
    expect(read(`<p>The pre- ${page} and post-war presses.</p>`).text).toContain('The pre- and post-war presses.')
  })

  test.each([
    ['alone between the halves of a sentence', `<p>PART</p><p>${page}</p><p>goes on</p>`],
    ['at the end of the first half', `<p>PART ${page}</p><p>goes on</p>`],
    ['at the beginning of the second half', `<p>PART</p><p>${page} goes on</p>`],
    ['between blocks', `<p>PART</p>${page}<p>goes on</p>`],
    ['as a block', `<p>PART</p><div class="pagenum">122</div><p>goes on</p>`],
  ])('%s', (_, body) => {
    const part = 'The press stood in the cellar of the house for many years until the'
    const {markers, text, messages} = read(
      body.replace('PART', part).replace('goes on', 'river came and took it away.'),
    )
    expect(text).toContain(`${part} river came and took it away.`)
    expect(markers).toMatchObject([{label: '122', joins: 'paragraphs', certainty: 'stated'}])
    expect(messages).toHaveLength(1)
  })

  test('between paragraphs that are whole', () => {
    const {tree, markers} = read(`<p>Ink was made of soot.</p><p>${page}</p><p>Oil was not.</p>`)
    expect(markers).toMatchObject([{label: '122'}])
    expect(markers[0]).not.toHaveProperty('joins')
    expect(tree.children.map(({type}) => type).slice(-3)).toEqual(['paragraph', 'pageMarker', 'paragraph'])
  })
})

describe('anchors without text', () => {
  const line = (number: number): string =>
    `Ink was <a id="p${String(number)}" name="p${String(number)}"></a>made of soot in the house.`
  const cite = (pages: string): string =>
    `<p class="info">From <strong>The Tide</strong>, Vol. 2 No. 1, Spring 1931, pp. ${pages}.</p>`

  test('are pages if they rise one by one in the text, and the citation has them', () => {
    const {markers} = read(`${cite('3-6')}<p>${line(4)}</p><p>${line(5)}</p><p>${line(6)}</p>`)
    expect(markers.map(({label}) => label)).toEqual(['4', '5', '6'])
    expect(markers[0]).toMatchObject({
      certainty: 'inferred',
      data: {recovery: {rule: 'anchors-of-pages', corroboratedBy: ['citation']}},
    })
  })

  test('are pages if there is no citation, with less certainty', () => {
    const {markers} = read(`<p>${line(4)}</p><p>${line(5)}</p><p>${line(6)}</p>`)
    expect(markers[0]?.data?.recovery).toEqual({rule: 'anchors-of-pages', certainty: 0.8})
  })

  test.each([
    ['the citation has other pages', `${cite('83-90')}<p>${line(4)}</p><p>${line(5)}</p><p>${line(6)}</p>`],
    ['they do not rise', `<p>${line(6)}</p><p>${line(5)}</p><p>${line(4)}</p>`],
    ['they leave gaps', `<p>${line(4)}</p><p>${line(15)}</p><p>${line(26)}</p>`],
    ['they are few', `<p>${line(4)}</p><p>${line(5)}</p>`],
    [
      'they stand before headings',
      '<a name="p1"></a><h4>A</h4><p>a</p><a name="p2"></a><h4>B</h4><p>b</p><a name="p3"></a><h4>C</h4><p>c</p>',
    ],
    [
      'they hold a space',
      '<p><a id="p1">&#160;</a>Soot.</p><p><a id="p2">&#160;</a>Oil.</p><p><a id="p3">&#160;</a>Water.</p>',
    ],
    [
      'they hold the first words of paragraphs',
      '<p><a id="p046">As</a> soot.</p><p><a id="p047">As</a> oil.</p><p><a id="p048">As</a> water.</p>',
    ],
  ])('are none if %s', (_, body) => {
    expect(read(body).markers).toEqual([])
  })

  test('a page of a source in brackets stays text', () => {
    const {markers, text} = read('<p>Ink was made of soot. [p.149]</p>')
    expect(markers).toEqual([])
    expect(text).toContain('[p.149]')
  })
})
