import {readArchiveFront} from '../front-matter.js'
import {blankFor, type Front} from './front.js'

const block = /^\s*§§JSONBLOCK_START§§\s*?\n?([\s\S]*?)§§JSONBLOCK_END§§/

/** Takes off the front block of the Marxists Internet Archive: JSON between two lines of signs. */
export function archive(text: string): Front | undefined {
  const found = block.exec(text)
  if (!found) return undefined
  const [whole, json = ''] = found
  const before = whole.slice(0, whole.indexOf(json, whole.indexOf('START§§')))
  const start = {line: before.split('\n').length, column: 1}
  return {
    body: blankFor(text, whole.length),
    // Tabs are no indent in YAML.
    read: file => readArchiveFront(file, json.replaceAll('\t', ' '), start),
  }
}
