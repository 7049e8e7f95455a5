import type {VFile} from 'vfile'
import {byteOrderMark} from './decode.js'

/** How much of a file a reader looks at before it says whether it can read it, in bytes. */
const length = 4096

/**
 * The beginning of a file, for a reader to sniff at.
 *
 * @param file - the file
 * @returns its first 4,096 bytes as text with line feeds, without a byte order mark; empty if it is not text
 * @example
 * import {VFile} from 'vfile'
 *
 * startOf(new VFile({value: '\uFEFF<TEI>\r\n'})) //=> '<TEI>\n'
 */
export function startOf(file: VFile): string {
  const value = file.value as typeof file.value | undefined
  if (value === undefined) return ''
  const start = typeof value === 'string' ? value.slice(0, length) : decodeStart(value.subarray(0, length))
  return start.includes('\0') ? '' : start.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
}

function decodeStart(bytes: Uint8Array): string {
  return new TextDecoder(byteOrderMark(bytes) ?? 'utf-8').decode(bytes)
}
