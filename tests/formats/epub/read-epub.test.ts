import fc from 'fast-check'
import {strToU8, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import type {Tree} from '../../../src/ast/nodes.js'
import {isTree} from '../../../src/ast/validate.js'
import {readEpub} from '../../../src/formats/epub/index.js'
import {epubGenMemoryPacker} from '../../../src/formats/epub/pack/epub-gen-memory.js'
import {arbitraryArticle} from '../../arbitrary.js'
import {kitchenSink} from '../../contract.js'
import {book, issue, minimal, paged, rightToLeft, unpack} from './books.js'
import {hostileBooks} from './hostile-books.js'

function read(value: Uint8Array | string): {tree: Tree | undefined; rules: (string | undefined)[]; reasons: string[]} {
  const file = new VFile({value})
  let tree: Tree | undefined
  try {
    tree = readEpub().read(file)
  } catch (error) {
    expect(file.messages).toContain(error)
  }
  return {tree, rules: file.messages.map(({ruleId}) => ruleId), reasons: file.messages.map(({reason}) => reason)}
}

/** A book with some of its entries changed. */
async function changed(entries: Record<string, string | undefined>, tree: Tree = minimal): Promise<Uint8Array> {
  const files = {...Object.fromEntries(unpack(await book(tree))), ...entries}
  const kept = Object.entries(files).flatMap(([name, text]) => (text === undefined ? [] : [[name, strToU8(text)]]))
  return zipSync(Object.fromEntries(kept) as Record<string, Uint8Array>)
}

describe('a book gives back the tree exactly', () => {
  test.each<readonly [string, Tree]>([
    ['with every node', kitchenSink],
    ['of a collection', issue],
    ['of which nothing is known', minimal],
    ['with a page', paged],
    ['from right to left', rightToLeft],
    ...hostileBooks.filter(([, tree]) => isTree(tree)).map(([name, tree]) => [name, tree] as const),
  ])('%s', async (_, tree) => {
    const {tree: found, rules} = read(await book(tree))
    expect(JSON.stringify(found)).toBe(JSON.stringify(tree))
    expect(rules).toEqual([])
  })

  test('through either packer', async () => {
    expect(read(await book(issue, {packer: epubGenMemoryPacker})).tree).toEqual(issue)
  })

  test('whatever the article', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryArticle, async article => {
        expect(JSON.stringify(read(await book(article)).tree)).toBe(JSON.stringify(article))
      }),
      {numRuns: 20},
    )
  })
})

test('a book says whether it is one', async () => {
  const sniff = (value: Uint8Array | string): number => readEpub().sniff(new VFile({value}))
  expect(sniff(await book(minimal))).toBe(1)
  expect(sniff(zipSync({a: new Uint8Array(1)}))).toBeLessThan(0.5)
  expect(['PK', '', '<html/>'].map(sniff)).toEqual([0, 0, 0])
  expect(sniff(new Uint8Array([0, 1, 2, 3]))).toBe(0)
})

describe('what cannot be read is refused with one message', () => {
  test.each<[string, () => Promise<Uint8Array | string> | Uint8Array | string, string]>([
    ['nothing', () => new Uint8Array(), 'epub-not-epub'],
    ['text', () => 'A letter', 'epub-not-epub'],
    ['the start of a zip', () => new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), 'epub-damaged'],
    ['half a book', async () => (await book(minimal)).slice(0, 900), 'epub-damaged'],
    ['a zip of other things', () => zipSync({'a.txt': strToU8('a')}), 'epub-not-epub'],
    ['a book without a tree', () => book(minimal, {tree: false}), 'epub-no-tree'],
    ['a book whose tree is lost', () => changed({'OEBPS/offprint.json': undefined}), 'epub-no-tree'],
    ['a tree that is none', () => changed({'OEBPS/offprint.json': '{"type":"article"}'}), 'epub-tree'],
    ['a tree that is no JSON', () => changed({'OEBPS/offprint.json': '{"type":'}), 'epub-tree'],
    ['a tree that is too deep', () => changed({'OEBPS/offprint.json': '['.repeat(100_000)}), 'epub-tree'],
    ['a package that is no XML', () => changed({'OEBPS/content.opf': '<package'}), 'xml-malformed'],
    ['a name that leads out', () => changed({'../../etc/cron.d/x': 'x'}), 'epub-hostile-zip'],
    ['a name from the root', () => changed({'/etc/x': 'x'}), 'epub-hostile-zip'],
    ['a name of Windows', () => changed({'C:\\x': 'x'}), 'epub-hostile-zip'],
    ['too many entries', () => zipSync(Object.fromEntries(Array.from({length: 20_001}, (_, index) => [`${index}`, new Uint8Array()]))), 'epub-hostile-zip'], // prettier-ignore
    ['a bomb', () => changed({'OEBPS/offprint.json': ' '.repeat(65 * 2 ** 20)}), 'epub-hostile-zip'],
  ])('%s', async (_, make, rule) => {
    const {tree, rules, reasons} = read(await make())
    expect(tree).toBeUndefined()
    expect(rules).toEqual([rule])
    expect(reasons[0]).toMatch(/^Unexpected .+, expected .+/)
  })

  test('a name that stands twice', async () => {
    const bytes = Buffer.from(await changed({'OEBPS/a.txt': 'a', 'OEBPS/b.txt': 'b'})).toString('latin1')
    expect(read(Buffer.from(bytes.replaceAll('b.txt', 'a.txt'), 'latin1')).rules).toEqual(['epub-hostile-zip'])
  })

  test('an entry that is longer than it says', async () => {
    const bytes = Buffer.from(await changed({'OEBPS/offprint.json': `"${'a'.repeat(1_000_000)}"`}))
    const size = Buffer.alloc(4)
    size.writeUInt32LE(1_000_002)
    const lie = Buffer.from([100, 0, 0, 0])
    for (let at = bytes.indexOf(size); at !== -1; at = bytes.indexOf(size)) lie.copy(bytes, at)
    expect(read(bytes).rules).toHaveLength(1)
  })
})

test('a book whose tree was changed says so', async () => {
  const other = JSON.stringify({...minimal, metadata: {...minimal.metadata, title: 'Another'}})
  const {tree, rules} = read(await changed({'OEBPS/offprint.json': other}))
  expect(tree?.metadata.title).toBe('Another')
  expect(rules).toEqual(['epub-changed'])
})

test('nothing but messages is thrown, whatever is broken', async () => {
  const bytes = await book(kitchenSink)
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.nat(255), fc.nat(40), (at, byte, length) => {
      const broken = bytes.slice()
      broken.fill(byte, at, at + length)
      read(broken)
    }),
    {numRuns: 300},
  )
})
