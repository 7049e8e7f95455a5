import {emptyMetadata} from '../../../../ast/build.js'
import {readFrontMatter} from '../front-matter.js'
import {keysIn} from '../yaml.js'
import {blankFor, type Front} from './front.js'

/**
 * Takes off front matter in YAML that ends with `...`, as pandoc has it.
 *
 * A line `---` may also be a break that a text begins with, and `...` one of its lines. So there must be a key, which a
 * sentence with a colon is not; else all of it stays text, and front matter with `---` further below is none either.
 */
export function dotted(text: string): Front | undefined {
  const [opening = ''] = /^---[ \t]*\n/.exec(text) ?? []
  if (opening === '') return undefined
  const closing = /^(?:---|(\.\.\.))[ \t]*$/gm
  closing.lastIndex = opening.length
  const end = closing.exec(text)
  if (end?.[1] === undefined) return undefined
  const inner = text.slice(opening.length, end.index)
  if (!keysIn(inner).some(key => /^\S+$/.test(key))) {
    return {body: text.replace('---', '***'), read: () => emptyMetadata()}
  }
  return {
    body: blankFor(text, end.index + end[0].length),
    read: file => readFrontMatter(file, inner, {line: 2, column: 1}),
  }
}
