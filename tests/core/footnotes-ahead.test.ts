import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import {build} from '../../src/ast/build.js'
import type {Article} from '../../src/ast/nodes.js'
import {walk} from '../../src/ast/walk.js'
import {footnotesIn} from '../../src/core/footnotes-ahead.js'
import {readMarkdown, writeMarkdown} from '../../src/formats/markdown/index.js'

test('notes in a section without a heading are called from before it', () => {
  const called = build('footnoteReference', {identifier: 'n1', label: 'n1'})
  const notes = build('section', [build('footnoteDefinition', {identifier: 'n1', label: 'n1'}, ['Of hemp.'])])
  const article: Article = build('article', {metadata: {}}, [build('paragraph', ['The rope', called, '.']), notes])
  const text = writeMarkdown().write(article, new VFile())
  const types = [...walk(readMarkdown().read(new VFile(text)))].map(({type}) => type)
  expect(types).toEqual(['article', 'paragraph', 'text', 'footnoteReference', 'text', 'section', 'footnoteDefinition', 'paragraph', 'text']) // prettier-ignore
})

test('notes are looked for only where directives hold blocks', () => {
  expect(footnotesIn('One[^a].\n\n[^a]: Two.')).toEqual([])
  expect(footnotesIn('One[^a].\n\n:::aside\n> - [^a]: Two.\n[^B c]: no note\n:::')).toEqual(['A'])
})
