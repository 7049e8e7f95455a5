import {EpubCheck} from '@likecoin/epubcheck-ts'
import {unzipSync} from 'fflate'
import {VFile} from 'vfile'
import {build} from '../../../src/ast/build.js'
import type {Article, Collection, Tree} from '../../../src/ast/nodes.js'
import {writeEpub, type EpubWriteOptions} from '../../../src/formats/epub/index.js'
import {kitchenSink, splitWords} from '../../contract.js'
import {pageText} from '../html/page-text.js'

/** A picture of one pixel. */
export const png: Uint8Array = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** An article of which nothing is known. */
export const minimal: Article = build('article', ['Nothing is known of this text.'])

/** An article of which nothing is known but the number of a page. */
export const paged: Article = build('article', [build('pageMarker', {certainty: 'stated', label: '1'}), 'Text.'])

/** An article that is written from right to left. */
export const rightToLeft: Article = build('article', {metadata: {title: 'שלום', language: 'he'}}, [
  build('title', 'שלום'),
  build('paragraph', ['שלום ', build('foreign', {lang: 'en'}, 'peace'), build('footnoteReference', {identifier: '1'})]),
  build('pageMarker', {certainty: 'stated', label: 'ג'}),
  build('footnoteDefinition', {identifier: '1'}, ['שלום']),
])

/** An issue of two articles whose pages, notes and sections have the same names. */
export const issue: Collection = build('collection', {metadata: {title: 'Spring 1931', language: 'en'}}, [
  kitchenSink,
  {...kitchenSink, metadata: {...kitchenSink.metadata, title: 'The Second'}},
])

/** Writes a book. */
export async function book(tree: Tree, options?: EpubWriteOptions, file: VFile = new VFile()): Promise<Uint8Array> {
  return writeEpub(options).write(tree, file)
}

/** The entries of a book in the order of the zip, as texts. */
export function unpack(bytes: Uint8Array): Map<string, string> {
  const decoder = new TextDecoder()
  return new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, decoder.decode(data)]))
}

/** The words of the articles of a book. */
export function articleWords(bytes: Uint8Array): string[] {
  const pages = [...unpack(bytes)].filter(([name]) => /\/\d{3}.*\.xhtml$/.test(name))
  return splitWords(pages.map(([, page]) => pageText(page)).join(' '))
}

/** What EPUBCheck has to say against a book, one line a message. */
export async function complaints(bytes: Uint8Array): Promise<string[]> {
  const {messages} = await EpubCheck.validate(bytes)
  return messages
    .filter(({severity}) => severity !== 'info' && severity !== 'usage')
    .map(({id, message, location}) => `${id} ${message} ${location?.path ?? ''}:${String(location?.line ?? '')}`)
}
