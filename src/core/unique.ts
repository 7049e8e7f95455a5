/**
 * Makes a function that gives each name once: a name that was given before gets a number.
 *
 * @returns a function from the name that is wanted to the name that is given
 * @example
 * const unique = uniqueNames()
 * unique('note') // 'note'
 * unique('note') // 'note-2'
 */
export function uniqueNames(): (name: string) => string {
  const taken = new Set<string>()
  const counts = new Map<string, number>()
  return name => {
    let given = name
    let count = counts.get(name) ?? 1
    while (taken.has(given)) given = `${name}-${String(++count)}`
    counts.set(name, count)
    taken.add(given)
    return given
  }
}
