import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js'
import type {VFile} from 'vfile'
import type {Source} from '../ast/metadata.js'
import {defineRule, type Rule} from './rule.js'

declare module 'vfile' {
  interface DataMap {
    /** Address of the document, where the caller knows it. */
    uri: string
    /** SHA-256 of the content, in hexadecimal, where the caller has made it, as it can in less time (default: made here). */
    sha256: string
  }
}

/** How to decode bytes. */
export interface DecodeOptions {
  /** WHATWG label of the encoding, which overrides what the file says (default: decided from the bytes). */
  encoding?: string | null | undefined
}

/** A file with nothing in it. */
export const emptyInput: Rule = defineRule({
  id: 'empty-input',
  description: 'The file holds no text.',
  severity: 'fatal',
})

/** A file that is not text. */
export const binaryInput: Rule = defineRule({
  id: 'binary-input',
  description: 'The file holds bytes that are not text.',
  severity: 'fatal',
})

/** An encoding that nobody knows. */
export const unknownEncoding: Rule = defineRule({
  id: 'unknown-encoding',
  description: 'The encoding that the caller asks for is not a WHATWG label.',
  severity: 'fatal',
})

/** Bytes that were decoded otherwise than the file says. */
export const encodingMismatch: Rule = defineRule({
  id: 'encoding-mismatch',
  description: 'The bytes of the file are not in the encoding that it declares.',
  severity: 'info',
})

/** Bytes that the encoding does not have. */
export const undecodableBytes: Rule = defineRule({
  id: 'undecodable-bytes',
  description: 'Some bytes are not of the encoding; U+FFFD stands for them.',
  severity: 'warning',
})

/** Encodings that pages declare without being in them: their bytes decide. */
const untrusted = new Set(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'])

/** Text of a file, and what is known of the file. */
export interface Decoded {
  /** The text without a byte order mark, with line feeds as line ends; positions are places in it. */
  text: string
  /** Address, media type, encoding, and SHA-256 of the bytes (of the UTF-8 form, for a string). */
  source: Source
}

/**
 * Decodes a file.
 *
 * A byte order mark decides; else the caller's encoding; else strict UTF-8 if the bytes are valid; else
 * the declared encoding if it is a known WHATWG label other than UTF-8, UTF-16, Latin-1 or ASCII; else
 * windows-1252.
 *
 * @param file - file whose `value` is bytes, or text that is taken as it is
 * @param mediaType - what the file is, for the record
 * @param options - how to decode
 * @returns text and source
 * @throws VFileMessage - if the file is empty, binary, or the encoding unknown
 * @example
 * import {VFile} from 'vfile'
 *
 * const file = new VFile({value: Uint8Array.of(0x63, 0x61, 0x66, 0xe9)})
 * const {text, source} = decode(file, 'text/plain')
 * text //=> 'café'
 * source.encoding //=> 'windows-1252'
 */
export function decode(file: VFile, mediaType: string, options: DecodeOptions = {}): Decoded {
  // A file without content has no value, whatever its type says.
  const value = (file.value as typeof file.value | undefined) ?? ''
  const decoded = typeof value === 'string' ? {text: value} : decodeBytes(file, value, options)
  if ('encoding' in decoded && decoded.encoding !== 'utf-8' && decoded.text.includes('\uFFFD')) {
    const note = 'Name the encoding of the file, if it is another.'
    undecodableBytes.report(file, undefined, `Unexpected bytes, expected text in \`${decoded.encoding}\``, note)
  }
  const text = decoded.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  if (text.trim() === '') emptyInput.report(file, undefined, 'Unexpected empty file, expected text')
  const source: Source = {
    ...(file.data.uri !== undefined && {uri: file.data.uri}),
    mediaType,
    ...('encoding' in decoded && {encoding: decoded.encoding}),
    sha256: file.data.sha256 ?? bytesToHex(sha256(typeof value === 'string' ? utf8ToBytes(value) : value)),
  }
  return {text, source}
}

function decodeBytes(file: VFile, bytes: Uint8Array, options: DecodeOptions): DecodedBytes {
  const marked = byteOrderMark(bytes)
  if (marked !== undefined) return {text: decodeAs(marked, bytes), encoding: marked}
  if (bytes.subarray(0, 65536).includes(0)) {
    binaryInput.report(
      file,
      undefined,
      'Unexpected null byte, expected text',
      'Give a text, HTML, Markdown, TEI, JSON or EPUB file.',
    )
  }
  if (options.encoding != null) {
    const encoding = encodingName(options.encoding)
    if (encoding !== undefined) return {text: decodeAs(encoding, bytes), encoding}
    const note = 'Labels of encodings are listed in the WHATWG Encoding standard: `gbk`, `windows-1251`, `iso-8859-2` …'
    unknownEncoding.report(
      file,
      undefined,
      `Unexpected encoding \`${options.encoding}\`, expected a WHATWG label`,
      note,
    )
  }
  const declared = declaredEncoding(bytes)
  const labelled = declared === undefined ? undefined : encodingName(declared)
  const decoded = decodeStrictly(bytes) ?? decodeLoosely(bytes, labelled)
  if (declared !== undefined && labelled !== decoded.encoding && !isAscii(bytes)) {
    encodingMismatch.report(
      file,
      undefined,
      `Unexpected bytes in a file that declares \`${declared}\`, decoded as \`${decoded.encoding}\``,
    )
  }
  return decoded
}

interface DecodedBytes {
  text: string
  encoding: string
}

/** The text of bytes that are UTF-8; nothing for others. */
function decodeStrictly(bytes: Uint8Array): DecodedBytes | undefined {
  try {
    return {text: new TextDecoder('utf-8', {fatal: true}).decode(bytes), encoding: 'utf-8'}
  } catch {
    return undefined
  }
}

/** The text of bytes that are not UTF-8, as they declare themselves, if that can be trusted. */
function decodeLoosely(bytes: Uint8Array, declared: string | undefined): DecodedBytes {
  const encoding = declared === undefined || untrusted.has(declared) ? 'windows-1252' : declared
  return {text: decodeAs(encoding, bytes), encoding}
}

/** What windows-1252 has where Latin-1 has control characters, from 0x80 to 0x9F; five bytes stand for themselves. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function decodeAs(encoding: string, bytes: Uint8Array): string {
  const text = new TextDecoder(encoding).decode(bytes)
  // Some versions of Node.js decode windows-1252 as Latin-1.
  if (encoding !== 'windows-1252') return text
  return text.replace(/[\u0080-\u009f]/g, character => windows1252.charAt(character.charCodeAt(0) - 0x80))
}

/** Canonical name of an encoding; `iso-8859-1` is `windows-1252` there. */
function encodingName(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}

/** The encoding that the first bytes of a file state by a mark. */
export function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** The label that the first bytes declare: in an HTML `meta` element or an XML declaration. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = decodeAs('windows-1252', bytes.subarray(0, 2048))
  return /<meta\b[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)|^<\?xml\b[^>]{0,200}?encoding\s*=\s*["']([\w-]+)/i
    .exec(start)
    ?.slice(1)
    .find(Boolean)
}

function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 127) return false
  return true
}
