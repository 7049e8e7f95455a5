import type {VFile} from 'vfile'
import {checkContainers} from '../../../../core/markdown/limits.js'
import {markdownUnclosed} from '../../rules.js'
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

const opening = /^([ \t>]*):{3,}([ \t]*)(\{.*\}|[A-Za-z][\w-]*)([^\n]*)$/
const closing = /^([ \t>]*):{3,}[ \t]*$/

/** Finds the divs of a text, line by line. */
export class Divs {
  readonly #roots: Div[] = []
  readonly #open: Div[] = []
  /** The roots with a div in them that only pandoc writes; what else is in them are divs too. */
  readonly #ofPandoc = new Set<Div>()
  readonly #file: VFile

  /** @param file - gets the messages */
  constructor(file: VFile) {
    this.#file = file
  }

  /** Takes a line if it begins or ends a div; returns whether it did. */
  take(line: string, at: number, number: number): boolean {
    const found = openingOf(line)
    if (found) {
      const {margin, directive, isOfPandoc} = found
      const place = {line: number, column: margin.length + 1}
      const div: Div = {...place, at: at + margin.length, end: at + line.length, directive, inner: [], close: undefined}
      ;(this.#open.at(-1)?.inner ?? this.#roots).push(div)
      this.#open.push(div)
      if (isOfPandoc && this.#open[0]) this.#ofPandoc.add(this.#open[0])
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
    const roots = this.#roots.filter(div => this.#ofPandoc.has(div))
    const unclosed = this.#open[0] && this.#ofPandoc.has(this.#open[0]) ? this.#open : []
    for (const {line, column} of unclosed) {
      const reason = 'Unexpected div without an end, expected a line `:::` below'
      markdownUnclosed.report(
        this.#file,
        {line, column},
        reason,
        'It ends with the text; write `:::` where it should end.',
      )
    }
    return roots.flatMap(div => written(div).edits)
  }
}

interface Opening {
  readonly margin: string
  readonly directive: string
  /** Whether only pandoc writes it so: with attributes alone, or a space before its class. */
  readonly isOfPandoc: boolean
}

function openingOf(line: string): Opening | undefined {
  const [whole, margin = '', space = '', stated = '', rest = ''] = opening.exec(line.trimEnd()) ?? []
  if (whole === undefined) return undefined
  const isAlone = /^[ \t]*:*$/.test(rest)
  if (stated.startsWith('{')) {
    const named = isAlone ? namedBy(stated) : undefined
    return named && {margin, directive: named.name + named.attributes.replace(/^\{\}$/, ''), isOfPandoc: true}
  }
  if (isAlone) return {margin, directive: stated, isOfPandoc: space !== ''}
  // A directive of the profile, with a label or attributes.
  const isDirective = space === '' && /^[[{].*[\]}]$/.test(rest)
  return isDirective ? {margin, directive: stated + rest, isOfPandoc: false} : undefined
}

function written({at, end, directive, inner, close}: Div): {edits: Edit[]; colons: number} {
  const within = inner.map(written)
  const colons = within.reduce((most, one) => Math.max(most, one.colons), 2) + 1
  const fence = ':'.repeat(colons)
  const ends = close ? [{...close, text: fence}] : []
  return {edits: [{at, end, text: fence + directive}, ...within.flatMap(one => one.edits), ...ends], colons}
}
