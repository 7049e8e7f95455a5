import type {VFile} from 'vfile'
import {markdownUnclosed} from '../../rules.js'
import {archive} from './archive.js'
import {dotted} from './dotted.js'
import type {Front} from './front.js'
import {json} from './json.js'
import {titleBlock} from './title-block.js'
import {toml} from './toml.js'

/** What front matter begins with that must have an end. */
const beginnings = /^(?:\+{3}[ \t]*\n|\{\s*")/

/**
 * Takes off front matter that is not YAML between two lines `---`: in TOML, in JSON, of the archive, of pandoc.
 *
 * @param file - gets a message for front matter that has no end, which is text
 * @param text - a text
 * @returns the front matter; nothing where there is none
 */
export function takeFront(file: VFile, text: string): Front | undefined {
  const front = archive(text) ?? toml(text) ?? json(text) ?? dotted(text) ?? titleBlock(text)
  const [mark = ''] = beginnings.exec(text) ?? []
  if (!front && mark !== '') {
    const sign = mark.startsWith('+') ? '+++' : '{'
    const reason = `Unexpected \`${sign}\` without an end, expected front matter`
    const note = `It is kept as text; end front matter with ${sign === '{' ? 'its `}`' : 'a line `+++`'}, and go on in a line below.`
    markdownUnclosed.report(file, {line: 1, column: 1}, reason, note)
  }
  return front
}
