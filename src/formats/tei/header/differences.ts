import {isList} from '../../../core/list.js'
/** A value that differs. */
export interface Difference {
  /** JSON Pointer (RFC 6901) of the field. */
  path: string
  /** What is there instead; absent where there is nothing. */
  instead?: unknown
  /** The value; absent where there is none. */
  value?: unknown
}

type Fields = Readonly<Record<string, unknown>>

/**
 * How a record differs from what it should be: field by field, of lists of the same length item by item, two levels
 * deep.
 *
 * @param found - what it is
 * @param expected - what it should be
 */
export function differencesOf(found: unknown, expected: unknown): Difference[] {
  return differences(found, expected, [])
}

/** Whether a value, such as parsed JSON, is a difference. */
export function isDifference(value: unknown): value is Difference {
  return isFields(value) && typeof value['path'] === 'string'
}

/**
 * Gives a record the value that it should have.
 *
 * @returns the record, changed; nothing if what stands there is not what stood there
 */
export function applied(found: unknown, difference: Difference): unknown {
  return changed(found, difference.path.split('/').slice(1), difference)
}

function differences(found: unknown, expected: unknown, path: readonly (string | number)[]): Difference[] {
  if (isDeepEqual(found, expected)) return []
  if (path.length < 2 && isFields(found) && isFields(expected)) {
    const names = [...new Set([...Object.keys(found), ...Object.keys(expected)])]
    return names.flatMap(name => differences(found[name], expected[name], [...path, name]))
  }
  if (path.length < 2 && isList(found) && isList(expected) && found.length === expected.length) {
    return expected.flatMap((item, index) => differences(found[index], item, [...path, index]))
  }
  return [
    {
      path: path.map(step => `/${step}`).join(''),
      ...(found !== undefined && {instead: found}),
      ...(expected !== undefined && {value: expected}),
    },
  ]
}

function changed(value: unknown, path: readonly string[], difference: Difference): unknown {
  const [step = '', ...others] = path
  const old = isList(value)
    ? value[Number(step)]
    : isFields(value) && Object.hasOwn(value, step)
      ? value[step]
      : undefined
  const isLast = others.length === 0
  if (isLast && !isDeepEqual(old, difference.instead)) return undefined
  const made = isLast ? difference.value : changed(old, others, difference)
  if (made === undefined && !isLast) return undefined
  if (isList(value)) return value.map((item: unknown, index) => (String(index) === step ? made : item))
  if (!isFields(value)) return undefined
  const kept = Object.entries(value).filter(([name]) => name !== step)
  return Object.fromEntries(made === undefined ? kept : [...kept, [step, made]])
}

/** Whether two values are the same as JSON, whatever the order of their fields. */
export function isDeepEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (isList(one)) {
    return isList(other) && one.length === other.length && one.every((item, at) => isDeepEqual(item, other[at]))
  }
  if (!isFields(one) || !isFields(other)) return false
  // A field that is undefined is none.
  for (const name of Object.keys(one)) if (!isDeepEqual(one[name], other[name])) return false
  for (const name of Object.keys(other)) if (other[name] !== undefined && one[name] === undefined) return false
  return true
}

/** A record without the field that says how the others are known. */
export function withoutKnown(value: unknown): unknown {
  if (!isFields(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'known'))
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
