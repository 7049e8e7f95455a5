/** An indirect object of the file. */
export interface Reference {
  readonly id: number
}

/** A value of the file; a string is a name, bytes are a string. */
export type PdfValue =
  | string
  | number
  | boolean
  | null
  | Uint8Array
  | Reference
  | readonly PdfValue[]
  | {readonly [key: string]: PdfValue | undefined}

/** Entries of a dictionary. */
export type PdfDictionary = Readonly<Record<string, PdfValue | undefined>>

/** A text string: UTF-16, big-endian, with byte order mark (ISO 32000-1, 7.9.2.2). */
export function textString(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff)
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at))
  return bytes
}

/** A string of bytes. */
export function byteString(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** The order of two names by their bytes, which those of a tree of names stand in (ISO 32000-1, 7.9.6). */
export function byBytes(a: string, b: string): number {
  const [one, other] = [byteString(a), byteString(b)]
  const at = one.findIndex((byte, index) => byte !== other[index])
  return at < 0 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? -1)
}

/** A text string in hexadecimal digits. */
export function hexString(text: string): string {
  let digits = 'feff'
  for (let at = 0; at < text.length; at++) digits += text.charCodeAt(at).toString(16).padStart(4, '0')
  return digits
}

/** A date (ISO 32000-1, 7.9.4), in universal time. */
export function dateString(date: Date): Uint8Array {
  return byteString(`D:${date.toISOString().replace(/[-:T]|\.\d+Z$/g, '')}Z`)
}

/** A name whose characters may stand in a file (ISO 32000-1, 7.3.5). */
export function nameOf(text: string): string {
  return Array.from(byteString(text), byte => {
    const character = String.fromCharCode(byte)
    return /[\w.-]/.test(character) ? character : `#${byte.toString(16).padStart(2, '0')}`
  }).join('')
}
