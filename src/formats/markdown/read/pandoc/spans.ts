import {namedBy} from './attributes.js'
import type {Edit} from './edits.js'

/** The directive that stands for `^[…]`. */
export const inlineNote = 'pandoc-note'

/** What is no mark, whatever is in it: escapes, code, tags and addresses. */
const opaque = [
  /\\./,
  /(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|`+/,
  /<[A-Za-z][\w+.-]{1,31}:[^\s<>]{0,2000}>/,
  /<\/?[A-Za-z][\w-]*(?:\s+[\w:.-]+(?:\s*=\s*(?:"[^"]{0,2000}"|'[^']{0,2000}'|[^\s"'=<>`]+))?){0,50}\s*\/?>/,
  /\b(?:https?:\/\/|www\.)[^\s<>[\]`]*/,
]

/** Brackets, which may have an address, and what raises or lowers. */
const marks = [
  /\](?:\((?:[^()\s\\]|\\.|\([^()\s]{0,200}\)){0,2000}(?:\s+(?:"[^"]{0,2000}"|'[^']{0,2000}'))?\))?/,
  /\^\[|:[A-Za-z][\w-]*\[|!?\[\^?|<!--|-->|~~+|\^|~/,
]

const token = new RegExp([...opaque, ...marks].map(({source}) => source).join('|'), 'g')

/** A bracket that is open, and what began to raise or lower within it. */
interface Open {
  readonly at: number
  readonly sign: string
  readonly raised: Map<string, number>
  /** How many directives are in each other within it. */
  height: number
}

/** What stands in a paragraph. */
export interface Found {
  /** What only pandoc has. */
  readonly strong: readonly Edit[]
  /** What is a mark where the text is known to be of pandoc. */
  readonly weak: readonly Edit[]
  /** How many directives are in each other. */
  readonly height: number
}

/** Finds spans, inline notes, and letters above and below the line. */
export function spansIn(text: string): Found {
  const strong: Edit[] = []
  const weak: Edit[] = []
  const root: Open = {at: 0, sign: '', raised: new Map(), height: 0}
  const open: Open[] = []
  const lastEnd = text.lastIndexOf('-->')
  let height = 0
  let isComment = false
  for (const {0: sign, index} of text.matchAll(token)) {
    if (sign === '-->') isComment = false
    else if (isComment) continue
    else if (sign === '<!--') isComment = index < lastEnd
    else if (sign.endsWith('[') || sign === '[^') open.push({at: index, sign, raised: new Map(), height: 0})
    else if (sign.startsWith(']')) closeBracket(index)
    else if (sign === '^' || sign === '~') raise(sign, index, (open.at(-1) ?? root).raised)
  }
  return {strong, weak, height}

  function closeBracket(at: number): void {
    const start = open.pop()
    if (!start) return
    const isMade = start.sign === '^[' ? closeNote(start, at) : start.sign === '[' && closeSpan(start, at)
    const made = start.height + (isMade ? 1 : 0)
    const outer = open.at(-1) ?? root
    outer.height = Math.max(outer.height, made)
    height = Math.max(height, made)
  }

  /** A note without a letter is what many write for a power: `^[1]`. */
  function closeNote(start: Open, at: number): boolean {
    const inner = text.slice(start.at + 2, at)
    if (inner.trim() === '') return false
    const edits = /\p{L}/u.test(inner) ? strong : weak
    edits.push({at: start.at, end: start.at + 2, text: `:${inlineNote}[`}, {at: at + 1, end: at + 1, text: '{}'})
    return true
  }

  function closeSpan(start: Open, at: number): boolean {
    const named = text[at + 1] === '{' ? namedBy(text.slice(at + 1, at + 2000)) : undefined
    if (!named) return false
    const isEmpty = at === start.at + 1
    const end = at + 1 + named.length
    // A paragraph of nothing but a turn of a page is one among blocks.
    const alone = named.name === 'page' && isBlank(text.slice(0, start.at)) && isBlank(text.slice(end))
    strong.push(
      {at: start.at, end: start.at + (isEmpty ? 2 : 1), text: `:${alone ? ':' : ''}${named.name}${isEmpty ? '' : '['}`},
      {at: isEmpty ? at + 1 : at, end, text: `${isEmpty ? '' : ']'}${named.attributes}`},
    )
    return true
  }

  function raise(sign: string, at: number, raised: Map<string, number>): void {
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
