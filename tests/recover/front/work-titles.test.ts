import {describe, expect, test} from 'vitest'
import type {ArticleContent} from '../../../src/ast/nodes.js'
import {build} from '../../../src/ast/build.js'
import {markWorkTitles} from '../../../src/recover/front/work-titles.js'

/** The types of the nodes of a note, of which `*…*` is emphasis and `_…_` is strong. */
function typesOf(line: string): string[] {
  const children = line
    .split(/(\*[^*]+\*|_[^_]+_)/)
    .filter(Boolean)
    .map(part => {
      const inner = part.slice(1, -1)
      if (part.startsWith('*')) return build('emphasis', inner)
      return part.startsWith('_') ? build('strong', inner) : build('text', {value: part})
    })
  const note = build('footnoteDefinition', {identifier: '1', label: '1'}, [build('paragraph', children)])
  const article: ArticleContent[] = [note]
  markWorkTitles(article)
  const [paragraph] = note.children
  return paragraph?.type === 'paragraph'
    ? paragraph.children
        .filter(({type}) => type !== 'text')
        .map(node => (node.type === 'workTitle' ? node.level : node.type))
    : []
}

describe('titles in notes', () => {
  test.each([
    ['_The Tide_, Vol. 2 No. 1, p. 3.', ['journal']],
    ['_The Tide_, No. 61.', ['journal']],
    ['_The Tide_, 15 August 1925.', ['journal']],
    ['_The Tide_ (Summer 1956).', ['journal']],
    ['_The Tide_ 1981 : 5', ['journal']],
    ['C. Vane, _On Ink_, London 1952, p. 7.', ['book']],
    ['C. Vane, _On Ink_ (New York, 1958), p. 7.', ['book']],
    ['C. Vane, *On Ink*, Paris: Plume, 2002.', ['book']],
    ['C. Vane, *Collected Works*, vol. 25, p. 122.', ['book']],
    ['C. Vane, *Works*, XI, p. 49.', ['book']],
    ['C. Vane, *On Soot*, in _The Tide_, May 1931.', ['article', 'journal']],
    ['C. Vane, *On Soot*, _The Tide_, No. 3.', ['article', 'journal']],
    ['C. Vane, *On Soot*, *On Ink*, p. 3.', ['article', 'book']],
  ])('%s', (line, types) => {
    expect(typesOf(line)).toEqual(types)
  })

  test.each([
    ['_Ibid._, p. 3.', ['strong']],
    ['*op. cit.*, p. 3.', ['emphasis']],
    ['*Cy Vane* (1870–1924) was a printer.', ['emphasis']],
    ['This is *very* old, 1870.', ['emphasis']],
    ['_Source:_ The Tide, No. 3.', ['strong']],
    ['See the *Critique*.', ['emphasis']],
  ])('%s has none', (line, types) => {
    expect(typesOf(line)).toEqual(types)
  })
})

test('a title says which rule made it, and the text is not touched', () => {
  const strong = build('strong', 'The Tide')
  const article: ArticleContent[] = [
    build('sourceCitation', [build('text', {value: 'From '}), strong, build('text', {value: ', No. 3.'})]),
    build('paragraph', [build('strong', 'The Tide'), build('text', {value: ', No. 3.'})]),
  ]
  markWorkTitles(article)
  expect(article[0]).toMatchObject({
    children: [
      {value: 'From '},
      {type: 'workTitle', level: 'journal', data: {recovery: {rule: 'title-of-work', certainty: 0.95}}},
      {value: ', No. 3.'},
    ],
  })
  expect(article[1]).toMatchObject({children: [{type: 'strong'}, {type: 'text'}]})
})
