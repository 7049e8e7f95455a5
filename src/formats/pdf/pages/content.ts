/** Operators of a page, as bytes: text of them would be joined and taken apart again. */
export interface Content {
  bytes: Uint8Array
  length: number
}

/** Bytes of most pages. */
const usual = 16384

/** Makes empty content. */
export function startContent(): Content {
  return {bytes: new Uint8Array(usual), length: 0}
}

/** Adds text, a character a byte. */
export function put(content: Content, text: string): void {
  const {length} = content
  const end = length + text.length
  if (end > content.bytes.length) grow(content, end)
  const {bytes} = content
  for (let at = 0; at < text.length; at++) bytes[length + at] = text.charCodeAt(at)
  content.length = end
}

function grow(content: Content, least: number): void {
  const bytes = new Uint8Array(Math.max(least, content.bytes.length * 2))
  bytes.set(content.bytes)
  content.bytes = bytes
}

/** Adds an operator with what it is given, on a line of its own. */
export function putLine(content: Content, operator: string): void {
  put(content, operator)
  put(content, '\n')
}

/** A length or a number as operators have it: to a thousandth. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000
}

/** What was put. */
export function bytesIn({bytes, length}: Content): Uint8Array {
  return bytes.subarray(0, length)
}
