import {readFrontMatter} from '../front-matter.js'
import {blankFor, type Front} from './front.js'

/** The line that begins YAML, with a key or a comment below it, which a line between paragraphs has not. */
const beginning = /^---[ \t]*\n(?=[\w"'][^\n]*:|#)/

/** Takes off front matter in YAML that ends with `...`, as pandoc has it. */
export function dotted(text: string): Front | undefined {
  const [opening = ''] = beginning.exec(text) ?? []
  if (opening === '') return undefined
  const closing = /^(?:---|(\.\.\.))[ \t]*$/gm
  closing.lastIndex = opening.length
  const end = closing.exec(text)
  if (end?.[1] === undefined) return undefined
  return {
    body: blankFor(text, end.index + end[0].length),
    read: file => readFrontMatter(file, text.slice(opening.length, end.index), {line: 2, column: 1}),
  }
}
