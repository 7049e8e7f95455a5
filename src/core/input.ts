import {VFile} from 'vfile'
import {defineRule, type Rule} from './rule.js'
import {describeValue} from './value.js'

/** A `Blob` or a `File`, as far as it is used. */
export interface BlobLike {
  /** How many bytes it has. */
  readonly size: number
  /** Gives its bytes. */
  stream(): ByteStream
}

/** A web `ReadableStream` of bytes, as far as it is used: the `body` of a `Response`. */
export interface ByteStream {
  /** Locks the stream, to read it. */
  getReader(): ByteStreamReader
}

/** Bytes of a `ByteStream`, or its end. */
export interface ByteStreamResult {
  /** Whether there are no more. */
  done: boolean
  /** The bytes; absent at the end. */
  value?: Uint8Array | undefined
}

/** What reads a `ByteStream`. */
export interface ByteStreamReader {
  /** Gives the next bytes, or says that there are none. */
  read(): Promise<ByteStreamResult>
  /** Says that no more is wanted. */
  cancel(): Promise<void>
}

/**
 * What to read: text or bytes; a `VFile` of them, with a path, or with `data.uri`; or what gives bytes: a `Blob`, a
 * `File`, a web `ReadableStream`, a stream of Node.js or another async iterable.
 */
export type Input =
  string | Uint8Array | ArrayBuffer | VFile | BlobLike | ByteStream | AsyncIterable<Uint8Array, unknown, unknown>

/** An input that is larger than the caller allows. */
export const inputTooLarge: Rule = defineRule({
  id: 'input-too-large',
  description: 'An input has more bytes than are to be read.',
  severity: 'fatal',
})

/** A path or an address in place of what is there. */
export const pathAsText: Rule = defineRule({
  id: 'path-as-text',
  description: 'A path or an address was given in place of the text of a document.',
  severity: 'fatal',
})

/** Whether a value is a `VFile`; one of another copy of vfile is one too. */
function isFile(given: unknown): given is VFile {
  return (
    typeof given === 'object' &&
    given !== null &&
    'history' in given &&
    'message' in given &&
    typeof given.message === 'function'
  )
}

/**
 * Makes a file of an input.
 *
 * @param input - what to read
 * @param maximumBytes - most bytes to take of a stream
 * @param extensions - file name extensions that the reader knows
 * @returns a file with text or bytes; a `VFile` as it is; the name of a `File` becomes its path
 * @throws VFileMessage - if it has too many bytes, or is a path and no text
 * @throws TypeError - if it is no input
 */
export async function fileOf(input: Input, maximumBytes: number, extensions: readonly string[]): Promise<VFile> {
  const given: unknown = input
  if (isFile(given)) return given
  if (typeof given === 'string') return textFile(given, extensions)
  if (given instanceof Uint8Array) return new VFile({value: given})
  // Bytes of another realm, such as that of a test runner, are bytes too.
  if (ArrayBuffer.isView(given))
    return new VFile({value: new Uint8Array(given.buffer, given.byteOffset, given.byteLength)})
  if (given instanceof ArrayBuffer) return new VFile({value: new Uint8Array(given)})
  const file = new VFile(nameOf(given))
  file.value = await collect(chunksOf(given), maximumBytes, file, 'Raise `maximumBytes`, if it is a document.')
  return file
}

/**
 * Puts chunks of bytes together.
 *
 * @param chunks - what comes
 * @param maximumBytes - most bytes to take
 * @param file - gets the message if there are more
 * @param remedy - what to do then
 * @returns all bytes
 * @throws VFileMessage - if there are more
 */
export async function collect(
  chunks: AsyncIterable<Uint8Array, unknown, unknown>,
  maximumBytes: number,
  file: VFile,
  remedy: string,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    if (!((chunk as unknown) instanceof Uint8Array))
      throw new TypeError(`Unexpected ${describeValue(chunk)} in a stream, expected a stream of bytes (\`Uint8Array\`)`)
    size += chunk.byteLength
    if (size > maximumBytes) {
      const reason = `Unexpected size of more than ${maximumBytes / 1_000_000} MB, expected a single document`
      throw inputTooLarge.report(file, undefined, reason, remedy)
    }
    parts.push(chunk)
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.byteLength
  }
  return bytes
}

/** A text of one word that ends as the name of a file is no article: somebody has given a path. */
function textFile(text: string, extensions: readonly string[]): VFile {
  const file = new VFile({value: text})
  const extension = text.length < 1024 ? /^\S+\.(\w+)$/.exec(text)?.[1]?.toLowerCase() : undefined
  if (extension === undefined || !extensions.includes(extension)) return file
  const isAddress = /^https?:/i.test(text)
  const remedy = isAddress ? `Fetch it first: \`(await fetch(url)).body\`.` : `Read it first: \`await readFile(path)\`.`
  const what = isAddress ? 'address' : 'path'
  throw pathAsText.report(
    file,
    undefined,
    `Unexpected ${what} \`${text}\`, expected the text or the bytes there`,
    remedy,
  )
}

function chunksOf(input: unknown): AsyncIterable<Uint8Array, unknown, unknown> {
  if (typeof input === 'object' && input !== null) {
    if ('stream' in input && typeof input.stream === 'function') return chunksOfStream((input as BlobLike).stream())
    // Before iteration, which not every browser has for streams.
    if ('getReader' in input && typeof input.getReader === 'function') return chunksOfStream(input as ByteStream)
    if (Symbol.asyncIterator in input) return input as AsyncIterable<Uint8Array, unknown, unknown>
  }
  throw new TypeError(
    `Unexpected ${describeValue(input)} as input, expected text, bytes, a stream or a \`VFile\`${remedyFor(input)}`,
  )
}

async function* chunksOfStream(stream: ByteStream): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) if (next.value) yield next.value
  } finally {
    await reader.cancel()
  }
}

function remedyFor(input: unknown): string {
  if (input instanceof Promise) return ': await it'
  if (input instanceof URL) return ': read or fetch what is there'
  if (typeof input === 'object' && input !== null && 'body' in input) return ': give its `body`'
  if (typeof input === 'object' && input !== null && 'tree' in input) return ': `write` takes what was read'
  return ''
}

function nameOf(input: unknown): {path?: string} {
  const named = typeof input === 'object' && input !== null && 'stream' in input && 'name' in input
  return named && typeof input.name === 'string' && input.name !== '' ? {path: input.name} : {}
}
