import type {VFile} from 'vfile'
import {checkContainers} from '../limits.js'
import {Divs} from './divs.js'
import {edited, type Edit, type Edited} from './edits.js'
import {Literal} from './literal.js'
import {spansIn} from './spans.js'
import {versesIn} from './verses.js'

const frontMatter = /^---[ \t]*\n[\s\S]*?\n(?:---|\.\.\.)[ \t]*(?:\n|$)/
/** A line that goes on no paragraph: an item, a heading, a note. */
const beginning = /^[> \t]*(?:(?:[-+*]|\d{1,9}[.)]|#{1,6})[ \t]|\[\^)/

/**
 * Writes what pandoc has for divs, spans, inline notes, verse and letters above and below the line as directives of the
 * profile. Markdown without a div, a span or an inline note of pandoc stays as it is, since its `^` and `~` are text.
 *
 * @param file - gets a message for a div without an end
 * @param source - any Markdown
 * @returns the text in other words; nothing where it is not of pandoc
 */
export function translate(file: VFile, source: string): Edited | undefined {
  const divs = new Divs(file)
  const literal = new Literal()
  const edits: Edit[] = []
  const weak: Edit[] = []
  const [front = ''] = frontMatter.exec(source) ?? []
  let at = front.length
  let number = front.split('\n').length
  let paragraph = {at, text: '', line: number}
  for (const line of source.slice(at).split('\n')) {
    const kind = literal.take(line, paragraph.text !== '')
    const isBetween = kind === 'code' || (kind === 'text' && (/^[> \t]*$/.test(line) || divs.take(line, at, number)))
    if (isBetween || (kind === 'text' && beginning.test(line))) flush()
    if (!isBetween && paragraph.text === '') paragraph = {at, text: `${line}\n`, line: number}
    else if (!isBetween) paragraph.text += `${line}\n`
    at += line.length + 1
    number++
  }
  flush()
  const all = [...divs.edits(), ...edits]
  return all.length === 0 ? undefined : edited(source, [...all, ...weak])

  /** What stands between blank lines, fences and code. */
  function flush(): void {
    const {at: start, text, line} = paragraph
    if (text === '') return
    const found = spansIn(text)
    checkContainers(file, found.height, {line, column: 1})
    edits.push(...moved(found.strong, start))
    weak.push(...moved([...found.weak, ...versesIn(text, divs.within)], start))
    paragraph = {at: 0, text: '', line: number}
  }
}

function moved(edits: readonly Edit[], by: number): Edit[] {
  return edits.map(edit => ({...edit, at: edit.at + by, end: edit.end + by}))
}
