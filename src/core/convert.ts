import {unified, type Transformer} from 'unified'
import {VFile} from 'vfile'
import type {Article, Tree} from '../ast/nodes.js'
import {checkOptions, checkReader, checkTransforms, checkTree, checkWriter} from './contract.js'
import {giveMetadata, type GivenMetadata} from './give.js'
import {fileOf, type Input} from './input.js'
import type {Output, Reader, Transform, Writer} from './types.js'

/** How to read. */
export interface ReadOptions {
  /** Reader of the format of the input. */
  from: Reader
  /** Bibliography that the caller knows better; it wins, and is recorded as given (default: none). */
  metadata?: GivenMetadata | null | undefined
  /** What to do with each article, in order (default: nothing). */
  transforms?: readonly Transform[] | null | undefined
  /** Most bytes to take of a `Blob` or a stream (default: `32_000_000`). */
  maximumBytes?: number | null | undefined
}

/** How to write. */
export interface WriteOptions<Value extends Output> {
  /** Writer of the format of the output. */
  to: Writer<Value>
}

/** How to convert. */
export interface ConvertOptions<Value extends Output> extends ReadOptions, WriteOptions<Value> {}

/** A file with the output of a writer, and the messages of all who worked on it. */
export interface Converted<Value extends Output> extends VFile {
  /** What the writer wrote. */
  value: Value
}

/** A tree, and the file that it was read from with the messages of the reader. */
export interface ReadResult {
  /** What was read: an article, or a collection of articles. */
  tree: Tree
  /** The file that it was read from, with the messages. */
  file: VFile
}

/**
 * Reads a document.
 *
 * @param input - text, bytes, or what gives bytes; a `VFile` gets the messages and is not changed otherwise
 * @param options - the reader, and what to do with what was read
 * @returns the tree and the file
 * @throws VFileMessage - if no article can be made, with `ruleId`, `place` and the remedy in `note`
 * @throws TypeError - if input or options are not what they should be
 * @example
 * const {tree} = await read('# On Type\n\nFirst words.\n', {from: readMarkdown()})
 * tree.metadata.title //=> 'On Type'
 */
export async function read(input: Input, options: ReadOptions): Promise<ReadResult> {
  checkOptions(options, '{from: readText()}')
  const {from, metadata, transforms, maximumBytes} = options
  checkReader(from, 'from')
  checkTransforms(transforms ?? [])
  const file = await fileOf(input, maximumBytes ?? 32_000_000, from.extensions)
  let tree = from.read(file)
  if (metadata) tree = {...tree, metadata: giveMetadata(tree.metadata, metadata)}
  for (const transform of transforms ?? []) tree = await transformTree(tree, transform, file)
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
 * @throws TypeError - if tree or options are not what they should be
 * @example
 * const tree = build('article', {metadata: {title: 'On Type'}}, [build('title', 'On Type'), 'First words.'])
 * const file = await write(tree, {to: writeMarkdown({frontMatter: false})})
 * file.value //=> '# On Type\n\nFirst words.\n'
 */
export async function write<Value extends Output>(
  tree: Tree,
  options: WriteOptions<Value>,
  source?: VFile,
): Promise<Converted<Value>> {
  checkTree(tree)
  checkOptions(options, '{to: writeTei()}')
  const {to} = options
  checkWriter(to, 'to')
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
 * @param input - text, bytes, or what gives bytes: a `Blob`, a stream, a `VFile`
 * @param options - reader, writer, and what to do in between
 * @returns a file with the output as `value` and all messages
 * @throws VFileMessage - if no article can be made or nothing can be written
 * @throws TypeError - if input or options are not what they should be
 * @example
 * const page = new Blob(['<title>On Type</title><h1>On Type</h1><p>First words.</p>'])
 * const file = await convert(page, {from: readHtml(), to: writeMarkdown({frontMatter: false})})
 * file.value //=> '# On Type\n\nFirst words.\n'
 */
export async function convert<Value extends Output>(
  input: Input,
  options: ConvertOptions<Value>,
): Promise<Converted<Value>> {
  checkOptions(options, '{from: readText(), to: writeTei()}')
  checkWriter(options.to, 'to')
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
