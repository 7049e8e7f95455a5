import {expect} from 'vitest'
import {VFile} from 'vfile'
import type {Tree} from '../../src/ast/nodes.js'
import type {Reader, Writer} from '../../src/core/types.js'
import {readJson, writeJson} from '../../src/formats/json/index.js'
import {readMarkdown, writeMarkdown} from '../../src/formats/markdown/index.js'
import {plain} from '../../src/formats/tei/body/plain.js'
import {readTei, writeTei} from '../../src/formats/tei/index.js'
import {canonical, withoutPlace} from '../formats/markdown/canonical.js'

const markdown = writeMarkdown({furniture: true})
const tei = writeTei({furniture: true})

/**
 * Expects the four identities of `docs/round-trips.md` of a tree: through JSON, TEI and Markdown it comes back, and its
 * Markdown comes back through TEI. No reader has anything to say of it.
 */
export async function expectIdentities(tree: Tree): Promise<void> {
  expect(readBack(readJson(), await written(writeJson(), tree)), 'tree → JSON → tree').toEqual(tree)
  await expectThroughTei(tree)
  const normal = canonical(tree)
  const text = await written(markdown, normal)
  const read = readBack(readMarkdown(), text)
  expect(withoutPlace(read), 'tree → Markdown → tree').toEqual(normal)
  expect(await written(markdown, read), 'Markdown → tree → Markdown').toBe(text)
  const back = await expectThroughTei(read)
  expect(await written(markdown, back), 'Markdown → TEI → Markdown').toBe(text)
}

/** What a reader may say of such a tree: that it has no title, and that it is deeper than elements of TEI are read. */
const told = new Set(['markdown-missing-title', 'tei-flattened-block'])

async function expectThroughTei(tree: Tree): Promise<Tree> {
  const back = readBack(readTei(), await written(tei, tree))
  expect(plain(back, true), 'tree → TEI → tree').toEqual(plain(tree, true))
  return back
}

async function written(writer: Writer<string>, tree: Tree): Promise<string> {
  return writer.write(tree, new VFile())
}

function readBack(reader: Reader, text: string): Tree {
  const file = new VFile(text)
  const tree = reader.read(file)
  expect(file.messages.filter(({ruleId}) => !told.has(String(ruleId))).map(String)).toEqual([])
  return tree
}
