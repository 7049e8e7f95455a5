/** What the head of a page states beside its blocks. */
export interface Head {
  /** Content of `title`. */
  title?: string
  /** Content of `meta name="author"`. */
  author?: string
}

/**
 * The parts of a page's title that may be the title of its text.
 *
 * Archives write `Author: Title (date)`, `Author: Book - Chapter`, `Author: Book (4. Chapter)`, `Title by Author | Site`.
 *
 * @param title - content of the `title` element
 * @returns the whole, and each part between colons, dashes, bars and brackets
 * @example
 * titleParts('Ann Marlowe: The Tide (3. Ebb)') // includes 'The Tide' and '3. Ebb'
 */
export function titleParts(title: string | undefined): string[] {
  if (title === undefined || title.length > 400) return []
  const bracketed = /^(.*?)\s*\(([^()]{3,200})\)?\)?\s*$/.exec(title)
  const outside = (bracketed?.[1] ?? title).trim()
  const inside = bracketed?.[2]?.trim()
  const tails = [...outside.matchAll(/:\s+|\s[-–—|]+\s|—/g)].map(({0: mark, index}) =>
    outside.slice(index + mark.length),
  )
  const pieces = outside.split(/:\s+|\s[-–—|]+\s|—|,?\sby\s(?=\p{Lu})/u)
  return [...new Set([outside, ...tails, ...pieces, ...(inside === undefined ? [] : [inside])])].filter(Boolean)
}

/** The author that the head of a page names, in a field of its own or before the title. */
export function authorOf({author, title}: Head): string | undefined {
  const named = title?.includes(': ') === true ? title.split(': ')[0] : undefined
  return [author, named].filter(Boolean).join(', ') || undefined
}

/** Words that people are named by, in lower case. */
function nameWords(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{3,}/gu) ?? []
}

/** Whether two texts name the same person, or one of the same people. */
export function sharesName(text: string, other: string): boolean {
  const words = new Set(nameWords(text))
  return nameWords(other).some(word => words.has(word))
}

/**
 * How alike two lines are.
 *
 * @returns from 0, no word in common, to 1, the same words
 */
export function likeness(a: string, b: string): number {
  const first = wordsOf(a)
  const second = wordsOf(b)
  const common = [...first].filter(word => second.has(word)).length
  return first.size + second.size === 0 ? 0 : (2 * common) / (first.size + second.size)
}

/** Whether a line has all the words of another, of which there are some. */
export function holdsAll(line: string, other: string): boolean {
  const words = wordsOf(line)
  const others = [...wordsOf(other)]
  return others.length > 0 && others.every(word => words.has(word))
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))
}
