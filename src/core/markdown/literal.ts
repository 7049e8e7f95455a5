/** Which lines of Markdown are code or a comment, and so no paragraph. */

/** A line that may begin an item of a list or a note. */
const item = /^[\s>]*(?:(?:[-+*]|\d{1,9}[.)])(?:\s|$)|\[\^[^\s[\]]+\]:)/

/** The line around front matter. */
const edge = /^(?:-{3}|\+{3})[ \t]*$/

/** The beginning of front matter in other forms, or the end of it. */
const otherFront = /^\s*(?:[%{§]|\.{3})/

/** What may hide where code or a comment begins or ends: code that is not at the margin, HTML. */
const unsure = /`{3}|~{3}|<[A-Za-z/?!]/

/** A comment within a line. */
const closedComment = /^<!--(?:-*>|.*?-->)/

/** Code or a comment that is open. */
interface Literal {
  /** How many quotations it stands in. */
  readonly quotes: number
  /** Whether a line, without the marks of quotations, is the last of it. */
  isEnd(line: string): boolean
  /** Whether a line may be the last of it, or of what it stands in. */
  isUnsure(line: string): boolean
}

/**
 * Tells the lines of code and comments from others.
 *
 * Only what stands at the margin or in quotations is found, and only where every line before is sure: a paragraph that
 * is taken for code would not be counted. From the first line on that is not, every line may be one of a paragraph.
 *
 * @returns what takes the next line, and says whether it is certainly of no paragraph
 */
export function followLiterals(): (line: string) => boolean {
  let isSure = true
  let front: string | undefined = ''
  let open: Literal | undefined
  let mayBeIndented = true
  let inItem = false

  return line => {
    if (front !== undefined && otherFront.test(line)) isSure = false
    if (!isSure) return false
    const {quotes, rest} = withoutQuotes(line, open?.quotes)
    if (open) {
      isSure = quotes === open.quotes && !open.isUnsure(rest)
      if (open.isEnd(rest)) open = undefined
      return isSure
    }
    const isBlank = /^[ \t]*$/.test(rest)
    if (front !== undefined) front = frontAfter(line, front)
    if (front === undefined) open = literalOf(rest, quotes)
    if (open) return true
    isSure = closedComment.test(rest) ? front === undefined : !unsure.test(line) && !/^[\s>]+:{3}/.test(line)
    if (item.test(line)) inItem = true
    else if (mayBeIndented && /^\S/.test(rest)) inItem = false
    const isCode = isSure && front === undefined && mayBeIndented && !inItem && !isBlank && indented(quotes).test(rest)
    mayBeIndented = isBlank || isCode
    return isCode
  }
}

function literalOf(line: string, quotes: number): Literal | undefined {
  const fence = /^(?:(`{3,})[^`]*|(~{3,})(?!~).*)$/.exec(line)
  const mark = fence?.[1] ?? fence?.[2]
  if (mark !== undefined) {
    const sign = mark.charAt(0)
    const end = new RegExp(`^ {0,3}${sign}{${String(mark.length)},}[ \\t]*$`)
    const ends = new RegExp(`^[\\s>]*${sign}{3,}\\s*$|^[\\s>]*:{3}`)
    return {quotes, isEnd: rest => end.test(rest), isUnsure: rest => ends.test(rest) && !end.test(rest)}
  }
  if (!line.startsWith('<!--') || closedComment.test(line)) return undefined
  return {quotes, isEnd: rest => rest.includes('-->'), isUnsure: rest => /^[\s>]*:{3}/.test(rest)}
}

/** What indents code; in a quotation the width of a tab is not that of four spaces. */
function indented(quotes: number): RegExp {
  return quotes === 0 ? /^(?: {4}| {0,3}\t)/ : /^ {4}/
}

/** The marks of quotations at the margin, not more than are asked for, and what follows them. */
function withoutQuotes(line: string, most = Infinity): {quotes: number; rest: string} {
  let [quotes, at] = [0, 0]
  for (; quotes < most && line[at] === '>'; quotes++) at += line[at + 1] === ' ' ? 2 : 1
  return {quotes, rest: line.slice(at)}
}

/** What front matter is open, none so far as `''`; nothing when the text has begun. */
function frontAfter(line: string, front: string): string | undefined {
  const isEdge = edge.test(line)
  if (front === '') return isEdge ? line.trimEnd() : line.trim() === '' ? '' : undefined
  return isEdge && line.trimEnd() === front ? '' : front
}
