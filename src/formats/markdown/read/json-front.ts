/** The front block of the Marxists Internet Archive: JSON between two lines of signs. */

const block = /^\uFEFF?\s*§§JSONBLOCK_START§§\s*?\n?([\s\S]*?)§§JSONBLOCK_END§§/

/** Front matter, and the text in which blank lines stand for it. */
export interface JsonFront {
  /** JSON, which is YAML too. */
  readonly json: string
  /** The line in which it begins, from 1. */
  readonly line: number
  readonly body: string
}

/**
 * Takes the front block off a text.
 *
 * @param text - a text of the archive, or any other
 * @returns its parts; nothing where there is no such block
 */
export function takeJsonFront(text: string): JsonFront | undefined {
  const found = block.exec(text)
  if (!found) return undefined
  const [whole, json = ''] = found
  const before = whole.slice(0, whole.indexOf(json, whole.indexOf('START§§')))
  return {
    // Tabs are no indent in YAML.
    json: json.replaceAll('\t', ' '),
    line: before.split('\n').length,
    body: whole.replace(/[^\n]/g, ' ').replace(/ +$/, '') + text.slice(whole.length),
  }
}
