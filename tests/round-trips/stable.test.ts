import fc from 'fast-check'
import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import type {Nodes, Tree} from '../../src/ast/nodes.js'
import {readMarkdown, writeMarkdown, type MarkdownLines} from '../../src/formats/markdown/index.js'
import {arbitraryTree, oddParts} from '../arbitrary.js'

const trees = Number(process.env['TREES'] ?? 200)

async function written(tree: Tree, lines: MarkdownLines = 'paragraph'): Promise<string> {
  return writeMarkdown({furniture: true, lines}).write(tree, new VFile())
}

async function formatted(markdown: string): Promise<string> {
  return written(readMarkdown().read(new VFile(markdown)))
}

describe('Markdown that is formatted stays as it is', () => {
  const root = new URL('../../fixtures/', import.meta.url)
  const inputs = readdirSync(root).flatMap(name =>
    readdirSync(new URL(`${name}/`, root)).filter(file => file.endsWith('.md')).map(file => `${name}/${file}`),
  ) // prettier-ignore

  test.each(inputs)('%s', async name => {
    const once = await formatted(readFileSync(new URL(name, root), 'utf8'))
    expect(await formatted(once)).toBe(once)
  })

  test('whatever somebody wrote', {timeout: 3_600_000}, async () => {
    const lines = fc.array(fc.oneof(fc.constantFrom(...oddParts, 'word', '\n', '\n\n', '    ', '---'), fc.lorem({maxCount: 3})), {minLength: 1, maxLength: 30}) // prettier-ignore
    await fc.assert(
      fc.asyncProperty(lines, async parts => {
        const markdown = `# T\n\n${parts.join('')}\n`
        const once = await formatted(markdown)
        expect(await formatted(once)).toBe(once)
      }),
      {numRuns: trees * 3},
    )
  })
})

describe('a changed word changes one line', () => {
  /** Words that no format takes for more than a word: not at the end of a sentence, which may be an abbreviation. */
  const word = /(?<![\p{L}\p{M}\p{N}:@./\\[{&#!-])lorem(?![\p{L}\p{M}\p{N}.:@/])/u

  test.each(['paragraph', 'sentence'] as const)('of a text written with lines of a %s', {timeout: 3_600_000}, async lines => {
    await fc.assert(
      fc.asyncProperty(arbitraryTree, fc.nat(), async (tree, pick) => {
        const before = structuredClone(tree)
        const after = structuredClone(tree)
        const places = textsOf(before)
        if (places.length === 0) return
        const index = pick % places.length
        for (const [one, set] of [[before, 'lorem'], [after, 'ipsum']] as const) {
          const text = textsOf(one)[index]
          if (text) text.value = `a ${set} b ${text.value}`
        }
        const [left, right] = [await written(before, lines), await written(after, lines)].map(text => text.split('\n'))
        const changed = left?.filter((line, at) => line !== right?.[at]) ?? []
        expect(right).toHaveLength(left?.length ?? 0)
        expect(changed).toHaveLength(1)
        expect(changed[0]).toMatch(word)
      }),
      {numRuns: trees},
    )
  }) // prettier-ignore
})

/** Texts of a tree that are written once: in lines, not in what is left out. */
function textsOf(tree: Tree): {value: string}[] {
  const found: {value: string}[] = []
  visit(tree as Nodes, node => {
    if (node.type === 'text') found.push(node)
  })
  return found
}
