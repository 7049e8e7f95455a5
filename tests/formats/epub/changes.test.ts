import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import {build} from '../../../src/ast/build.js'
import {planEpub} from '../../../src/formats/epub/index.js'
import {changesOf} from '../../../src/formats/epub/plan/changes.js'
import {kitchenSink} from '../../contract.js'
import {issue, minimal, png} from './books.js'

function changesIn(...[tree, options]: [Parameters<typeof planEpub>[0], Parameters<typeof planEpub>[2]?]): string[] {
  const {documents} = planEpub(tree, new VFile(), options)
  const colophon = documents.find(({href}) => href === 'colophon.xhtml')?.data ?? ''
  const list = /<dt>Changes<\/dt>([^]*?)<dt>/.exec(colophon)?.[1] ?? ''
  return [...list.matchAll(/<dd>([^<]*)<\/dd>/g)].map(([, text = '']) => text)
}

test('a colophon says what was changed, and nothing that was not', () => {
  expect(changesIn(kitchenSink)).toEqual([
    'Words joined that a page turn had divided, without the hyphen: 1',
    'Paragraphs joined that a page turn had divided: 2',
    'Page turns recognised by rule that the source does not state: 2',
    'Errors of the print kept, with a correction in their title: 1',
    'Lines left out that are not of the article: 3',
    'Images left out: 2',
  ])
  expect(changesIn(minimal)).toEqual([])
  const whole = changesIn(kitchenSink, {furniture: true, resolve: () => png}).join()
  expect(whole).not.toMatch(/Lines|Images/)
})

test('what was changed in an issue is counted in all of its articles', () => {
  expect(changesOf(issue, false, 0)).toEqual(changesOf(kitchenSink, false, 0).map(([kind, count]) => [kind, 2 * count]))
})

test('an error without a correction was not changed', () => {
  const article = build('article', [build('paragraph', [build('editorial', {kind: 'sic'}, 'eut')])])
  expect(changesOf(article, false, 0)).toEqual([])
})
