import fc from 'fast-check'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {emptyMetadata} from '../src/ast/build.js'
import type {Article, Collection, Tree} from '../src/ast/nodes.js'
import type {Reader} from '../src/core/types.js'
import {readHtml} from '../src/formats/html/index.js'
import {readMarkdown} from '../src/formats/markdown/index.js'
import type {TeiWriteOptions} from '../src/formats/tei/index.js'
import {readText} from '../src/formats/text/index.js'
import {arbitraryArticle} from '../tests/arbitrary.js'
import {kitchenSink} from '../tests/contract.js'
import {everyOpaque} from '../tests/formats/tei/opaque-elements.js'
import {corpus} from '../tests/shared.js'

/** A tree to be written, and how. */
export interface Document {
  /** Name of the file, without extension. */
  readonly name: string
  readonly tree: Tree
  readonly options?: TeiWriteOptions
}

const randomArticles = 100

const published: TeiWriteOptions = {
  date: '2026-11-24',
  publication: {
    publisher: 'A Press',
    place: 'Hull',
    date: '2026-11',
    identifiers: [{type: 'DOI', value: '10.1000/182'}],
    licence: {target: 'https://creativecommons.org/publicdomain/zero/1.0/', text: 'CC0 1.0'},
  },
}
const empty: Article = {type: 'article', metadata: emptyMetadata(), children: []}
const issue: Collection = {
  type: 'collection',
  metadata: kitchenSink.metadata,
  children: [kitchenSink, kitchenSink, empty],
}

/** Trees with all that a tree may hold, and with nothing. */
export const made: readonly Document[] = [
  {name: 'kitchen-sink', tree: kitchenSink},
  {name: 'furniture', tree: kitchenSink, options: {furniture: true}},
  {name: 'published', tree: kitchenSink, options: published},
  {name: 'own-schema', tree: kitchenSink, options: {schema: 'offprint'}},
  {name: 'elements-of-others', tree: everyOpaque},
  {name: 'empty', tree: empty},
  {name: 'corpus', tree: issue},
  {name: 'group', tree: issue, options: {collections: 'group'}},
  {name: 'empty-collection', tree: {...issue, children: []}},
  ...fc.sample(arbitraryArticle, {numRuns: randomArticles, seed: 1931}).map((tree, index) => ({name: `random-${index}`, tree})),
] // prettier-ignore

const readers: Readonly<Record<string, Reader>> = {
  txt: readText(),
  html: readHtml(),
  htm: readHtml(),
  md: readMarkdown(),
}

/** What can be read of the fixtures, and of all folders of real pages that are at hand. */
export function readDocuments(): {documents: Document[]; refused: string[]} {
  const folders = ['seed', 'mia-txt', 'mia-html', 'gutenberg', 'pgdp', 'wikisource']
  const real = folders.flatMap(folder => corpus(folder).map(({name, bytes}) => ({name: `${folder}-${name}`, bytes})))
  const documents: Document[] = []
  const refused: string[] = []
  for (const {name, bytes} of [...fixtures(), ...real]) {
    const reader = readers[name.split('.').at(-1) ?? '']
    if (!reader) continue
    try {
      const tree = reader.read(new VFile({value: bytes}))
      documents.push({name: name.replace(/[^\w-]/g, '_'), tree})
    } catch {
      refused.push(name)
    }
  }
  return {documents, refused}
}

function fixtures(): {name: string; bytes: Uint8Array}[] {
  const root = new URL('../fixtures/', import.meta.url)
  return readdirSync(root).flatMap(folder => {
    const inside = new URL(`${folder}/`, root)
    const inputs = existsSync(inside) ? readdirSync(inside).filter(name => /\.(?:txt|html|md)$/.test(name) && !/^(?:messages|inspect|expected)/.test(name)) : [] // prettier-ignore
    return inputs.map(name => ({name: `fixture-${folder}-${name}`, bytes: new Uint8Array(readFileSync(new URL(name, inside)))})) // prettier-ignore
  })
}
