import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import {decode, type DecodeOptions} from '../../src/core/decode.js'

function bytes(text: string, encode: (character: string) => number = character => character.charCodeAt(0)): Uint8Array {
  return Uint8Array.from(text, encode)
}

function read(
  value: Uint8Array | string,
  options?: DecodeOptions,
): {text: string; encoding: string | undefined; rules: unknown[]} {
  const file = new VFile({value})
  const {text, source} = decode(file, 'text/plain', options)
  return {text, encoding: source.encoding, rules: file.messages.map(message => message.ruleId)}
}

const curly = bytes('<meta charset="iso-8859-1"> \x93so be it\x94')
const utf8 = new TextEncoder().encode('“so be it”')

test.each([
  ['UTF-8 without a label', utf8, '“so be it”', 'utf-8'],
  ['a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8), '“so be it”', 'utf-8'],
  ['UTF-16 with a byte order mark', Uint8Array.of(0xff, 0xfe, 0x41, 0, 0x1c, 0x20), 'A“', 'utf-16le'],
  ['windows-1252 that calls itself Latin-1', curly, '<meta charset="iso-8859-1"> “so be it”', 'windows-1252'],
  ['windows-1252 that says nothing', bytes('\x93x\x94'), '“x”', 'windows-1252'],
  ['ASCII that calls itself UTF-16', bytes('<meta charset="utf-16">x'), '<meta charset="utf-16">x', 'utf-8'],
  [
    'windows-1251 by its label',
    bytes('<meta charset="windows-1251">\xcf'),
    '<meta charset="windows-1251">П',
    'windows-1251',
  ],
  ['a label that nobody knows', bytes('<meta charset="utrf-8">\x97'), '<meta charset="utrf-8">—', 'windows-1252'],
  [
    'an XML declaration',
    bytes('<?xml version="1.0" encoding="iso-8859-2"?>\xb1'),
    '<?xml version="1.0" encoding="iso-8859-2"?>ą',
    'iso-8859-2',
  ],
])('decodes %s', (_, value, text, encoding) => {
  expect(read(value)).toMatchObject({text, encoding})
})

test('the caller overrules the page', () => {
  expect(read(Uint8Array.of(0xc2, 0xed), {encoding: 'gbk'})).toMatchObject({text: '马', encoding: 'gbk'})
})

test('a label that the bytes belie is reported, once, and only where it matters', () => {
  expect(read(bytes('<meta charset="utf-8">\x93')).rules).toEqual(['encoding-mismatch'])
  expect(read(curly).rules).toEqual([])
  expect(read(bytes('<meta charset="utf-16">x')).rules).toEqual([])
})

test('line ends become line feeds', () => {
  expect(read('a\r\nb\rc\n').text).toBe('a\nb\nc\n')
})

test.each([
  ['an empty file', '', undefined, 'empty-input'],
  ['a file without a value', undefined, undefined, 'empty-input'],
  ['blanks', ' \n\t', undefined, 'empty-input'],
  ['a zip', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), undefined, 'binary-input'],
  ['an encoding that nobody knows', utf8, 'klingon', 'unknown-encoding'],
])('%s has one fatal message', (_, value, encoding, ruleId) => {
  const file = new VFile(value === undefined ? undefined : {value})
  expect(() => decode(file, 'text/plain', {encoding})).toThrow(/^Unexpected .+, expected .+/)
  expect(file.messages).toMatchObject([{ruleId, fatal: true, source: 'offprint', url: `docs/rules.md#${ruleId}`}])
})

test('records what was read', () => {
  const file = new VFile({value: utf8, data: {uri: 'https://example.org/a.txt'}})
  expect(decode(file, 'text/plain').source).toEqual({
    uri: 'https://example.org/a.txt',
    mediaType: 'text/plain',
    encoding: 'utf-8',
    sha256: '29e8a21b67475e659740529a8e0c47658e6c1196bd07ee9a78ae1b6d5c1e8ac2',
  })
})

test('takes the checksum that the caller has made', () => {
  const file = new VFile({value: utf8, data: {sha256: 'abc'}})
  expect(decode(file, 'text/plain').source.sha256).toBe('abc')
})
