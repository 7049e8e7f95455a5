import {expect, test} from 'vitest'
import {build} from '../../src/ast/build.js'
import {isNotesSection, markOf, notesOf} from '../../src/ast/notes.js'

const note = build('footnoteDefinition', {identifier: '1'}, ['N'])
const heading = build('heading', {depth: 2}, 'Notes')
const page = build('pageMarker', {certainty: 'inferred'})
const navigation = build('furniture', {role: 'navigation'}, 'Top')

test.each([
  ['notes below a heading', [heading, note, page, navigation, note], true],
  ['notes alone', [note], true],
  ['nothing', [], false],
  ['a heading', [heading], false],
  ['furniture and a turn of the page', [heading, navigation, page], false],
  ['a second heading', [heading, note, heading, note], false],
  ['text', [heading, note, build('paragraph', 'Text.')], false],
])('a section of %s', (_, children, expected) => {
  expect(isNotesSection(build('section', children))).toBe(expected)
})

test('a mark is what is printed, or else what the note is called', () => {
  expect(markOf({...note, marker: '*', label: 'A'})).toBe('*')
  expect(markOf({...note, label: 'A'})).toBe('A')
  expect(markOf(note)).toBe('1')
})

test('references lead to the first of the notes that have one name', () => {
  const second = build('footnoteDefinition', {identifier: '1'}, ['Second'])
  const reference = build('footnoteReference', {identifier: '1'})
  const hidden = build('furniture', {role: 'other'}, [build('footnoteReference', {identifier: '2'})])
  const article = build('article', [build('paragraph', [reference]), note, build('section', [second]), hidden])
  const found = notesOf(article, false)
  expect(found.notes).toEqual([note, second])
  expect(found.byIdentifier.get('1')).toBe(note)
  expect([...found.inPlace]).toEqual([second])
  expect(found.references).toEqual([reference])
  expect(notesOf(article, true).references).toHaveLength(2)
})
