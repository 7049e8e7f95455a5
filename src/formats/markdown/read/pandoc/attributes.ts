/** Attributes of pandoc, `{#p85 .page label="85"}`, as those of a directive. */

/** A directive for a class, and its attributes between braces. */
export interface Named {
  readonly name: string
  readonly attributes: string
  /** How long the attributes of pandoc are. */
  readonly length: number
}

/** No key begins with a dot, as classes do: a part that may be either would be tried as both. */
const pattern = /^\{[ \t]*([#.][^\s"'{}]+(?:[ \t\n]+(?:[#.][^\s"'{}]+|[\w:-][\w:.-]*=(?:"[^"]*"|[^\s"{}]+)))*)[ \t]*\}/

/** Classes that others have for what the profile has another name for. */
const synonyms: ReadonlyMap<string, string> = new Map([
  ['pagebreak', 'page'],
  ['page-break', 'page'],
  ['pagenum', 'page'],
  ['page-number', 'page'],
  ['pb', 'page'],
  ['sc', 'smallcaps'],
  ['small-caps', 'smallcaps'],
])

/**
 * Reads attributes.
 *
 * @param text - a text that may begin with them
 * @returns a directive with the name of their first class; nothing where there is none
 */
export function namedBy(text: string): Named | undefined {
  const [whole = '', inner = ''] = pattern.exec(text) ?? []
  const parts = inner.match(/[#.][^\s"']+|[\w:.-]+=(?:"[^"]*"|[^\s"]+)/g) ?? []
  const own = parts.find(part => part.startsWith('.'))
  if (own === undefined || !/^\.[A-Za-z][\w-]*$/.test(own)) return undefined
  const name = synonyms.get(own.slice(1)) ?? own.slice(1)
  // Identifiers of pages are made from their numbers.
  const others = parts.filter(part => part !== own && !(name === 'page' && part.startsWith('#')))
  return {name, attributes: `{${others.join(' ')}}`, length: whole.length}
}
