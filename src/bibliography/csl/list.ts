/**
 * A value as a list: items come from files of others, where what should be a list may be none.
 *
 * @returns the list; empty if the value is none
 */
export function listOf(value: unknown): readonly unknown[] {
  return isList(value) ? value : []
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}
