/** Markdown of pandoc as Markdown with directives, so that one reader takes the words of both. */

import {directives} from './directives.js'

/** A text in other words, and where each character stood. */
export interface Rewritten {
  readonly text: string
  /** Where a character of the text stands in the source. */
  original(offset: number): number
}

const attributes = /\{((?:[#.][^\s"{}]+|[\p{L}][\w:.-]*="[^"]*")(?:\s+(?:[#.][^\s"{}]+|[\p{L}][\w:.-]*="[^"]*"))*)\}/uy

const fence = /^((?:[ ]|>[ ]?)*):{3,} (\{.*\})[ \t]*$/

/** Code, in which nothing is rewritten: blocks between fences and spans between backticks. */
const code = /(?:(?<=^[> ]*)(`{3,})[^\n]*\n[\s\S]*?\n[> ]*\1|(`+)(?!`)[^\n]*?[^`]\2(?!`))/my

/** Whether a text has divs or spans of pandoc with a name of the profile. */
export function isPandoc(source: string): boolean {
  const names = [...source.matchAll(/(?:^(?:[ >])*:{3,} |\])\{(?:#\S+ )?\.([a-z]+)[ }]/gm)]
  return names.some(([, name = '']) => directives.has(name))
}

/**
 * Rewrites bracketed spans `[x]{.name}` as `:name[x]`, divs `::: {.name}` as `:::name`, and `^x^` and `~x~` as `:sup[x]`
 * and `:sub[x]`; attributes without a name of the profile are left out.
 *
 * @param source - Markdown of pandoc
 */
export function rewritePandoc(source: string): Rewritten {
  const edits: {at: number; end: number; text: string}[] = []
  const open: number[] = []
  const raised = new Map<string, number>()
  for (let at = 0; at < source.length; at++) {
    const character = source[at] ?? ''
    if (character === '\\') at++
    else if (character === '`') at = endOfCode(source, at) - 1
    else if (character === '[') open.push(at)
    else if (character === ']') closeSpan(at)
    else if (character === '^' || character === '~') mark(character, at)
    else if (/\s/.test(character)) {
      raised.clear()
      if (character === '\n') startLine(at + 1)
    }
  }
  startLine(0)
  return apply(source, edits)

  function closeSpan(at: number): void {
    const start = open.pop()
    const found = attributesAt(source, at + 1)
    if (start === undefined || !found) return
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
    const [, margin = '', stated = ''] = fence.exec(line) ?? []
    if (stated === '') return
    const start = at + margin.length
    const found = attributesAt(source, source.indexOf('{', start))
    const known = found?.name !== undefined && directives.has(found.name)
    edits.push({at: start, end: at + line.length, text: known ? `:::${found.name ?? ''}{${found.rest}}` : ''})
  }
}

function endOfCode(source: string, at: number): number {
  code.lastIndex = at
  const found = code.exec(source)
  if (found) return at + found[0].length
  const [ticks = ''] = /^`+/.exec(source.slice(at, at + 100)) ?? []
  return at + ticks.length
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
      const start = starts.findLast(({rewritten}) => rewritten <= offset)
      return (start?.original ?? 0) + offset - (start?.rewritten ?? 0)
    },
  }
}
