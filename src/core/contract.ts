import type {Tree} from '../ast/nodes.js'
import type {Reader, Transform, Writer} from './types.js'
import {describeValue} from './value.js'

/**
 * Checks that a value is a reader.
 *
 * @param value - what a caller gives
 * @param name - what the caller calls it: `from`
 * @throws TypeError - if it is not, with what to give
 */
export function checkReader(value: unknown, name: string): asserts value is Reader {
  if (has(value, 'read')) return
  throw new TypeError(
    `Unexpected ${described(value)} as \`${name}\`, expected a reader${remedy(value, 'read', 'Text')}`,
  )
}

/**
 * Checks that a value is a writer.
 *
 * @param value - what a caller gives
 * @param name - what the caller calls it: `to`
 * @throws TypeError - if it is not, with what to give
 */
export function checkWriter(value: unknown, name: string): asserts value is Writer {
  if (has(value, 'write')) return
  throw new TypeError(
    `Unexpected ${described(value)} as \`${name}\`, expected a writer${remedy(value, 'write', 'Tei')}`,
  )
}

/**
 * Checks that a value is an object with options.
 *
 * @param value - what a caller gives
 * @param example - how it should look
 * @throws TypeError - if it is not
 */
export function checkOptions(value: unknown, example: string): void {
  if (typeof value === 'object' && value !== null) return
  throw new TypeError(`Unexpected ${describeValue(value)} as options, expected \`${example}\``)
}

/**
 * Checks that a value is a list of transforms.
 *
 * @param value - what a caller gives
 * @throws TypeError - if it is not
 */
export function checkTransforms(value: unknown): asserts value is readonly Transform[] {
  const items: readonly unknown[] | undefined = Array.isArray(value) ? value : undefined
  const at = items?.findIndex(item => typeof item !== 'function')
  if (at === -1) return
  const strange = items && at !== undefined ? items[at] : value
  throw new TypeError(
    `Unexpected ${describeValue(strange)} as \`transforms\`, expected a list of functions: \`[tree => …]\``,
  )
}

/**
 * Checks that a value has the root of a tree.
 *
 * @param value - what a caller gives
 * @throws TypeError - if it is not, with what to give
 */
export function checkTree(value: unknown): asserts value is Tree {
  const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined
  if (type === 'article' || type === 'collection') return
  const what = typeof type === 'string' ? `node \`${type}\`` : describeValue(value)
  throw new TypeError(
    `Unexpected ${what} as tree, expected an \`article\` or a \`collection\`${adviceFor(value, type)}`,
  )
}

function adviceFor(value: unknown, type: unknown): string {
  if (type === 'root') return ': read with a reader of offprint, such as `readMarkdown()`'
  if (value instanceof Promise) return ': await what reads it'
  return typeof value === 'object' && value !== null && 'tree' in value ? ': give the `tree` of it' : ''
}

function has(value: unknown, method: 'read' | 'write'): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && typeof (value as Record<string, unknown>)[method] === 'function'
}

/** A reader in place of a writer, or the other way round, is said to be one. */
function described(value: unknown): string {
  for (const [method, kind] of [
    ['read', 'reader'],
    ['write', 'writer'],
  ] as const)
    if (has(value, method) && typeof value['name'] === 'string') return `${kind} \`${value['name']}\``
  return describeValue(value)
}

/** Who gives the function that makes a reader has forgotten to call it. */
function remedy(value: unknown, verb: 'read' | 'write', format: string): string {
  if (typeof value === 'function' && value.name.startsWith(verb)) return `: call it, \`${value.name}()\``
  return `, such as \`${verb}${format}()\``
}
