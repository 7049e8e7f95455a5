import {isList} from '../../../core/list.js'
import {isDeepEqual} from '../header/differences.js'
import type {Plain} from './plain.js'

/** What has to be changed in a tree. */
export interface Change {
  /** JSON Pointer (RFC 6901) of a field, or of a list of children. */
  path: string
  /** Where in the list the change begins; absent for a field. */
  at?: number
  /** What stands there instead; absent where there is nothing. */
  instead?: unknown
  /** What should stand there; absent where nothing should. */
  value?: unknown
}

/** A node that may be changed. */
interface Changeable {
  children?: Changeable[]
  [field: string]: unknown
}

/**
 * What has to be changed in a tree so that it becomes another: fields one by one, of lists of children the part
 * that differs.
 *
 * @param found - the tree
 * @param expected - what it should be
 */
export function changesBetween(found: Plain, expected: Plain): Change[] {
  if (isDeepEqual(found, expected)) return []
  const names = new Set([...Object.keys(found), ...Object.keys(expected)])
  names.delete('children')
  const fields = [...names].flatMap((name): Change[] => {
    if (isDeepEqual(found[name], expected[name])) return []
    const [instead, value] = [found[name], expected[name]]
    return [{path: `/${name}`, ...(instead !== undefined && {instead}), ...(value !== undefined && {value})}]
  })
  return [...fields, ...changesOfChildren(found.children ?? [], expected.children ?? [])]
}

function changesOfChildren(found: readonly Plain[], expected: readonly Plain[]): Change[] {
  const most = Math.min(found.length, expected.length)
  let at = 0
  while (at < most && isDeepEqual(found[at], expected[at])) at++
  let same = 0
  while (same < most - at && isDeepEqual(found.at(-1 - same), expected.at(-1 - same))) same++
  const instead = found.slice(at, found.length - same)
  const value = expected.slice(at, expected.length - same)
  if (instead.length === 0 && value.length === 0) return []
  const isSameShape = instead.length === value.length && instead.every(({type}, index) => type === value[index]?.type)
  if (!isSameShape) return [{path: '/children', at, instead, value}]
  return instead.flatMap((child, index) =>
    changesBetween(child, value[index] ?? child).map(change => ({
      ...change,
      path: `/children/${at + index}${change.path}`,
    })),
  )
}

/** Whether a value, such as parsed JSON, is a change. */
export function isChange(value: unknown): value is Change {
  return typeof value === 'object' && value !== null && 'path' in value && typeof value.path === 'string'
}

/**
 * Makes a change in a tree.
 *
 * @param tree - the tree; it is changed
 * @param plainOf - gives a node in the form that changes are made for
 * @returns whether it could be made: what stood there when the change was written must stand there still
 */
export function change(tree: object, {path, at, instead, value}: Change, plainOf: (node: unknown) => unknown): boolean {
  const steps = path.split('/').slice(1)
  const last = steps.pop()
  if (last === undefined) return false
  let node = tree as Changeable
  for (let index = 0; index < steps.length; index += 2) {
    const next = steps[index] === 'children' ? node.children?.[Number(steps[index + 1])] : undefined
    if (next === undefined) return false
    node = next
  }
  if (last === 'children' && at !== undefined) {
    if (!isList(instead) || !isList(value) || !node.children) return false
    const standing = node.children.slice(at, at + instead.length).map(plainOf)
    if (!isDeepEqual(standing, instead)) return false
    node.children = [
      ...node.children.slice(0, at),
      ...(value as readonly Changeable[]),
      ...node.children.slice(at + instead.length),
    ]
    return true
  }
  if (['type', 'children', 'position', '__proto__'].includes(last)) return false
  if (!isDeepEqual(Object.hasOwn(node, last) ? node[last] : undefined, instead)) return false
  if (value === undefined) Reflect.deleteProperty(node, last)
  else node[last] = value
  return true
}
