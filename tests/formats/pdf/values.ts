/** A value of a PDF file (ISO 32000-1, 7.3); bytes of strings as characters of Latin-1. */
export type Value = number | boolean | null | Name | Text | Reference | Value[] | Dictionary

interface Name {
  name: string
}

interface Text {
  text: string
}

interface Reference {
  reference: number
}

export interface Dictionary {
  fields: Map<string, Value>
}

const tokens = /\s*(?:%[^\n]*\n\s*)*(<<|>>|\[|\]|\/[^\s<>[\]()/%]*|<[0-9A-Fa-f\s]*>|\(|[^\s<>[\]()/%]+)/y

/** Reads one value, and whatever follows it, from a place in a file or a content stream. */
export function makeScanner(source: string, start = 0): {next(): Value | {operator: string} | undefined} {
  let at = start
  return {next}

  function next(): Value | {operator: string} | undefined {
    const token = take()
    if (token === undefined) return undefined
    if (token === '<<') return {fields: new Map(pairs(until('>>')))}
    if (token === '[') return until(']')
    if (token === '(') return {text: literal()}
    if (token.startsWith('/')) return {name: token.slice(1).replace(/#(..)/g, (_, hex: string) => fromHex(hex))}
    if (token.startsWith('<')) return {text: fromHex(token.slice(1, -1).replace(/\s/g, ''))}
    if (/^[-+.\d]/.test(token)) return reference(token) ?? Number(token)
    if (token === 'null') return null
    return token === 'true' || token === 'false' ? token === 'true' : {operator: token}
  }

  function take(): string | undefined {
    tokens.lastIndex = at
    const token = tokens.exec(source)?.[1]
    if (token !== undefined) at = tokens.lastIndex
    return token
  }

  function until(end: string): Value[] {
    const values: Value[] = []
    for (;;) {
      const before = at
      if (take() === end) return values
      at = before
      const value = next()
      if (value === undefined || isOperator(value)) throw new Error(`Unexpected end of a value at ${String(at)}`)
      values.push(value)
    }
  }

  function reference(token: string): Reference | undefined {
    const rest = /^ \d+ R\b/.exec(source.slice(at, at + 12))
    if (!/^\d+$/.test(token) || !rest) return undefined
    at += rest[0].length
    return {reference: Number(token)}
  }

  function literal(): string {
    let text = ''
    for (let depth = 1; ; at++) {
      const character = source.charAt(at)
      if (character === '\\')
        text += {n: '\n', r: '\r', t: '\t', b: '\b', f: '\f'}[source.charAt(++at)] ?? source.charAt(at)
      else {
        depth += character === '(' ? 1 : character === ')' ? -1 : 0
        if (depth === 0) break
        text += character
      }
    }
    at++
    return text
  }
}

export function isOperator(value: object | number | boolean | null): value is {operator: string} {
  return typeof value === 'object' && value !== null && 'operator' in value
}

/** The text of a string: UTF-16 behind a byte order mark, else as it is. */
export function decode(bytes: string): string {
  if (!bytes.startsWith('\u00FE\u00FF')) return bytes
  return (bytes.slice(2).match(/[^]{2}/g) ?? [])
    .map(pair => String.fromCharCode(pair.charCodeAt(0) * 256 + pair.charCodeAt(1)))
    .join('')
}

function pairs(values: Value[]): [string, Value][] {
  return values.flatMap((value, index): [string, Value][] => {
    const key = values[index - 1]
    return index % 2 === 1 && key !== null && typeof key === 'object' && 'name' in key ? [[key.name, value]] : []
  })
}

function fromHex(digits: string): string {
  return (digits.match(/../g) ?? []).map(pair => String.fromCharCode(parseInt(pair, 16))).join('')
}
