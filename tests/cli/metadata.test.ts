import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import {parseMetadata} from '../../src/cli/metadata.js'

function messageOf(value: string): string {
  const file = new VFile({path: 'meta.yaml', value})
  expect(() => parseMetadata(file)).toThrow()
  expect(file.messages).toHaveLength(1)
  expect(file.messages[0]).toMatchObject({fatal: true, ruleId: 'invalid-metadata', source: 'offprint'})
  return String(file.messages[0])
}

test('every scalar is a string', () => {
  const value = `
title: 1984
creators:
  - Ann Author
  - name: Bo Baker
    roles: [edt]
publication: {volume: 17, date: 1956-22, pages: [{first: 84, last: 88}]}
language: no
rights: [Public Domain]
`
  expect(parseMetadata(new VFile({value}))).toEqual({
    title: '1984',
    creators: ['Ann Author', {name: 'Bo Baker', roles: ['edt']}],
    publication: {volume: '17', date: '1956-22', pages: [{first: '84', last: '88'}]},
    language: 'no',
    rights: ['Public Domain'],
  })
})

test.each([
  ['title: [x', 'meta.yaml:1:10: Unexpected YAML: '],
  ['title: a\ntitle: b', 'meta.yaml:2:1: Unexpected YAML: Map keys must be unique'],
  ['title: *nowhere', 'Unexpected YAML: Unresolved alias'],
  ['', 'meta.yaml:1:1: Unexpected text, expected fields'],
  ['just text', 'expected fields'],
  ['- a list', 'expected fields'],
  ['title: x\ncolour: red', 'meta.yaml:2:9: Unexpected field `colour`'],
  ['title: {de: x}', 'meta.yaml:1:8: Unexpected an object, expected a string'],
  ['creators: Ann', 'meta.yaml:1:11: Unexpected `"Ann"`, expected an array'],
  ['creators:\n  - [Ann]', 'meta.yaml:2:5: Unexpected an array, expected an object'],
  ['contributors:\n  - name: Bo', 'meta.yaml:2:5: Unexpected missing field `roles`'],
  [
    'contributors:\n  - name: Bo\n    roles: [trc, zzz]',
    'meta.yaml:3:18: Unexpected role `zzz`, expected a MARC relator code',
  ],
  ['publication:\n  year: 1956', 'meta.yaml:2:9: Unexpected field `year`'],
  ['language: plain English', 'expected a BCP 47 language tag'],
  ['known: {title: {how: stated}}', 'meta.yaml:1:8: Unexpected field `known`'],
  ['publication: {known: {}}', 'Unexpected field `known`'],
  ['__proto__: {title: x}', 'Unexpected field `__proto__`'],
])('%j is refused with its place', (value, message) => {
  expect(messageOf(value)).toContain(message)
})

test('aliases that explode are refused', () => {
  const levels = Array.from({length: 20}, (_, level) => `a${level + 1}: &a${level + 1} [*a${level}, *a${level}]`)
  expect(messageOf(['a0: &a0 [x, x]', ...levels].join('\n'))).toContain('Unexpected YAML: ')
})
