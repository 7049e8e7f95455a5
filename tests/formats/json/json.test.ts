import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import type {Tree} from '../../../src/ast/nodes.js'
import {readJson, writeJson} from '../../../src/formats/json/index.js'
import {parseJson} from '../../../src/core/parse-json.js'
import {describeReader, describeWriter, kitchenSink, wordsOf} from '../../contract.js'

const written = `${JSON.stringify(kitchenSink, null, 2)}\n`

describe('writer', () => {
  describeWriter(() => writeJson(), {words: output => wordsOf(JSON.parse(String(output)) as Tree)})

  test('writes the tree as it is', () => {
    expect(writeJson().write(kitchenSink, new VFile())).toBe(written)
  })
})

describe('reader', () => {
  describeReader(() => readJson(), written)

  test.each([
    ['{\n  "type": article\n}', 'json-syntax', '2:11', 'Unexpected `article`, expected value in JSON'],
    ['{"type": "article"', 'json-syntax', '1:19', 'Unexpected end of file, expected `,` or `}` in JSON'],
    ['{"type": "article",}', 'json-syntax', '1:20', 'Unexpected `}`, expected key in JSON'],
    ['{} {}', 'json-syntax', '1:4', 'Unexpected `{}`, expected the end in JSON'],
    ['[1 2]', 'json-syntax', '1:4', 'Unexpected `2]`, expected `,` or `]` in JSON'],
    ['{"a" 1}', 'json-syntax', '1:6', 'Unexpected `1}`, expected `:` in JSON'],
    ['{"type": "title", "children": []}', 'json-tree', undefined, 'Unexpected node `title`'],
    [written.replace('"masthead"', '"marquee"'), 'json-tree', undefined, '(at `/children/1`)'],
    ['['.repeat(100_000), 'json-size', '1:251', 'Unexpected nesting, expected at most 250 levels of JSON'],
  ])('refuses %j', (value, ruleId, place, reason) => {
    const file = new VFile(value)
    expect(() => readJson().read(file)).toThrow(reason)
    const [message, ...others] = file.messages
    expect(others).toEqual([])
    expect(message).toMatchObject({ruleId, fatal: true})
    expect(message?.note).toMatch(/\w/)
    if (place !== undefined) expect(`${String(message?.line)}:${String(message?.column)}`).toBe(place)
  })

  test('names every problem', () => {
    const file = new VFile(
      '{"type": "article", "metadata": {"title": 3, "creators": []}, "children": [{"type": "text"}]}',
    )
    expect(() => readJson().read(file)).toThrow('Unexpected `3`, expected a string (at `/metadata/title`)')
    expect(file.messages[0]?.note?.split('\n').length).toBeGreaterThan(4)
  })

  test('refuses a text that is too long', () => {
    const file = new VFile(written)
    expect(() => readJson({maximumLength: 100}).read(file)).toThrow(/expected at most 100$/)
  })

  test('is sure of a tree alone', () => {
    const sniff = (value: string) => readJson().sniff(new VFile(value))
    expect(sniff('{"type": "collection"}')).toBe(1)
    expect(sniff('{"name": "offprint"}')).toBeLessThan(0.5)
    expect(sniff('# Title')).toBe(0)
  })
})

test('the check of syntax agrees with JSON.parse', () => {
  const parses = (text: string) => {
    try {
      JSON.parse(text)
      return true
    } catch {
      return false
    }
  }
  const mangled = fc.tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', ']', '}', ':', '\\', '\n', '1', 'e'))
  fc.assert(
    fc.property(mangled, ([text, place, cut]) => {
      const at = place % (text.length + 1)
      const value = text.slice(0, at) + cut + text.slice(at + 1)
      expect(parseJson(value, 1000).flaw === undefined).toBe(parses(value))
    }),
    {numRuns: 500},
  )
})
