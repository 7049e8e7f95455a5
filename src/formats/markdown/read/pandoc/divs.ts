import type {VFile} from 'vfile'
import {markdownUnclosed} from '../../rules.js'
import {checkContainers} from '../limits.js'
import {namedBy} from './attributes.js'
import type {Edit} from './edits.js'

interface Div {
  readonly at: number
  readonly end: number
  readonly line: number
  readonly column: number
  readonly directive: string
  readonly inner: Div[]
  close: Pick<Edit, 'at' | 'end'> | undefined
}

const opening = /^([ \t>]*):{3,}[ \t]*(\{.*\}|[A-Za-z][\w-]*)[ \t]*:*[ \t]*$/
const closing = /^([ \t>]*):{3,}[ \t]*$/

/** Whether a line begins a div as only pandoc writes it: with attributes alone, or a space before its class. */
const ofPandoc = /:{3,}(?:[ \t]+[A-Za-z]|[ \t]*\{)/

/** Finds the divs of a text, line by line. */
export class Divs {
  readonly #roots: Div[] = []
  readonly #open: Div[] = []
  readonly #file: VFile

  /** @param file - gets the messages */
  constructor(file: VFile) {
    this.#file = file
  }

  /** Takes a line if it begins or ends a div; returns whether it did. */
  take(line: string, at: number, number: number): boolean {
    const [whole, margin = '', stated = ''] = ofPandoc.test(line) ? (opening.exec(line) ?? []) : []
    const named =
      whole === undefined ? undefined : stated.startsWith('{') ? namedBy(stated) : {name: stated, attributes: ''}
    if (named) {
      const div: Div = {
        at: at + margin.length,
        end: at + line.length,
        line: number,
        column: margin.length + 1,
        directive: named.name + named.attributes.replace(/^\{\}$/, ''),
        inner: [],
        close: undefined,
      }
      ;(this.#open.at(-1)?.inner ?? this.#roots).push(div)
      this.#open.push(div)
      checkContainers(this.#file, this.#open.length, {line: number, column: 1})
      return true
    }
    const [end, before = ''] = closing.exec(line) ?? []
    const div = end === undefined ? undefined : this.#open.pop()
    if (div) div.close = {at: at + before.length, end: at + line.length}
    return div !== undefined
  }

  /** The innermost class that is open. */
  get within(): string | undefined {
    return this.#open.at(-1)?.directive
  }

  /** The divs as directives, of which an outer one has more colons. */
  edits(): Edit[] {
    for (const {line, column} of this.#open) {
      const reason = 'Unexpected div without an end, expected a line `:::` below'
      markdownUnclosed.report(
        this.#file,
        {line, column},
        reason,
        'It ends with the text; write `:::` where it should end.',
      )
    }
    return this.#roots.flatMap(div => written(div).edits)
  }
}

function written({at, end, directive, inner, close}: Div): {edits: Edit[]; colons: number} {
  const within = inner.map(written)
  const colons = Math.max(2, ...within.map(one => one.colons)) + 1
  const fence = ':'.repeat(colons)
  const ends = close ? [{...close, text: fence}] : []
  return {edits: [{at, end, text: fence + directive}, ...within.flatMap(one => one.edits), ...ends], colons}
}
