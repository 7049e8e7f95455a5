/** Gives out identifiers: the one that is asked for, or one like it that is not yet taken. */
export type TakeId = (name: string) => string

/**
 * Makes a register of identifiers of one document.
 *
 * What is given out consists of ASCII letters, digits, `-` and `_`, and is never given out twice.
 *
 * @param prefix - stands before every identifier; begins with a letter, or is empty
 * @returns a function from a wanted name, which begins with a letter, to an identifier
 * @example
 * const take = createIds('')
 * take('page-85') // 'page-85'
 * take('page-85') // 'page-85-2'
 */
export function createIds(prefix: string): TakeId {
  const taken = new Set<string>()
  const counts = new Map<string, number>()
  return name => {
    const safe = name
      .slice(0, 80)
      .replace(/[^A-Za-z0-9_]+/g, '-')
      .replace(/-$/, '')
    const base = prefix + safe
    let count = counts.get(base) ?? 1
    let id = base
    while (taken.has(id)) {
      count += 1
      id = `${base}-${count}`
    }
    counts.set(base, count)
    taken.add(id)
    return id
  }
}
