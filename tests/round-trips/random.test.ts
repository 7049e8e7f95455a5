import fc from 'fast-check'
import {expect, test} from 'vitest'
import {visit} from 'unist-util-visit'
import type {Nodes} from '../../src/ast/nodes.js'
import {nodeTypes, records, specification, type RecordName} from '../../src/ast/specification.js'
import {arbitraryTree, oddParts} from '../arbitrary.js'
import {expectIdentities} from './identities.js'

/** How many trees to try: `npm run identities` tries many. */
const trees = Number(process.env['TREES'] ?? 200)

test(`${String(trees)} trees come back from every format`, {timeout: 3_600_000}, async () => {
  await fc.assert(fc.asyncProperty(arbitraryTree, expectIdentities), {numRuns: trees})
})

test('the trees have every node, every field, every value of a choice and every odd text', {timeout: 120_000}, () => {
  const seen = new Set<string>()
  const texts: string[] = []
  let deepest = 0
  for (const tree of fc.sample(arbitraryTree, 600)) {
    note(tree.metadata, 'metadata')
    visit(tree as Nodes, node => {
      seen.add(node.type)
      for (const [name, value] of Object.entries(node)) noteField(node.type, name, value)
    })
    deepest = Math.max(deepest, depthOf(tree))
    texts.push(JSON.stringify(tree))
  }
  const expected = nodeTypes.flatMap(type => [type, ...namesOf(type, specification[type].fields)])
  const ofRecords = Object.entries(records).flatMap(([name, fields]) => [
    ...namesOf(name, fields),
    ...(name === 'known' || !hasKnown.has(name) ? [] : [`${name}.known`]),
  ])
  expect([...expected, ...ofRecords].filter(name => !seen.has(name))).toEqual([])
  const all = texts.join('\n')
  expect(oddParts.filter(part => !all.includes(JSON.stringify(part).slice(1, -1)))).toEqual([])
  expect(deepest).toBeGreaterThan(35)

  function note(value: object, record: RecordName): void {
    for (const [name, field] of Object.entries(value)) noteField(record, name, field as unknown)
  }

  function noteField(owner: string, name: string, value: unknown): void {
    seen.add(`${owner}.${name}`)
    if (typeof value === 'string' || typeof value === 'boolean') seen.add(`${owner}.${name}=${String(value)}`)
    const field = (records as Record<string, Record<string, {type: unknown}>>)[owner]?.[name]?.type
    const record = recordOf(field)
    if (record) for (const item of [value].flat()) note(item as object, record)
    if (name === 'known') for (const how of Object.values(value as object)) note(how as object, 'known')
  }
})

/** Records whose fields may say how they are known. */
const hasKnown = new Set(['metadata', 'publication', 'agent', 'datedEvent', 'source'])

function namesOf(owner: string, fields: Readonly<Record<string, {readonly type: unknown}>>): string[] {
  return Object.entries(fields).flatMap(([name, {type}]) => {
    const choices = typeof type === 'object' && type !== null && 'oneOf' in type ? (type.oneOf as string[]) : []
    const values = type === 'boolean' ? ['true', 'false'] : choices
    return [`${owner}.${name}`, ...values.map(value => `${owner}.${name}=${value}`)]
  })
}

function recordOf(type: unknown): RecordName | undefined {
  if (typeof type !== 'object' || type === null) return undefined
  if ('record' in type) return type.record as RecordName
  return 'list' in type ? recordOf(type.list) : undefined
}

function depthOf(node: {children?: unknown[]}): number {
  return 1 + Math.max(0, ...(node.children ?? []).map(child => depthOf(child as {children?: unknown[]})))
}
