import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import {problemsOf} from '../../../../src/ast/validate.js'
import {toString} from '../../../../src/ast/text.js'
import {readHtml} from '../../../../src/formats/html/index.js'

const many = 20_000

test.each([
  ['nested blocks', '<div>'.repeat(many)],
  ['nested quotations', '<blockquote>'.repeat(many)],
  ['nested emphasis', '<b><i>'.repeat(many)],
  ['nested lists', '<ul><li>'.repeat(2000)],
  ['nested tables', '<table><tr><td>'.repeat(1000)],
  ['siblings', '<p>x</p>'.repeat(many)],
  ['more siblings than a call takes arguments', '<b>x</b>'.repeat(150_000)],
  ['breaks', `<p>${'x<br>'.repeat(many)}`],
  ['rules', '<hr class="section">'.repeat(many)],
  ['attributes', `<p ${'a=b '.repeat(many)}>`],
  ['entities', '&#0;&#x110000;&bogus;&#150;'.repeat(many)],
  ['links in a circle', '<p><a href="#b" name="a">[1]</a> x</p><p><a href="#a" name="b">[1]</a> x</p>'.repeat(2000)],
  ['links to one name', `<p>${'<a href="#n" name="n">[1]</a> x '.repeat(many)}</p>`],
  ['anchors within anchors', '<div id="a"><span id="b">'.repeat(many)],
  ['notes without an end', `<a href="#n">[1]</a><p id="n">1. x</p>${'<p>x</p>'.repeat(many)}`],
  ['turns of the page', `<p>x${'<span class="pagenum">1</span>'.repeat(many)}</p>`],
  ['brackets', `<p>${'[a '.repeat(many)}</p>`],
  ['tags out of order', '<p<center><b><i>x</b></i><sustrong></p></div></td>'.repeat(2000)],
  ['attributes in curly quotes', '<p class=“quoteb”>x</p><hr="end">'.repeat(2000)],
  ['two bodies', `<body><p>x</p></body><body class="b"><p>x</p>`],
  ['tables without end', '<table><tr><td>x<td>y'.repeat(500)],
  ['tables in rows', '<table><tr><td>x</td><td>y</td></tr></table>'.repeat(2000)],
  ['tables with wide cells', '<table><tr><td colspan="9999" rowspan="9999">x</td><td>y</td></tr></table>'.repeat(50)],
  [
    'tables of cells that reach over all rows below',
    `<table>${`<tr>${'<td colspan="1000" rowspan="60000">x'.repeat(5)}`.repeat(200)}</table>`,
  ],
  [
    'tables of one long row and many short ones',
    `<table><tr>${'<td>x'.repeat(5000)}${'<tr><td>x'.repeat(5000)}</table>`,
  ],
  ['pictures', '<p><img src="a.png"></p>'.repeat(many)],
  ['pictures in a line', `<p>${'<img src="a.png"><br>'.repeat(many)}</p>`],
  ['blanks', `<p>${'&nbsp;'.repeat(400_000)}</p>`.repeat(2)],
  ['blanks before the mark of a note', `<p>x${'&nbsp;'.repeat(400_000)}y<a href="#n">1</a></p>`],
  ['blanks in an address', `<p><a href="a.htm#b${' '.repeat(400_000)}c">x</a></p>`],
  ['blanks in a heading', `<h3>x${'&nbsp;'.repeat(400_000)}y</h3>`],
  ['blanks among keywords', `<meta name="keywords" content="x${' '.repeat(400_000)}y">`],
  ['figures in a cell', `<table><tr><td>${'1'.repeat(400_000)}?<td>x</table>`],
  ['letters behind a bracket', `<p>(${'a'.repeat(400_000)}]</p>`],
  ['paragraphs of blanks', '<p>&nbsp;</p>'.repeat(many)],
  ['NUL', '<p>\u0000\u0000x</p>'.repeat(2000)],
  ['lone surrogates', '<p>\ud800x\udc00</p>'.repeat(2000)],
  ['duplicate anchors', '<p><a name="n1" href="#n1">[1]</a> x</p>'.repeat(2000)],
  ['a column of items', '<p class="updat"><b>Tide</b>, No. 1, 9 May 1939</p><p>x</p>'.repeat(2000)],
  ['headings', '<h1>Chapter I</h1><h3>x</h3>'.repeat(many)],
  ['a front of names', '<p class="title">Ann Marlowe 1931</p>'.repeat(many)],
])('%s are read, and the word among them is kept', (_, markup) => {
  const tree = readHtml().read(new VFile({value: `<h1>T</h1>${markup}Zyzzyva`}))
  expect(problemsOf(tree)).toEqual([])
  expect(JSON.stringify(tree)).toContain('Zyzzyva')
})

test.each([
  ['pictures alone', '<img src="a.png" alt=""><img src="b.png" alt="">', 'empty-page'],
  ['blanks alone', '<p>&nbsp;</p>'.repeat(many), 'empty-page'],
  ['a stub that leads elsewhere', '<meta http-equiv="refresh" content="0;url=b.htm">', 'html-redirect'],
])('a page of %s is refused or reported by rule', (_, markup, rule) => {
  const file = new VFile({value: markup})
  try {
    readHtml().read(file)
  } catch {
    // A fatal message is thrown as well as kept.
  }
  expect(file.messages.map(({ruleId}) => ruleId)).toContain(rule)
})

test('the first cell of more places than its table has is reported, and cells of tables as they are printed are not', () => {
  const wide = `<h1>T</h1><p>x</p><table>${'<tr><td colspan="99" rowspan="99">a<td>b</tr>'.repeat(99)}</table>`
  const file = new VFile({value: wide + wide})
  readHtml().read(file)
  expect(file.messages.map(({ruleId, place}) => [ruleId, place !== undefined])).toContainEqual(['excessive-span', true])
  expect(file.messages.filter(({ruleId}) => ruleId === 'excessive-span')).toHaveLength(1)
  const usual = new VFile({value: `<h1>T</h1><table><tr><td rowspan="500">a<td>b</tr>${'<tr><td>c</tr>'.repeat(499)}</table>`})
  readHtml().read(usual)
  expect(usual.messages.filter(({ruleId}) => ruleId === 'excessive-span')).toEqual([])
}) // prettier-ignore

test('nothing that a page would run or fetch is in the tree', () => {
  const page = `<h1 onclick="evil()">T</h1><script>evil()</script><style>p{background:url(https://evil.example)}</style>
    <p><a href="javascript:evil()">a</a> <a href=" JaVaScRiPt:evil()">b</a> <iframe src="https://evil.example"></iframe>
    <img src="m.png" alt="m" onerror="evil()"></p><object data="https://evil.example"></object>`
  const tree = JSON.stringify(readHtml().read(new VFile({value: page})).children)
  expect(tree).not.toContain('evil')
  expect(tree).toContain('m.png')
})

test.each([50, 61, 300])('words of blocks %d deep stay apart', depth => {
  const inner = 'word<b>bold</b><p>Zyzzyva<div>in<ul><li>item<li>other</ul>after</div>end'
  const tree = readHtml().read(
    new VFile({value: `<h1>T</h1>${'<div>'.repeat(depth)}${inner}${'</div>'.repeat(depth)}`}),
  )
  const words = toString(tree).match(/\w+/g)
  expect(words).toEqual(['T', 'wordbold', 'Zyzzyva', 'in', 'item', 'other', 'after', 'end'])
})
