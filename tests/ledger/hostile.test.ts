import {expect, test} from 'vitest'
import {VFileMessage} from 'vfile-message'
import {audit, type Ledger} from '../../src/ledger/index.js'

const auditMarkdown = (value: string): Promise<Ledger> =>
  audit({source: {value: 'zyzzyva', path: 'a.txt'}, output: {value, path: 'a.md'}})

const many = 20_000

test.each([
  ['inline notes', `# T\n\n${'^[b] '.repeat(many)}`],
  ['emphasis', `# T\n\n${'*b* '.repeat(many)}`],
  ['lines', `# T\n\n${'b\n'.repeat(4 * many)}`],
  ['quotations', `# T\n\n${'>'.repeat(many)}b`],
  ['lists', `# T\n\n${'- '.repeat(many)}b`],
])('Markdown with too many %s to be parsed is refused', async (_, value) => {
  const error = await auditMarkdown(value).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(VFileMessage)
  expect(error).toMatchObject({ruleId: 'markdown-nesting'})
})

test('signs that are escaped are text, of which a paragraph may have any number', async () => {
  const {counts} = await auditMarkdown(`# T\n\n${'\\[b\\* '.repeat(many)}`)
  expect(counts.added).toBe(many + 1)
})
