import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {readHtml} from '../src/formats/html/read/read-html.js'
import {compareFacts, type Comparison, type Facts, type Field} from './facts/compare.js'
import {corpus} from './shared.js'

const facts = JSON.parse(readFileSync(new URL('facts/pages.json', import.meta.url), 'utf8')) as Facts[]
const pages = new Map(corpus('mia-html').map(({name, bytes}) => [name, bytes]))

describe.skipIf(pages.size === 0)('facts of sixty pages', () => {
  const compared = facts.flatMap(fact => {
    const value = pages.get(fact.path)
    if (value === undefined) return []
    const tree = readHtml().read(new VFile({value, path: fact.path}))
    return [{path: fact.path, fields: compareFacts(tree, fact)}]
  })

  test('every page of the list is at hand', () => {
    expect(compared).toHaveLength(facts.length)
  })

  test('title, byline, date and the title of the publication are found and right', () => {
    report(compared)
    for (const [field, least] of [
      ['title', 0.98],
      ['byline', 0.98],
      ['date', 0.98],
      ['citation.title', 0.96],
    ] as const) {
      const rows = compared.flatMap(({fields}) => fields.filter(row => row.field === field))
      expect(share(rows), field).toBeGreaterThanOrEqual(least)
    }
  })

  test('citations are parted into volume, number, date and pages', () => {
    const cited = compared.flatMap(({fields}) => {
      const parts = fields.filter(({field}) => parted.has(field))
      return parts.some(({expected}) => expected !== undefined) ? [parts] : []
    })
    const right = cited.filter(parts => parts.every(({verdict}) => verdict === 'agree'))
    process.stdout.write(`citations: ${String(right.length)} of ${String(cited.length)} right\n`)
    expect(right.length / cited.length).toBeGreaterThanOrEqual(0.97)
  })
})

const parted = new Set<Field>(['citation.volume', 'citation.number', 'citation.date', 'citation.pages'])

function share(rows: readonly Comparison[]): number {
  return rows.filter(({verdict}) => verdict === 'agree').length / rows.length
}

/** Counts by field, then each disagreement. */
function report(compared: readonly {path: string; fields: Comparison[]}[]): void {
  const counts = new Map<Field, Map<string, number>>()
  const lines: string[] = []
  for (const {path, fields} of compared) {
    for (const {field, verdict, expected, found} of fields) {
      const verdicts = counts.get(field) ?? new Map<string, number>()
      counts.set(field, verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1))
      if (verdict !== 'agree') lines.push(`${field} ${verdict}: ${path}: ${expected ?? '∅'} ≠ ${found ?? '∅'}`)
    }
  }
  const totals = [...counts].map(
    ([field, verdicts]) => `${field}: ${[...verdicts].map(pair => pair.join(' ')).join(', ')}`,
  )
  process.stdout.write(`${totals.join('\n')}\n${lines.sort().join('\n')}\n`)
}
