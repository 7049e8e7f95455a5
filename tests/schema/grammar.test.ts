import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {compactGrammar} from '../../scripts/schema/compact.js'
import {isValue} from '../../src/formats/tei/grammar/datatypes.js'
import {afterElement, afterText, definitionOf, isComplete, nameIn} from '../../src/formats/tei/grammar/grammar.js'
import {schema} from '../shared.js'

const grammar = join(import.meta.dirname, '../../src/formats/tei/grammar/tei-all.rnc')
const full = schema('tei_all.rng')

test.skipIf(full === undefined)('the grammar is what TEI publishes', async () => {
  await expect(compactGrammar(readFileSync(full ?? '', 'utf8'))).toMatchFileSnapshot(grammar)
})

/** Whether elements may stand in another, one after the other, and nothing has to come. */
function takes(parent: string, ...children: readonly string[]): boolean {
  let rest = definitionOf(parent)?.content
  for (const child of children) rest = rest && afterElement(rest, child)
  return rest !== undefined && isComplete(rest)
}

describe('what may stand in an element', () => {
  test.each([
    ['app', ['lem', 'rdg', 'note', 'rdg']],
    ['listPerson', ['head', 'person', 'relation']],
    ['castList', ['castItem', 'castGroup']],
    ['div', ['head', 'p', 'list', 'div', 'closer']],
    ['choice', ['sic', 'corr']],
    ['egXML', ['p', 'anything']],
    ['p', ['list', 'hi', 'note']],
  ])('%s takes %s', (parent, children) => {
    expect(takes(parent, ...children)).toBe(true)
  })

  test.each([
    ['app', ['rdg', 'lem']],
    ['listPerson', ['head']],
    ['castList', ['item']],
    ['div', ['div', 'p']],
    ['p', ['p']],
    ['lb', ['hi']],
  ])('%s does not take %s', (parent, children) => {
    expect(takes(parent, ...children)).toBe(false)
  })

  test('text stands where it may, and white space anywhere', () => {
    const [person, name] = ['person', 'persName'].map(one => definitionOf(one)?.content)
    expect(person && afterText(person, 'Ida')).toBeUndefined()
    expect(person && afterText(person, ' \n')).toBeDefined()
    expect(name && afterText(name, 'Ida')).toBeDefined()
  })

  test('an element of another vocabulary has no name there', () => {
    expect(nameIn('p', undefined)).toBe('p')
    expect(nameIn('p', 'urn:x')).toBeUndefined()
    expect(nameIn('knot', undefined)).toBeUndefined()
  })
})

describe('which values an attribute may have', () => {
  test.each([
    ['date', 'when', '1931-05'],
    ['date', 'when', '--05-02'],
    ['date', 'when', '12:30:00'],
    ['milestone', 'unit', 'folio'],
    ['p', 'rend', 'red wide'],
    ['persName', 'ref', '#a https://example.org/b'],
    ['TEI', 'version', '4.12.0'],
    ['num', 'value', '-2.5'],
    ['zone', 'points', '1,2 3,4 5.5,-6'],
    ['correction', 'status', 'high'],
    ['p', 'xml:lang', ''],
  ])('%s/@%s may be `%s`', (element, name, value) => {
    const attribute = definitionOf(element)?.attributes.get(name)
    expect(attribute && isValue(attribute.pattern, value)).toBe(true)
  })

  test.each([
    ['date', 'when', '1931-02-30'],
    ['date', 'when', 'May'],
    ['date', 'when', '0000'],
    ['milestone', 'unit', 'two words'],
    ['persName', 'ref', 'javascript:x'],
    ['persName', 'ref', ''],
    ['TEI', 'version', 'four'],
    ['correction', 'status', 'splendid'],
    ['p', 'xml:id', '1'],
  ])('%s/@%s may not be `%s`', (element, name, value) => {
    const attribute = definitionOf(element)?.attributes.get(name)
    expect(attribute && isValue(attribute.pattern, value)).toBe(false)
  })
})
