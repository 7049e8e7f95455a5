import {readFrontMatter} from '../front-matter.js'
import {blankFor, type Front} from './front.js'

/** Takes off an object of JSON with which a text begins, as in Hugo. */
export function json(text: string): Front | undefined {
  if (!/^\{\s*"/.test(text)) return undefined
  const length = lengthOf(text)
  if (length === undefined || !/^[ \t]*(?:\n|$)/.test(text.slice(length))) return undefined
  return {
    body: blankFor(text, length),
    // Tabs are no indent in YAML.
    read: file => readFrontMatter(file, text.slice(0, length).replaceAll('\t', ' '), {line: 1, column: 1}),
  }
}

/** How long the object is with which a text begins; nothing if it does not end. */
function lengthOf(text: string): number | undefined {
  let open = 0
  // A string without an end goes on to the end, so that none is looked for twice.
  for (const {0: token, index} of text.matchAll(/"[^"\\]*(?:\\[^][^"\\]*)*"?|[{}]/g)) {
    if (token === '{') open++
    else if (token === '}' && --open === 0) return index + 1
  }
  return undefined
}
