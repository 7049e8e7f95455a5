import {readArchiveFront} from '../front-matter.js'
import {blankFor, type Front} from './front.js'

const [beginning, end] = [/^\s*§§JSONBLOCK_START§§\n?/, '§§JSONBLOCK_END§§']

/** Takes off the front block of the Marxists Internet Archive: JSON between two lines of signs. */
export function archive(text: string): Front | undefined {
  const [before = ''] = beginning.exec(text) ?? []
  const at = before === '' ? -1 : text.indexOf(end, before.length)
  if (at === -1) return undefined
  const start = {line: before.split('\n').length, column: 1}
  return {
    body: blankFor(text, at + end.length),
    // Tabs are no indent in YAML.
    read: file => readArchiveFront(file, text.slice(before.length, at).replaceAll('\t', ' '), start),
  }
}
