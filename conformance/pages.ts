import {readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import type {Tree} from '../src/ast/nodes.js'
import {bind} from '../src/bind/bind.js'
import {readHtml} from '../src/formats/html/index.js'
import {readText} from '../src/formats/text/index.js'
import {kitchenSink} from '../tests/contract.js'
import {corpus} from '../tests/shared.js'

/** Nodes that make a page hard to set; the page of the corpus that has most of each is looked at. */
const hard = ['pageMarker', 'footnoteReference', 'tableRow', 'verseLine', 'speech', 'aside', 'letter', 'blockquote', 'section', 'listItem'] // prettier-ignore

/** Ten pages of the corpus and more, with their names. */
export function hardPages(): [string, Tree][] {
  const pages = corpus('mia-html').map(({bytes}) => readHtml().read(new VFile({value: bytes})))
  const design = readFileSync(new URL('../fixtures/book-design/tree.json', import.meta.url), 'utf8')
  return [
    ['every-node', kitchenSink],
    ['every-kind-of-page', JSON.parse(design) as Tree],
    ...corpus('seed').map(({name, bytes}): [string, Tree] => [name, readText().read(new VFile({value: bytes}))]),
    ...(pages.length === 0 ? [] : hard.map((type): [string, Tree] => [`most-${type}`, most(pages, type)])),
    ...(pages.length === 0 ? [] : [['twenty-articles', bind(pages.slice(0, 20))] as [string, Tree]]),
  ]
}

function most(pages: readonly Tree[], type: string): Tree {
  const counts = pages.map(page => ({page, count: JSON.stringify(page).split(`"type":"${type}"`).length}))
  const [first] = counts.sort((a, b) => b.count - a.count)
  if (!first) throw new RangeError('Unexpected empty list of pages, expected one page or more')
  return first.page
}
