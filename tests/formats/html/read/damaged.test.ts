import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {writeEpub} from '../../../../src/formats/epub/index.js'
import {readHtml, writeHtml} from '../../../../src/formats/html/index.js'
import {writeJson} from '../../../../src/formats/json/index.js'
import {writeMarkdown} from '../../../../src/formats/markdown/index.js'
import {writeTei} from '../../../../src/formats/tei/index.js'
import {audit} from '../../../../src/ledger/index.js'

const prose = 'The press stood in the cellar of the house on the quay for as long as anybody could remember it.'
const call = '<a href="#n1" name="f1">[1]</a>'
const front = '<h2>Ann Marlowe</h2><h1>On Tides</h1><h3>(March 1931)</h3>'

/** Pages as editors leave them, and what a reader could lose of each. */
const pages: Record<string, string> = {
  'the head in the body': `<head><p>&nbsp;<meta name="keywords" content="tides, quays"><title>On Tides</title></head><body>${front}<p>${prose}</p>`,
  'a breadcrumb in no paragraph': `<a href="../index.htm">MIA</a> &gt; <a href="index.htm">Archive</a> &gt; <a href="m.htm">Marlowe</a></p>${front}<p>${prose}</p>`,
  'text in no paragraph': `${front}<hr>One line.<br>${prose}<br>Another line of it.<p>${prose}</p>`,
  'a reference that leads to the note of another mark': `${front}<p>${prose} <a href="#n1">[12]</a> And on. ${call}</p><p class="note"><a href="#f1" name="n1">1.</a> Of ink.</p>`,
  'a mark that is never closed': `${front}<p>${prose} ${call} <a href="#n2" name="f2">[2]</a></p><p class="note"><a href="#f1" name="n1">1. Of ink.</p>\n<a href="#f2" name="n2">2.</a> Of soot.<p>${prose}</p>`,
  'a tag that is never closed in the last item': `${front}<p>${prose}</p><ol><li>Ink.</li><li><b>Soot.<i></b> Oil.</li>\n</ol>\n<p>${prose}</p>`,
  'an item without its tag': `${front}<p>${prose}</p><ol><li>Ink.</li>Soot.</li></ol><p>${prose}</p>`,
  'one note in a table around the page': `${front}<table><tr><td><p>${prose} ${call}</p><h4>Notes</h4><p><a href="#f1" name="n1">[1]</a> Of ink.</p></table>`,
  'one note in a box': `${front}<p>${prose} ${call}</p><table><tr><td><a href="#f1" name="n1">[1]</a> ${prose} ${prose} ${prose}</table>`,
  'two texts under one head': `<title>Ann Marlowe: On Tides</title>${front}<p>${prose}</p><h2>Ann Marlowe</h2><h1>On Quays</h1><h3>(April 1931)</h3><p>${prose}</p>`,
  'figures set as code': `${front}<p>${prose}</p><table><tr><td><code>&nbsp;4</code></td><td>Ebb</td></tr><tr><td><code>5</code></td><td>Flood</td></tr></table>`,
}

describe.each(Object.entries(pages))('%s', (_, page) => {
  const writers = [writeJson(), writeMarkdown(), writeTei(), writeHtml(), writeEpub()]
  test.each(writers)('no word is lost in $name', async writer => {
    const tree = readHtml().read(new VFile({value: page, path: 'page.htm'}))
    const value = await writer.write(tree, new VFile())
    const ledger = await audit({
      source: {value: page, path: 'page.htm'},
      output: {value, path: `page.${writer.extension}`, mediaType: writer.mediaType},
      tree,
    })
    expect(ledger.entries.filter(({rule}) => rule === undefined)).toEqual([])
    expect(ledger.counts.kept).toBeGreaterThan(10)
  })
})

test('headings without ends head the text that they hold', () => {
  const value = `${front}<p>${prose}<h3>The Press<p>${prose}<p>${prose}<h3>The Quay<p>${prose}`
  const tree = readHtml().read(new VFile({value}))
  expect(tree.children.slice(3)).toMatchObject([
    {type: 'paragraph'},
    {type: 'section', children: [{type: 'heading'}, {type: 'paragraph'}, {type: 'paragraph'}]},
    {type: 'section', children: [{type: 'heading'}, {type: 'paragraph'}]},
  ])
})
