import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import type {Rule} from '../src/core/rule.js'

const source = new URL('../src/', import.meta.url)
const files = readdirSync(source, {recursive: true, encoding: 'utf8'})
  .filter(path => path.endsWith('.ts') && readFileSync(new URL(path, source), 'utf8').includes('= defineRule('))
  .sort()

const groups: Readonly<Record<string, string>> = {
  core: 'Every format',
  recover: 'Recovery of structure',
  bibliography: 'Bibliography',
  'to-hast': 'HTML and EPUB',
  cli: 'Command line',
  batch: 'Many documents',
  xml: 'XML',
  check: 'Check at the door',
  deposit: 'Deposit',
}
const names: Readonly<Record<string, string>> = {epub: 'EPUB', html: 'HTML', json: 'JSON', pdf: 'PDF', tei: 'TEI'}

async function rulesOf(path: string): Promise<Rule[]> {
  const module = (await import(new URL(path, source).href)) as Record<string, unknown>
  return Object.values(module).filter(isRule)
}

function isRule(value: unknown): value is Rule {
  return typeof value === 'object' && value !== null && 'severity' in value && 'report' in value
}

function groupOf(path: string): string {
  const [folder = '', format = ''] = path.split(/[/\\]/)
  // What a reader and the ledger share of a format is of that format.
  if (folder !== 'formats' && format !== 'markdown') return groups[folder] ?? folder
  return names[format] ?? `${format.charAt(0).toUpperCase()}${format.slice(1)}`
}

test('every rule is exported, has a name of its own and is in the list', async () => {
  const found = await Promise.all(files.map(async path => ({path, rules: await rulesOf(path)})))
  for (const {path, rules} of found) {
    const defined = readFileSync(new URL(path, source), 'utf8').split('= defineRule(').length - 1
    expect({path, rules: rules.length}).toEqual({path, rules: defined})
  }
  const ids = found.flatMap(({rules}) => rules.map(({id}) => id))
  expect(ids).toEqual([...new Set(ids)])
  expect(ids.filter(id => !/^[a-z]+(-[a-z0-9]+)+$/.test(id))).toEqual([])

  const byGroup = new Map<string, Rule[]>()
  for (const {path, rules} of found) {
    const group = groupOf(path)
    byGroup.set(group, [...(byGroup.get(group) ?? []), ...rules])
  }
  await expect(pageOf(byGroup)).toMatchFileSnapshot(join(import.meta.dirname, '../docs/rules.md'))
})

function pageOf(byGroup: ReadonlyMap<string, readonly Rule[]>): string {
  const sections = [...byGroup]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, rules]) => {
      const entries = [...rules].sort((a, b) => (a.id < b.id ? -1 : 1)).map(entryOf)
      return [`## ${group}`, ...entries].join('\n\n')
    })
  return `${[heading, ...sections].join('\n\n')}\n`
}

function entryOf({id, severity, description}: Rule): string {
  return `### ${id}\n\n_${severity}_ · ${description}`
}

const heading = `# Rules

What offprint reports, by the part that reports it. An _info_ says that something was normalised, a _warning_ that
content was degraded, a _fatal_ message that no article or output could be made. Each message carries the id of its
rule as \`ruleId\`. Of a rule, a document gets a hundred messages from its reader and from its writer; one more says how
many there are beside them.`
