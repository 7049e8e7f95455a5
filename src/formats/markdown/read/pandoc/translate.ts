import type {VFile} from 'vfile'
import {namedBy} from './attributes.js'
import {Divs} from './divs.js'
import {edited, type Edit, type Edited} from './edits.js'
import {Literal} from './literal.js'
import {versesIn} from './verses.js'

/** The directive that stands for `^[…]`. */
export const inlineNote = 'pandoc-note'

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
  let paragraph = {at, text: ''}
  for (const line of source.slice(at).split('\n')) {
    const kind = literal.take(line, paragraph.text !== '')
    const isBetween = kind === 'code' || (kind === 'text' && (/^[> \t]*$/.test(line) || divs.take(line, at, number)))
    if (isBetween || (kind === 'text' && beginning.test(line))) flush()
    if (!isBetween && paragraph.text === '') paragraph = {at, text: `${line}\n`}
    else if (!isBetween) paragraph.text += `${line}\n`
    at += line.length + 1
    number++
  }
  flush()
  const all = [...divs.edits(), ...edits]
  return all.length === 0 ? undefined : edited(source, [...all, ...weak])

  /** What stands between blank lines, fences and code. */
  function flush(): void {
    const {at: start, text} = paragraph
    if (text === '') return
    const found = inLine(text)
    edits.push(...moved(found.strong, start))
    weak.push(...moved([...found.weak, ...versesIn(text, divs.within)], start))
    paragraph = {at: 0, text: ''}
  }
}

function moved(edits: readonly Edit[], by: number): Edit[] {
  return edits.map(edit => ({...edit, at: edit.at + by, end: edit.end + by}))
}

/** Tokens of a line: escapes, code, brackets, and what raises or lowers. */
const token = /\\.|(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|`+|\^\[|:[A-Za-z][\w-]*\[|!?\[\^?|\]|~~+|\^|~/g

function inLine(text: string): {strong: Edit[]; weak: Edit[]} {
  const strong: Edit[] = []
  const weak: Edit[] = []
  const open: {at: number; sign: string}[] = []
  const raised = new Map<string, number>()
  for (const {0: sign, index} of text.matchAll(token)) {
    if (sign.endsWith('[') || sign === '[^') open.push({at: index, sign})
    else if (sign === ']') closeBracket(index)
    else if (sign === '^' || sign === '~') raise(sign, index)
  }
  return {strong, weak}

  function closeBracket(at: number): void {
    const start = open.pop()
    if (start?.sign === '^[' && /\p{L}/u.test(text.slice(start.at, at))) {
      strong.push({at: start.at, end: start.at + 2, text: `:${inlineNote}[`}, {at: at + 1, end: at + 1, text: '{}'})
    }
    const named = start?.sign === '[' && text[at + 1] === '{' ? namedBy(text.slice(at + 1, at + 2000)) : undefined
    if (!start || !named) return
    const isEmpty = at === start.at + 1
    const end = at + 1 + named.length
    // A paragraph of nothing but a turn of a page is one among blocks.
    const alone = named.name === 'page' && isBlank(text.slice(0, start.at)) && isBlank(text.slice(end))
    strong.push(
      {at: start.at, end: start.at + (isEmpty ? 2 : 1), text: `:${alone ? ':' : ''}${named.name}${isEmpty ? '' : '['}`},
      {at: isEmpty ? at + 1 : at, end, text: `${isEmpty ? '' : ']'}${named.attributes}`},
    )
  }

  function raise(sign: string, at: number): void {
    const start = raised.get(sign)
    raised.delete(sign)
    if (start === undefined || at === start + 1 || /\s/.test(text.slice(start, at))) raised.set(sign, at)
    else weak.push({at: start, end: start + 1, text: sign === '^' ? ':sup[' : ':sub['}, {at, end: at + 1, text: ']{}'})
  }
}

/** Whether nothing but white space and marks of quotations stands in a text. */
function isBlank(text: string): boolean {
  return /^[>\s]*$/.test(text)
}
