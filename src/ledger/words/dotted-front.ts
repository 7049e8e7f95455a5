/** Front matter of Markdown between `---` and `...`, as pandoc has it. */

import {isMap, isScalar, parseDocument} from 'yaml'

const block = /^\uFEFF?---[ \t]*\n((?:(?!(?:---|\.{3})[ \t]*\n).*\n)*)\.{3}[ \t]*(?:\n|$)/

/** The YAML of front matter that ends with dots, with all of its block; nothing where there is no key in it. */
export function dottedFront(source: string): RegExpExecArray | undefined {
  const found = block.exec(source)
  if (!found) return undefined
  const {contents, errors} = parseDocument(found[1] ?? '', {uniqueKeys: false})
  const keys = isMap(contents) && errors.length === 0 ? contents.items.map(({key}) => key) : []
  return keys.some(key => isScalar(key) && /^\S+$/.test(String(key.value))) ? found : undefined
}

/** The text with a break of another kind for a line `---` at its beginning, if that begins no front matter after all. */
export function withoutFalseFront(source: string): string {
  return block.test(source) && !dottedFront(source) ? source.replace('---', '***') : source
}
