import {unified, type Transformer} from 'unified'
import {VFile} from 'vfile'
import type {Article, Tree} from '../ast/nodes.js'
import type {Output, Reader, Transform, Writer} from './types.js'
import {giveMetadata, type GivenMetadata} from './give.js'

/** What to read: bytes or text, alone or in a `VFile` with a path, or with `data.uri`. */
export type Input = string | Uint8Array | VFile

/** How to read. */
export interface ReadOptions {
  /** Reader of the format of the input. */
  from: Reader
  /** Bibliography that the caller knows better; it wins, and is recorded as given (default: none). */
  metadata?: GivenMetadata | null | undefined
  /** What to do with each article, in order (default: nothing). */
  transforms?: readonly Transform[] | null | undefined
}

/** How to write. */
export interface WriteOptions<Value extends Output> {
  /** Writer of the format of the output. */
  to: Writer<Value>
}

/** How to convert. */
export interface ConvertOptions<Value extends Output> extends ReadOptions, WriteOptions<Value> {}

/** A file with the output of a writer, and the messages of all who worked on it. */
export type Converted<Value extends Output> = VFile & {value: Value}

/** A tree, and the file that it was read from with the messages of the reader. */
export interface ReadResult {
  tree: Tree
  file: VFile
}

/**
 * Reads a document.
 *
 * @param input - bytes or text; a `VFile` gets the messages and is not changed otherwise
 * @param options - the reader, and what to do with what was read
 * @returns the tree and the file
 * @throws VFileMessage - if no article can be made, with `ruleId`, `place` and the remedy in `note`
 * @example
 * const {tree, file} = await read(bytes, {from: readHtml()})
 */
export async function read(input: Input, options: ReadOptions): Promise<ReadResult> {
  const from: unknown = options.from
  if (!isReader(from))
    throw new TypeError(`Unexpected \`${typeof from}\` as \`from\`, expected a reader: \`readText()\``)
  const file = input instanceof VFile ? input : new VFile({value: checked(input)})
  let tree = options.from.read(file)
  if (options.metadata) tree = {...tree, metadata: giveMetadata(tree.metadata, options.metadata)}
  for (const transform of options.transforms ?? []) tree = await transformTree(tree, transform, file)
  return {tree, file}
}

/**
 * Writes a tree.
 *
 * @param tree - the tree; it is not changed
 * @param options - the writer
 * @param source - file that the tree was read from: its path and messages go on (default: none)
 * @returns a file with the output as `value`, whose path has the extension of the format
 * @throws VFileMessage - if nothing can be written
 * @example
 * const file = await write(tree, {to: writeTei()})
 */
export async function write<Value extends Output>(
  tree: Tree,
  options: WriteOptions<Value>,
  source?: VFile,
): Promise<Converted<Value>> {
  const {to} = options
  if (!isWriter(to)) throw new TypeError(`Unexpected \`${typeof to}\` as \`to\`, expected a writer: \`writeTei()\``)
  const stem = source?.stem
  const file = new VFile({
    ...(source?.cwd !== undefined && {cwd: source.cwd}),
    ...(stem !== undefined && {path: `${stem}.${to.extension}`}),
  })
  for (const message of source?.messages ?? []) file.messages.push(message)
  const value = await to.write(tree, file)
  file.value = value
  return file as Converted<Value>
}

/**
 * Converts a document.
 *
 * @param input - bytes or text, alone or in a `VFile`
 * @param options - reader, writer, and what to do in between
 * @returns a file with the output as `value` and all messages
 * @throws VFileMessage - if no article can be made or nothing can be written
 * @example
 * const file = await convert(bytes, {from: readHtml(), to: writeEpub()})
 */
export async function convert<Value extends Output>(
  input: Input,
  options: ConvertOptions<Value>,
): Promise<Converted<Value>> {
  const {tree, file} = await read(input, options)
  return write(tree, options, file)
}

async function transformTree(tree: Tree, transform: Transform, file: VFile): Promise<Tree> {
  if (tree.type === 'article') return runTransform(tree, transform, file)
  const children: Article[] = []
  for (const article of tree.children) children.push(await runTransform(article, transform, file))
  return {...tree, children}
}

async function runTransform(article: Article, transform: Transform, file: VFile): Promise<Article> {
  const result = await unified()
    .use(() => transform as Transformer)
    .run(article, file)
  return result as Article
}

function isReader(value: unknown): value is Reader {
  return typeof value === 'object' && value !== null && 'read' in value && typeof value.read === 'function'
}

function isWriter(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'write' in value && typeof value.write === 'function'
}

function checked(input: unknown): string | Uint8Array {
  if (typeof input === 'string' || input instanceof Uint8Array) return input
  throw new TypeError(`Unexpected \`${typeof input}\` as input, expected text, bytes or a \`VFile\``)
}
