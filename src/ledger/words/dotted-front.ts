/** Front matter of Markdown between `---` and `...`, as pandoc has it. */

import {isMap, isScalar, parseDocument} from 'yaml'

/** A block of front matter, and the YAML in it. */
type Block = readonly [block: string, yaml: string]

/** The YAML of front matter that ends with dots, with all of its block; nothing where there is no key in it. */
export function dottedFront(source: string): Block | undefined {
  const found = dottedBlock(source)
  if (!found) return undefined
  const {contents, errors} = parseDocument(found[1], {uniqueKeys: false})
  const keys = isMap(contents) && errors.length === 0 ? contents.items.map(({key}) => key) : []
  return keys.some(key => isScalar(key) && /^\S+$/.test(String(key.value))) ? found : undefined
}

/** The text with a break of another kind for a line `---` at its beginning, if that begins no front matter after all. */
export function withoutFalseFront(source: string): string {
  return dottedBlock(source) && !dottedFront(source) ? source.replace('---', '***') : source
}

/** What stands between a line `---` at the beginning and the first line of dots, if no other `---` comes before. */
function dottedBlock(source: string): Block | undefined {
  const [opening] = /^\uFEFF?---[ \t]*\n/.exec(source) ?? []
  if (opening === undefined) return undefined
  const closing = /^(?:---|(\.{3}))[ \t]*(?:\n|$)/gm
  closing.lastIndex = opening.length
  const end = closing.exec(source)
  return end?.[1] === undefined
    ? undefined
    : [source.slice(0, closing.lastIndex), source.slice(opening.length, end.index)]
}
