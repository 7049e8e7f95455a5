import type {Transformer} from 'unified'
import type {VFile} from 'vfile'
import type {Article, Tree} from '../ast/nodes.js'

/**
 * Reads one format.
 *
 * A reader is a value, made by a factory with options of its own: `readHtml({encoding: 'gbk'})`. It is
 * pure: no clock, randomness, network, file system, locale or console.
 */
export interface Reader {
  /** Short name: `html`. */
  readonly name: string
  /** Media types it reads, the best first. */
  readonly mediaTypes: readonly string[]
  /** File name extensions it reads, without the dot. */
  readonly extensions: readonly string[]
  /**
   * How sure the reader is that it can read a file, from its content.
   *
   * @param file - file with `value`; must not be changed
   * @returns from 0, no, to 1, certain
   */
  sniff(file: VFile): number
  /**
   * Reads a file.
   *
   * @param file - file with `value`; gets the messages
   * @returns the tree
   * @throws VFileMessage - where no article can be made
   */
  read(file: VFile): Tree
}

/** Bytes in memory of their own, as a `Blob`, a `Response` and a file take them. */
export type Bytes = Uint8Array<ArrayBuffer>

/** What a writer writes: text or bytes. */
export type Output = string | Uint8Array

/**
 * Writes one format.
 *
 * A writer is a value, made by a factory with options of its own: `writeTei({profile: 'simplePrint'})`.
 * It is pure, as a reader is: same tree and options, same output.
 */
export interface Writer<Value extends Output = Output> {
  /** Short name: `tei`. */
  readonly name: string
  /** Media type of what it writes: `application/tei+xml`. */
  readonly mediaType: string
  /** File name extension, without the dot: `tei.xml`. */
  readonly extension: string
  /**
   * Writes a tree.
   *
   * @param tree - the tree; must not be changed
   * @param file - gets the messages
   * @returns text or bytes
   * @throws VFileMessage - where nothing can be written
   */
  write(tree: Tree, file: VFile): Value | Promise<Value>
}

/**
 * A writer of text that writes at once, as a compiler of unified has to: of Markdown, TEI, HTML, JSON, or citations.
 *
 * @example
 * {name: 'words', mediaType: 'text/plain', extension: 'txt', write: tree => toString(tree)}
 */
export interface TextWriter extends Writer<string> {
  write(tree: Tree, file: VFile): string
}

/** Changes an article, in place or by returning another; a unified transformer. */
export type Transform = Transformer<Article, Article>

/**
 * A file that rides along in another: TEI or CSL-JSON in a book or a PDF.
 *
 * @example
 * {name: 'source.tei.xml', mediaType: 'application/tei+xml', data: '<TEI …>', description: 'The text as TEI'}
 */
export interface Attachment {
  /** File name: ASCII letters, digits, `-`, `_` and `.`. */
  name: string
  /** Its media type. */
  mediaType: string
  /** Its content. */
  data: string | Uint8Array
  /** What it is, for readers (default: its name). */
  description?: string | null | undefined
}

/**
 * Gives the bytes of what a tree refers to: images, fonts.
 *
 * @param url - as it stands in the tree
 * @returns the bytes, or nothing if they cannot or must not be had
 */
export type Resolve = (url: string) => Uint8Array | undefined
