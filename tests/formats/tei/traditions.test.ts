import {readdirSync, readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {problemsOf} from '../../../src/ast/validate.js'
import {plain} from '../../../src/formats/tei/body/plain.js'
import {readTei, writeTei} from '../../../src/formats/tei/index.js'
import {readMarkdown, writeMarkdown} from '../../../src/formats/markdown/index.js'
import {readTeiWords} from '../../../src/ledger/words/tei.js'
import {sharesOf} from './shares.js'

const fixtures = new URL('../../../fixtures/', import.meta.url)

/** Texts in the ways of others: a play, a dictionary, a manuscript, a talk, a letter. */
const names = readdirSync(fixtures).filter(name => name.startsWith('tei-'))

/** What does not come back of each, and why. */
const lost: Readonly<Record<string, readonly string[]>> = {}

describe.each(names)('%s', name => {
  const source = readFileSync(new URL(`${name}/input.tei.xml`, fixtures), 'utf8')
  const tree = readTei().read(new VFile({value: source}))
  const written = (): Promise<string> | string => writeTei().write(tree, new VFile())

  test('is a valid tree', () => {
    expect(problemsOf(tree)).toEqual([])
  })

  test('comes back with every element and every attribute of its text', async () => {
    expect(sharesOf(source, await written()).lost).toEqual(lost[name] ?? [])
  })

  test('keeps its words, and the parts of its header', async () => {
    const words = (text: string): string[] => readTeiWords(text).words.filter(({channel}) => channel === 'text' || channel === 'note').map(({key}) => key).sort() // prettier-ignore
    expect(words(await written())).toEqual(words(source))
    const ids = (text: string): string[] => [...text.slice(0, text.indexOf('</teiHeader>')).matchAll(/ xml:id="([^"]*)"/g)].map(([, id]) => id ?? '') // prettier-ignore
    expect(ids(await written())).toEqual(expect.arrayContaining(ids(source).filter(id => !named.has(id))))
  })

  test('is the same tree again, of which all is in the elements', async () => {
    const output = await written()
    const file = new VFile({value: output})
    expect(plain(readTei().read(file), true)).toEqual(plain(tree, true))
    expect(file.messages.map(String)).toEqual([])
    expect(output).not.toContain('offprint-text')
  })

  test('is the same text after Markdown, but for what data hold', async () => {
    const markdown = await writeMarkdown().write(tree, new VFile())
    const again = readMarkdown().read(new VFile({value: markdown}))
    expect(elementsIn(again)).toEqual(elementsIn(tree))
  })
})

/** Identifiers of people and changes that the header says in its own way. */
const named = new Set(['ed', 'ch1'])

/** Names of the elements that the tree holds as they are, in their order. */
function elementsIn(node: object & {type?: string; name?: string; children?: object[]}): string[] {
  const own = node.type === 'opaque' || node.type === 'opaqueBlock' ? [node.name ?? ''] : []
  return [...own, ...(node.children ?? []).flatMap(child => elementsIn(child))]
}
