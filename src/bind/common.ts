/**
 * The value that all have.
 *
 * @param values - plain JSON, or nothing
 * @returns the first, if it is like all others; nothing if one is missing or another
 */
export function common<Value>(values: readonly (Value | undefined)[]): Value | undefined {
  const [first] = values
  const form = JSON.stringify(first)
  return values.every(value => JSON.stringify(value) === form) ? first : undefined
}
