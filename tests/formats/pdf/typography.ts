import type {SetLine} from './setting.js'

/** What the lines of a document are measured by. */
export interface Typography {
  readonly lines: number
  /** Lines that are justified, and not the last of their paragraph. */
  readonly full: number
  /** Standard deviation of the word spaces of full lines, divided by their median. */
  readonly deviation: number
  /** Widest word space of a full line, divided by the median. */
  readonly widest: number
  /** Share of full lines that end with a hyphen. */
  readonly hyphenated: number
  /** Most lines with a hyphen, one below the other. */
  readonly ladder: number
  /** Faults, with the text of the line. */
  readonly overfull: readonly string[]
  /** Lines whose word spaces are wider than twice the median. */
  readonly loose: readonly string[]
  /** Lines that end before others of their paragraph. */
  readonly short: readonly string[]
  readonly orphans: readonly string[]
  readonly widows: readonly string[]
  readonly lastHeadings: readonly string[]
}

/** How far marks may hang out of the text, in points. */
const hang = 4

/**
 * Measures lines.
 *
 * @param lines - lines of a document, in the order in which they are drawn
 * @param edge - right edge of the text of a page, by its number
 */
export function measure(lines: readonly SetLine[], edge: (page: number) => number): Typography {
  const paragraphs = group(lines.filter(({role}) => role === 'P'))
  const justified = paragraphs.filter(isJustified)
  const full = justified.flatMap(some => some.slice(0, -1))
  const spaces = full.flatMap(({spaces: own}) => (own.length === 0 ? [] : [mean(own)]))
  const middle = median(spaces)
  const ends = full.map(({text}) => /-\s*$/.test(text))
  return {
    lines: lines.length,
    full: full.length,
    deviation: deviationOf(spaces) / middle,
    widest: Math.max(0, ...spaces) / middle,
    hyphenated: ends.filter(Boolean).length / Math.max(1, full.length),
    ladder: Math.max(0, ...ends.map((_, at) => ends.slice(at).findIndex(end => !end))),
    overfull: lines.filter(({right, page}) => right > edge(page) + hang).map(({text}) => text),
    loose: full.filter(({spaces: own}) => own.length > 0 && mean(own) > 2 * middle).map(({text}) => text),
    short: justified.flatMap(some => {
      const end = Math.max(...some.map(({right, page}) => right - edge(page)))
      return some
        .slice(0, -1)
        .filter(({right, page}) => right - edge(page) < end - 2 * hang)
        .map(({text}) => text)
    }),
    orphans: paragraphs
      .filter(some => some.length > 1 && some[0]?.page !== some[1]?.page)
      .map(some => some[0]?.text ?? ''),
    widows: paragraphs
      .filter(some => some.length > 1 && some.at(-1)?.page !== some.at(-2)?.page)
      .map(some => some.at(-1)?.text ?? ''),
    lastHeadings: lines
      .filter(({role, page}, at) => {
        const next = lines[at + 1]
        return /^H\d/.test(role) && next !== undefined && (next.page !== page || next.inNote)
      })
      .map(({text}) => text),
  }
}

/** The lines of each element. */
function group(lines: readonly SetLine[]): SetLine[][] {
  const found = new Map<number, SetLine[]>()
  for (const line of lines) {
    const own = found.get(line.element)
    if (own) own.push(line)
    else found.set(line.element, [line])
  }
  return [...found.values()]
}

/** Whether most lines of a paragraph but the last end at one place, counted from their pages' edge. */
function isJustified(lines: readonly SetLine[]): boolean {
  const before = lines.slice(0, -1)
  if (before.length < 2) return false
  const widths = before.map(({right, left}) => right - left)
  const most = Math.max(...widths)
  return widths.filter(width => width > most - 2 * hang - 17).length >= before.length * 0.8
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 1
}

function deviationOf(values: readonly number[]): number {
  const middle = mean(values)
  return Math.sqrt(mean(values.map(value => (value - middle) ** 2)))
}
