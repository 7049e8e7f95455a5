/**
 * A value as a list: items come from files of others, where what should be a list may be none.
 *
 * @returns the list; empty if the value is none
 */
export function listOf(value: unknown): readonly unknown[] {
  return isList(value) ? value : []
}

/** Whether a value of which nothing is known is a list. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}
