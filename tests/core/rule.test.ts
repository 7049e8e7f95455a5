import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {write} from '../../src/core/convert.js'
import {defineRule} from '../../src/core/rule.js'
import {build} from '../../src/ast/build.js'
import {readHtml} from '../../src/formats/html/index.js'
import {readMarkdown} from '../../src/formats/markdown/index.js'
import {writePdf} from '../../src/formats/pdf/index.js'
import {readTei} from '../../src/formats/tei/index.js'

const [one, other] = ['a-rule', 'other-rule'].map(id => defineRule({id, description: '', severity: 'warning'}))

describe('a rule', () => {
  test('reports a hundred findings, and then how many more there are', () => {
    const file = new VFile()
    for (let index = 1; index <= 10_000; index++) {
      one?.report(file, {line: index, column: 1}, `Unexpected ${String(index)}, expected none`, 'Change it.')
      if (index < 4) other?.report(file, undefined, 'Unexpected B, expected A')
    }
    const messages = file.messages.filter(({ruleId}) => ruleId === 'a-rule')
    expect(messages).toHaveLength(101)
    expect(String(messages[99])).toBe('100:1: Unexpected 100, expected none')
    expect(String(messages[100])).toBe('1:1: Unexpected 9900 more of the same, expected none')
    expect(messages[100]).toMatchObject({
      reason: 'Unexpected 9900 more of the same, expected none',
      note: 'The first 100 are reported one by one.',
      fatal: false,
      url: 'docs/rules.md#a-rule',
    })
    expect(file.messages).toHaveLength(104)
  })

  test('counts each document by itself', () => {
    const files = [new VFile(), new VFile()]
    for (const file of files) for (let index = 0; index < 100; index++) one?.report(file, undefined, 'Unexpected A')
    expect(files.map(({messages}) => messages.length)).toEqual([100, 100])
  })

  test.each<[string, (file: VFile) => void]>([
    ['in a new list', file => (file.messages = [])],
    ['in the same list', file => (file.messages.length = 0)],
    ['but for those of other rules', file => (file.messages = file.messages.filter(({ruleId}) => ruleId !== 'a-rule'))],
  ])('begins anew when its messages are gone: %s', (_, clear) => {
    const file = new VFile()
    other?.report(file, undefined, 'Unexpected B, expected A')
    for (let index = 0; index < 150; index++) one?.report(file, undefined, 'Unexpected A, expected none')
    clear(file)
    for (let index = 0; index < 103; index++) one?.report(file, undefined, 'Unexpected A, expected none')
    expect(countByRule(file).get('a-rule')).toBe(101)
    expect(file.messages.at(-1)?.reason).toBe('Unexpected 3 more of the same, expected none')
  })

  test('counts on with the messages that are left', () => {
    const file = new VFile()
    for (let index = 0; index < 150; index++) one?.report(file, undefined, 'Unexpected A, expected none')
    file.messages.reverse()
    one?.report(file, undefined, 'Unexpected A, expected none')
    expect(file.messages[0]?.reason).toBe('Unexpected 51 more of the same, expected none')
    file.messages = file.messages.slice(1, 41)
    for (let index = 0; index < 70; index++) one?.report(file, undefined, 'Unexpected A, expected none')
    expect(file.messages).toHaveLength(101)
    expect(file.messages.at(-1)?.reason).toBe('Unexpected 10 more of the same, expected none')
  })

  test('reports the same of a file that is read again', () => {
    const file = new VFile(`# T\n\n${'a <b>c</b>\n\n'.repeat(120)}`)
    const [first, second] = [1, 2].map(() => {
      file.messages = []
      readMarkdown().read(file)
      return file.messages.map(String)
    })
    expect(first).toHaveLength(101)
    expect(second).toEqual(first)
  })
})

describe('a document with the same fault everywhere', () => {
  test.each([
    ['html', readHtml(), `<h1>T</h1>${'<p>a<a href="#n">[1]</a></p>'.repeat(3000)}`],
    ['markdown', readMarkdown(), `# T\n\n${'a :foo[b]{x=y} <b>c</b>\n\n'.repeat(2000)}`],
    ['tei', readTei(), `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>${elements(3000)}</body></text></TEI>`],
  ])('has few messages: %s', (_, reader, text) => {
    const file = new VFile(text)
    reader.read(file)
    expect(Math.max(...countByRule(file).values())).toBe(101)
  })

  test('has few messages: pdf', async () => {
    const characters = Array.from({length: 500}, (_, index) => String.fromCodePoint(0x4e00 + index))
    const file = await write(build('article', {metadata: {title: 'T'}}, [characters.join(' ')]), {to: writePdf()})
    expect(countByRule(file).get('pdf-missing-glyph')).toBe(101)
    expect(file.messages.at(-1)?.reason).toBe('Unexpected 400 more of the same, expected none')
  })
})

function elements(count: number): string {
  return Array.from(
    {length: count},
    (_, index) => `<p><x${String(index)}>a</x${String(index)}>&e${String(index)};</p>`,
  ).join('')
}

function countByRule(file: VFile): Map<string, number> {
  const counts = new Map<string, number>()
  for (const {ruleId = ''} of file.messages) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1)
  return counts
}
