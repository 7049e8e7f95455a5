/** How far a line is indented, within its marks of quotations. */
interface Margin {
  readonly quotations: number
  readonly column: number
  readonly text: string
}

/** What goes on until its end. */
interface Run {
  /** The marks that began code; empty for a comment. */
  readonly mark: string
  readonly quotations: number
}

/** Tells the lines of a text that are code or comments, one after the other. */
export class Literal {
  #run: Run | undefined
  /** Where the text of each open item begins. */
  #items: number[] = []
  #quotations = 0

  /**
   * Takes a line.
   *
   * @param line - the line
   * @param goesOn - whether a paragraph stands above it, which it may go on
   * @returns whether it is `code` or a comment; `deep` for a line that is too far indented to begin a block
   */
  take(line: string, goesOn: boolean): 'code' | 'deep' | 'text' {
    const margin = marginOf(line)
    if (this.#run && margin.quotations >= this.#run.quotations) {
      if (this.#ends(this.#run, margin)) this.#run = undefined
      return 'code'
    }
    this.#run = undefined
    if (margin.text === '') return 'text'
    if (this.#indent(margin, goesOn) > 3) return goesOn ? 'deep' : 'code'
    this.#begin(margin)
    return this.#starts(margin) ? 'code' : 'text'
  }

  /** The indent beyond the item that a line stands in. */
  #indent({column, quotations}: Margin, goesOn: boolean): number {
    if (quotations !== this.#quotations) this.#items = []
    this.#quotations = quotations
    if (!goesOn) this.#items = this.#items.filter(start => start <= column)
    return column - (this.#items.findLast(start => start <= column) ?? 0)
  }

  /** Opens an item or a note. */
  #begin({column, text}: Margin): void {
    const [, marker = '', space = ''] = /^([-+*]|\d{1,9}[.)])([ \t]+|$)/.exec(text) ?? []
    const width = /^\[\^[^\s[\]]+\]:/.test(text)
      ? 4
      : marker.length + (space.length > 4 ? 1 : Math.max(1, space.length))
    if (marker === '' && width !== 4) return
    this.#items = [...this.#items.filter(start => start <= column), column + width]
  }

  #starts({text, quotations}: Margin): boolean {
    const [, mark = ''] = /^(`{3,}(?=[^`]*$)|~{3,})/.exec(text) ?? []
    const isComment = text.startsWith('<!--')
    if (mark !== '' || (isComment && !text.includes('-->'))) this.#run = {mark, quotations}
    return mark !== '' || isComment
  }

  #ends({mark}: Run, {column, text}: Margin): boolean {
    if (mark === '') return text.includes('-->')
    const inner = this.#items.findLast(start => start <= column) ?? 0
    const end = text.trimEnd()
    return column - inner <= 3 && end.startsWith(mark) && end === mark.charAt(0).repeat(end.length)
  }
}

function marginOf(line: string): Margin {
  let quotations = 0
  let column = 0
  let at = 0
  for (; at < line.length; at++) {
    const sign = line[at]
    if (sign === '>' && column < 4) {
      quotations++
      column = 0
      if (line[at + 1] === ' ') at++
    } else if (sign === ' ') column++
    else if (sign === '\t') column += 4 - (column % 4)
    else break
  }
  return {quotations, column, text: line.slice(at)}
}
