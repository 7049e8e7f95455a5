/** Gives each identifier out once. */
export interface Identifiers {
  /**
   * Takes an identifier.
   *
   * @param name - what it should be; characters other than letters, digits, period and hyphen become hyphens
   * @returns an identifier (`xml:id`) that nobody has
   */
  readonly take: (name: string) => string
  /**
   * Takes the next identifier of a row: `p-1`, `p-2` …
   *
   * @param name - what comes before the number
   * @returns an identifier that nobody has
   */
  readonly next: (name: string) => string
  /**
   * Keeps an identifier as it is, where it is free.
   *
   * @param id - an identifier
   * @returns the same, or one like it
   */
  readonly keep: (id: string) => string
}

/**
 * Makes the identifiers of a file, or of one article of a corpus.
 *
 * @param prefix - what those that are made up begin with, such as a letter
 * @param given - identifiers of the source that are given out in the file; those that are kept are added
 */
export function makeIdentifiers(prefix: string, given?: Set<string>): Identifiers {
  const taken = new Set<string>()
  const kept = given ?? new Set<string>()
  const counts = new Map<string, number>()

  function count(name: string): number {
    const number = (counts.get(name) ?? 0) + 1
    counts.set(name, number)
    return number
  }

  function next(name: string): string {
    for (;;) {
      const id = `${prefix}${name}${count(name)}`
      if (!taken.has(id)) {
        taken.add(id)
        return id
      }
    }
  }

  function take(name: string): string {
    const base = name.replace(/[^\w.-]+/g, '-').replace(/^-+|(?<!-)-+$/g, '')
    const id = prefix + base
    if (taken.has(id)) return next(`${base}-`)
    taken.add(id)
    return id
  }

  function keep(id: string): string {
    if (taken.has(id) || kept.has(id)) return take(id)
    taken.add(id)
    kept.add(id)
    return id
  }

  return {take, next, keep}
}
