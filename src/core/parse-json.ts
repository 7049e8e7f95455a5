/** Where a text stops being JSON, or nests deeper than it may. */
export interface Flaw {
  /** Where, in UTF-16 code units. */
  offset: number
  /** "Unexpected X, expected Y". */
  reason: string
  /** Whether the text is JSON so far, only too deep. */
  deep: boolean
}

type Expectation = 'value' | 'value or `]`' | 'key' | 'key or `}`' | '`:`' | '`,` or `]`' | '`,` or `}`' | 'the end'

const space = /[ \t\n\r]*/y
const token = /[[\]{},:]|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const characters = /[ !#-[\]-\u{10FFFF}]+|\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/uy

/** What JSON says, or why it says nothing. */
export type Parsed = {readonly value: unknown; readonly flaw?: undefined} | {readonly flaw: Flaw}

/**
 * Parses JSON (RFC 8259).
 *
 * @param text - what should be JSON
 * @param maximumDepth - how many arrays and objects may be open at once
 * @returns the value, or the first error
 */
export function parseJson(text: string, maximumDepth: number): Parsed {
  if (!isDeep(text, maximumDepth)) {
    try {
      return {value: JSON.parse(text) as unknown}
    } catch (error) {
      // It says where only in some engines, and in words that differ.
      if (!(error instanceof SyntaxError)) throw error
    }
  }
  const flaw = flawOf(text, maximumDepth)
  return flaw ? {flaw} : {value: JSON.parse(text) as unknown}
}

/** Whether more brackets are open at once than may be, if the text is JSON; a fraction of the time of `flawOf`. */
function isDeep(text: string, maximumDepth: number): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '"') at = endOfString(text, at)
    else if (character === '[' || character === '{') depth++
    else if (character === ']' || character === '}') depth--
    if (depth > maximumDepth) return true
  }
  return false
}

/** The quotation mark that ends a string: the next with an even number of backslashes before it. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end > 0; end = text.indexOf('"', end + 1)) {
    let escapes = 0
    while (text.charAt(end - 1 - escapes) === '\\') escapes++
    if (escapes % 2 === 0) return end
  }
  return text.length
}

/** Looks for the first error, in one pass and without recursion. */
function flawOf(text: string, maximumDepth: number): Flaw | undefined {
  const open: ('[' | '{')[] = []
  let expected: Expectation = 'value'
  for (let offset = skip(text, 0); ; offset = skip(text, offset)) {
    if (offset === text.length && expected === 'the end') return undefined
    const found = tokenAt(text, offset)
    const next: Expectation | undefined = found === '' ? undefined : after(found, expected, open)
    if (next === undefined) {
      return {offset, reason: `Unexpected ${show(text, offset)}, expected ${expected} in JSON`, deep: false}
    }
    if (open.length > maximumDepth) {
      return {offset, reason: `Unexpected nesting, expected at most ${maximumDepth} levels of JSON`, deep: true}
    }
    expected = next
    offset += found.length
  }
}

/** The token at a place: a string whole, since one expression for it would overflow on a long one. */
function tokenAt(text: string, start: number): string {
  if (text[start] !== '"') return match(token, text, start)
  let end = start + 1
  for (let part = match(characters, text, end); part !== ''; part = match(characters, text, end)) end += part.length
  return text[end] === '"' ? text.slice(start, end + 1) : ''
}

function match(expression: RegExp, text: string, start: number): string {
  expression.lastIndex = start
  return expression.exec(text)?.[0] ?? ''
}

/** What may follow a token; nothing where the token itself is unexpected. */
function after(found: string, expected: Expectation, open: ('[' | '{')[]): Expectation | undefined {
  const closes = found === ']' ? expected.endsWith('`]`') : found === '}' && expected.endsWith('`}`')
  if (closes) {
    open.pop()
    return afterValue(open)
  }
  if (found === ',') return expected === '`,` or `]`' ? 'value' : expected === '`,` or `}`' ? 'key' : undefined
  if (found === ':') return expected === '`:`' ? 'value' : undefined
  if (expected.startsWith('key')) return found.startsWith('"') ? '`:`' : undefined
  if (!expected.startsWith('value') || found === ']' || found === '}') return undefined
  if (found !== '[' && found !== '{') return afterValue(open)
  open.push(found)
  return found === '[' ? 'value or `]`' : 'key or `}`'
}

function afterValue(open: readonly ('[' | '{')[]): Expectation {
  const last = open.at(-1)
  if (last === undefined) return 'the end'
  return last === '[' ? '`,` or `]`' : '`,` or `}`'
}

function skip(text: string, offset: number): number {
  return offset + match(space, text, offset).length
}

function show(text: string, offset: number): string {
  const start = text.slice(offset, offset + 20).split('\n', 1)[0] ?? ''
  return offset === text.length ? 'end of file' : `\`${start}\``
}
