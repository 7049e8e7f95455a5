/** Markdown of pandoc as Markdown with directives, so that one reader takes the words of both. */

import {directives} from './directives.js'
import {firstFrom} from '../first-from.js'

/** A text in other words, and where each character stood. */
export interface Rewritten {
  readonly text: string
  /** Where a character of the text stands in the source. */
  original(offset: number): number
}

const attributes = /\{((?:[#.][^\s"{}]+|[\p{L}][\w:.-]*="[^"]*")(?:\s+(?:[#.][^\s"{}]+|[\p{L}][\w:.-]*="[^"]*"))*)\}/uy

const fence = /^([ >]*):{3,} (\{.*\})[ \t]*$/

/** The name of the directive that an inline note becomes, as no directive of the profile is named. */
export const inlineNote = 'pandoc-note'

/** A part of a text in which nothing is rewritten, such as code. */
export interface Literal {
  readonly start: number
  readonly end: number
}

/** Whether a text may be of pandoc: it has a div or a span with a name of the profile, or what begins an inline note. */
export function mayBePandoc(source: string): boolean {
  return source.includes('^[') || hasNames(source)
}

function hasNames(source: string): boolean {
  const names = [...source.matchAll(/(?:^[ >]*:{3,} |\])\{(?:#[^\s{}]+ )?\.([a-z]+)[ }]/gm)]
  return names.some(([, name = '']) => directives.has(name))
}

/**
 * Rewrites bracketed spans `[x]{.name}` as `:name[x]`, divs `::: {.name}` as `:::name`, and `^x^` and `~x~` as `:sup[x]`
 * and `:sub[x]`, and inline notes `^[x]` as directives; attributes without a name of the profile are left out.
 *
 * @param source - Markdown of pandoc
 * @param literals - what stays as it is, in order
 * @returns nothing where the text is not of pandoc: without a name of the profile, and without a note that has a letter
 */
export function rewritePandoc(source: string, literals: readonly Literal[]): Rewritten | undefined {
  const edits: {at: number; end: number; text: string}[] = []
  const open: {at: number; isNote: boolean}[] = []
  const raised = new Map<string, number>()
  let isPandoc = hasNames(source)
  let lastLetter = -1
  let next = 0
  for (let at = 0; at < source.length; at++) {
    const literal = literals[next]
    if (literal && at >= literal.start) {
      at = Math.max(at, literal.end) - 1
      next++
      continue
    }
    const character = source[at] ?? ''
    if (/\p{L}/u.test(character)) lastLetter = at
    if (character === '\\') at++
    else if (character === '^' && source[at + 1] === '[') open.push({at: at++, isNote: true})
    else if (character === '[') open.push({at, isNote: false})
    else if (character === ']') close(at)
    else if (character === '^' || character === '~') mark(character, at)
    else if (/\s/.test(character)) {
      raised.clear()
      if (character === '\n') startLine(at + 1)
    }
  }
  startLine(0)
  return isPandoc ? apply(source, edits) : undefined

  function close(at: number): void {
    const start = open.pop()
    if (start?.isNote) closeNote(start.at, at)
    else if (start) closeSpan(start.at, at)
  }

  function closeNote(start: number, at: number): void {
    if (lastLetter > start) isPandoc = true
    edits.push({at: start, end: start + 2, text: `:${inlineNote}[`}, {at: at + 1, end: at + 1, text: '{}'})
  }

  function closeSpan(start: number, at: number): void {
    const found = attributesAt(source, at + 1)
    if (!found) return
    const known = found.name !== undefined && directives.has(found.name)
    if (known) edits.push({at: start, end: start, text: `:${found.name ?? ''}`})
    edits.push({at: at + 1, end: found.end, text: known ? `{${found.rest}}` : ''})
  }

  function mark(character: string, at: number): void {
    if (source[at - 1] === '[' || source[at + 1] === character || source[at - 1] === character) return
    const start = raised.get(character)
    if (start === undefined) {
      raised.set(character, at)
      return
    }
    raised.delete(character)
    edits.push({at: start, end: start + 1, text: character === '^' ? ':sup[' : ':sub['}, {at, end: at + 1, text: ']'})
  }

  function startLine(at: number): void {
    const end = source.indexOf('\n', at)
    const line = source.slice(at, end === -1 ? source.length : end)
    if (/^[ >\t]*$/.test(line)) open.length = 0
    const [, margin = '', stated = ''] = fence.exec(line) ?? []
    if (stated === '') return
    const start = at + margin.length
    const found = attributesAt(source, source.indexOf('{', start))
    const known = found?.name !== undefined && directives.has(found.name)
    edits.push({at: start, end: at + line.length, text: known ? `:::${found.name ?? ''}{${found.rest}}` : ''})
  }
}

/** The attributes that stand at a place, the first class apart, without identifier and other classes. */
function attributesAt(source: string, at: number): {name: string | undefined; rest: string; end: number} | undefined {
  attributes.lastIndex = at
  const found = attributes.exec(source)
  if (!found) return undefined
  const parts = found[1]?.match(/[#.][^\s"]+|[^\s="]+="[^"]*"/g) ?? []
  const name = parts.find(part => part.startsWith('.'))?.slice(1)
  return {name, rest: parts.filter(part => !/^[#.]/.test(part)).join(' '), end: at + found[0].length}
}

function apply(source: string, edits: {at: number; end: number; text: string}[]): Rewritten {
  edits.sort((a, b) => a.at - b.at || a.end - b.end)
  const texts: string[] = []
  const starts: {rewritten: number; original: number}[] = [{rewritten: 0, original: 0}]
  let at = 0
  let length = 0
  for (const {at: start, end, text} of edits) {
    texts.push(source.slice(at, start), text)
    length += start - at + text.length
    at = end
    starts.push({rewritten: length, original: at})
  }
  texts.push(source.slice(at))
  return {
    text: texts.join(''),
    original(offset) {
      const start = starts[firstFrom(starts, ({rewritten}) => rewritten, offset + 1) - 1]
      return (start?.original ?? 0) + offset - (start?.rewritten ?? 0)
    },
  }
}
