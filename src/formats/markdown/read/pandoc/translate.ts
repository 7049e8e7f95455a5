import type {Nodes, Root} from 'mdast'
import {CONTINUE, SKIP, visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {checkContainers, checkDepth} from '../../../../core/markdown/limits.js'
import {Divs} from './divs.js'
import {edited, type Edit, type Edited} from './edits.js'
import {spansIn} from './spans.js'
import {versesIn} from './verses.js'

/** What a text has if it has a div, a span or an inline note of pandoc. */
const sign = /(?<!:):{3,}(?:[ \t]*\{|[ \t]+[A-Za-z])|\]\{[ \t]*[#.]|\^\[/

/** A line that may begin or end a div. */
const fence = /^([ \t>]*)(:{3,}.*)$/gm

/**
 * Writes what pandoc has for divs, spans, inline notes, verse and letters above and below the line as directives of the
 * profile. Markdown without a div, a span or an inline note of pandoc stays as it is, since its `^` and `~` are text.
 *
 * @param file - gets a message for a div without an end
 * @param source - any Markdown
 * @param parse - the parser of the reader, which says what is text, and what is code or HTML and so stays as it is
 * @returns the text in other words; nothing where it is not of pandoc
 */
export function translate(file: VFile, source: string, parse: (text: string) => Root): Edited | undefined {
  if (!sign.test(source)) return undefined
  const divs = new Divs(file)
  const edits: Edit[] = []
  const weak: Edit[] = []
  const root = parse(withBreaks(source))
  checkDepth(file, root)
  visit(root, (node: Nodes) => {
    const {start, end} = node.position ?? {}
    if (start?.offset === undefined || end?.offset === undefined) return CONTINUE
    const {line} = start
    // The marks of quotations before a block belong to the lines of it.
    const at = node.type === 'tableCell' ? start.offset : source.lastIndexOf('\n', start.offset - 1) + 1
    const text = source.slice(at, end.offset)
    switch (node.type) {
      case 'thematicBreak':
        divs.take(text, at, line)
        return SKIP
      case 'paragraph':
      case 'heading':
      case 'tableCell':
      case 'leafDirective': {
        const found = spansIn(text)
        checkContainers(file, found.height, {line, column: 1})
        for (const edit of found.strong) edits.push(moved(edit, at))
        for (const edit of found.weak) weak.push(moved(edit, at))
        if (node.type === 'paragraph') for (const edit of versesIn(text, divs.within)) weak.push(moved(edit, at))
        return SKIP
      }
      default:
        return CONTINUE
    }
  })
  const all = [...divs.edits(), ...edits]
  return all.length === 0 ? undefined : edited(source, [...all, ...weak])
}

/** The text with a break, which stands wherever a div may, for each line that may begin or end one. */
function withBreaks(source: string): string {
  return source.replace(fence, (_, margin: string, marks: string) => margin + '***'.padEnd(marks.length))
}

function moved(edit: Edit, by: number): Edit {
  return {...edit, at: edit.at + by, end: edit.end + by}
}
