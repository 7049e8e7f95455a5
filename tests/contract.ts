import fc from 'fast-check'
import {readFileSync} from 'node:fs'
import {visit} from 'unist-util-visit'
import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import type {Article, Nodes, Tree} from '../src/ast/nodes.js'
import {problemsOf} from '../src/ast/validate.js'
import type {Reader, Writer} from '../src/core/types.js'
import {arbitraryArticle} from './arbitrary.js'

/** The article that holds every node. */
export const kitchenSink = JSON.parse(
  readFileSync(new URL('../fixtures/kitchen-sink/tree.json', import.meta.url), 'utf8'),
) as Article

/** What a test of a writer may need. */
export interface WriterContract {
  /** Reads the words back out of an output, in order. */
  words(output: string | Uint8Array): string[] | Promise<string[]>
  /** How many random articles to write (default: `40`). */
  runs?: number
}

/**
 * The suite that every writer passes: deterministic, input not mutated, every node handled or reported,
 * messages with rule and source, words conserved, no throw on any valid article.
 */
export function describeWriter(make: () => Writer, contract: WriterContract): void {
  test('names itself', () => {
    const writer = make()
    expect(writer.name).toMatch(/^[a-z][a-z-]*$/)
    expect(writer.mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/)
    expect(writer.extension).toMatch(/^[a-z]+(\.[a-z]+)*$/)
  })

  test('writes the same bytes twice, and leaves the tree alone', async () => {
    const before = JSON.stringify(kitchenSink)
    const first = await make().write(deepFreeze(structuredClone(kitchenSink)), new VFile())
    const second = await make().write(kitchenSink, new VFile())
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
    expect(JSON.stringify(kitchenSink)).toBe(before)
  })

  test('handles every node of the kitchen sink', async () => {
    const file = new VFile()
    await make().write(kitchenSink, file)
    expect(file.messages.filter(message => message.ruleId === 'unhandled-node')).toEqual([])
    for (const message of file.messages) {
      expect(message.source).toBe('offprint')
      expect(message.ruleId).toMatch(/^[a-z]+(-[a-z0-9]+)+$/)
    }
  })

  test('reports a node that it does not know, and keeps its words', async () => {
    const stranger = {type: 'marquee', children: [{type: 'paragraph', children: [{type: 'text', value: 'Zyzzyva'}]}]}
    const file = new VFile()
    const article = {...kitchenSink, children: [...kitchenSink.children, stranger]} as unknown as Article
    const output = await make().write(article, file)
    expect(file.messages.map(message => message.ruleId)).toContain('unhandled-node')
    expect(await contract.words(output)).toContain('Zyzzyva')
  })

  test('conserves the words of the kitchen sink', async () => {
    const output = await make().write(kitchenSink, new VFile())
    expect(missing(wordsOf(kitchenSink), await contract.words(output))).toEqual([])
  })

  test('writes a collection', async () => {
    const second: Article = {...kitchenSink, metadata: {...kitchenSink.metadata, title: 'The Second'}}
    const collection: Tree = {type: 'collection', metadata: kitchenSink.metadata, children: [kitchenSink, second]}
    const words = await contract.words(await make().write(deepFreeze(structuredClone(collection)), new VFile()))
    expect(missing([...wordsOf(kitchenSink), ...wordsOf(kitchenSink)], words)).toEqual([])
  })

  test('writes any article', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryArticle, async article => {
        const output = await make().write(deepFreeze(article), new VFile())
        // Marks of notes and alternative texts may stand against words: here every letter counts.
        const written = letters((await contract.words(output)).join(''))
        expect(missing(Array.from(letters(wordsOf(article).join(''))), Array.from(written))).toEqual([])
      }),
      {numRuns: contract.runs ?? 40},
    )
  })
}

/** The suite that every reader passes, for one input that it reads. */
export function describeReader(make: () => Reader, input: string): void {
  test('reads a valid tree, the same twice, and leaves the file alone', () => {
    const file = new VFile({value: input})
    const tree = make().read(file)
    expect(problemsOf(tree)).toEqual([])
    expect(file.value).toBe(input)
    expect(JSON.stringify(make().read(new VFile({value: input})))).toBe(JSON.stringify(tree))
    expect(JSON.parse(JSON.stringify(tree))).toEqual(tree)
  })

  test('sniffs its input', () => {
    expect(make().sniff(new VFile({value: input}))).toBeGreaterThan(0.5)
    expect(make().sniff(new VFile({value: new Uint8Array([0, 1, 2, 3])}))).toBe(0)
  })

  test('reads bytes as it reads text', () => {
    const bytes = make().read(new VFile({value: new TextEncoder().encode(input)}))
    expect(bytes.children).toEqual(make().read(new VFile({value: input})).children)
  })

  test('has one clear message for a file that it cannot read', () => {
    for (const value of ['', ' \n', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0])]) {
      const file = new VFile({value})
      expect(() => make().read(file)).toThrow(/^Unexpected .+, expected .+/)
      expect(file.messages).toHaveLength(1)
      expect(file.messages[0]).toMatchObject({fatal: true, source: 'offprint'})
    }
  })

  test('throws nothing but messages, whatever comes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({unit: 'binary', maxLength: 300}), shuffled(input)), value => {
        const file = new VFile({value})
        try {
          expect(problemsOf(make().read(file))).toEqual([])
        } catch (error) {
          if (!file.messages.some(message => message.fatal === true)) throw error
        }
      }),
      {numRuns: 60},
    )
  })
}

/** Lines of a text in any order, some of them lost. */
function shuffled(input: string): fc.Arbitrary<string> {
  const lines = input.split('\n')
  return fc.shuffledSubarray(lines.slice(0, 400)).map(some => some.join('\n'))
}

/** The words of a tree that every writer has to write: furniture left out, halves of words joined. */
export function wordsOf(tree: Tree): string[] {
  return splitWords(textOf(tree))
}

/**
 * All text of a tree in its order, with furniture, labels of notes, numbers of items and alternative texts;
 * what a join took out is put back.
 */
export function allText(tree: Tree): string {
  const parts: string[] = []
  visit(tree as Nodes, (node, index, parent) => {
    if ('value' in node) parts.push(node.value)
    else if (node.type === 'image') parts.push(node.alt ?? '')
    else if (node.type === 'listItem' && parent?.type === 'list' && parent.ordered) {
      parts.push(` ${String((parent.start ?? 1) + (index ?? 0))} `)
    } else if (node.type === 'footnoteDefinition' || node.type === 'footnoteReference')
      parts.push(` ${node.label ?? ''} `)
    else if (node.type === 'pageMarker') {
      // The number of a page that was inferred is in the name of an anchor, and not in the text.
      const label = node.certainty === 'stated' ? node.label : undefined
      parts.push(node.hyphen ?? '', node.joins ? '\n' : '', label === undefined ? '' : ` p. ${label} `)
    } else if (!tight.has(node.type)) parts.push(' ')
  })
  return parts.join('')
}

/** The letters and digits of a text, and nothing between them: what no reading may lose, add or move. */
export function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Where two texts begin to differ, with what stands there; nothing where they are equal. */
export function difference(expected: string, found: string): string | undefined {
  if (expected === found) return undefined
  let index = 0
  while (expected[index] === found[index]) index++
  const start = Math.max(0, index - 30)
  return `${expected.slice(start, index + 30)} ≠ ${found.slice(start, index + 30)}`
}

/** The words of a text. */
export function splitWords(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []
}

const tight = new Set([
  'emphasis', 'strong', 'delete', 'link', 'workTitle', 'foreign', 'smallCaps', 'superscript', 'subscript', 'editorial', 'opaque',
  'pageMarker', 'footnoteReference', 'text', 'inlineCode',
]) // prettier-ignore

function textOf(node: object & {type?: string; value?: string; children?: object[]}): string {
  if (node.type === 'furniture') return ''
  const text = node.value ?? (node.children ?? []).map(child => textOf(child)).join('')
  return tight.has(node.type ?? '') ? text : ` ${text} `
}

/** Words that a list should have and another lacks, counted. */
export function missing(expected: readonly string[], found: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const word of found) counts.set(word, (counts.get(word) ?? 0) + 1)
  return expected.filter(word => {
    const left = counts.get(word) ?? 0
    counts.set(word, left - 1)
    return left <= 0
  })
}

/** Freezes a value and all that it holds, so that a writer that changes it throws. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFreeze)
    Object.freeze(value)
  }
  return value
}
