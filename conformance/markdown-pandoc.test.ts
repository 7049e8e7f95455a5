import {spawnSync} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import type {Nodes, Tree} from '../src/ast/nodes.js'
import {readHtml} from '../src/formats/html/index.js'
import {writeMarkdown} from '../src/formats/markdown/index.js'
import {corpus} from '../tests/shared.js'

const fixtures = new URL('../fixtures/', import.meta.url)
const trees = readdirSync(fixtures).flatMap(name => {
  try {
    return [{name, tree: JSON.parse(readFileSync(new URL(`${name}/tree.json`, fixtures), 'utf8')) as Tree}]
  } catch {
    return []
  }
})

/** Real pages, spread over the corpus. */
const pages = corpus('mia-html')
  .filter((_, index, all) => index % Math.ceil(all.length / 20) === 0)
  .map(({name, bytes}) => ({name, tree: readHtml().read(new VFile({value: bytes, path: name}))}))

const hasPandoc = !spawnSync('pandoc', ['--version']).error
if (!hasPandoc) process.stderr.write('Skipped: the command pandoc is not at hand (Debian: pandoc).\n')

describe.skipIf(!hasPandoc)('pandoc', () => {
  test.each([...trees, ...pages])('reads the elements of $name', async ({tree}) => {
    const markdown = await writeMarkdown({flavour: 'pandoc'}).write(tree, new VFile())
    const found = countElements(parse(markdown))
    expect(found.raw).toEqual([])
    expect(found.marks).toEqual([])
    expect({quotations: found.quotations, notes: found.notes, pages: found.pages}).toEqual(countNodes(tree))
  })

  test('knows the metadata', async () => {
    const sink = trees.find(({name}) => name === 'kitchen-sink')
    if (!sink) throw new Error('Unexpected missing fixture kitchen-sink')
    const markdown = await writeMarkdown({flavour: 'pandoc'}).write(sink.tree, new VFile())
    expect(run(markdown, ['--to', 'html', '--standalone'])).toMatch(
      /lang="en".*<title>The Harbour Press<\/title>.*<p class="author">Ann Marlowe<\/p>\s*<p class="date">Spring 1931<\/p>/s,
    )
  })

  test('reads small caps, letters above and below the line, and verse', async () => {
    const sink = trees.find(({name}) => name === 'kitchen-sink')
    if (!sink) throw new Error('Unexpected missing fixture kitchen-sink')
    const html = run(await writeMarkdown({flavour: 'pandoc'}).write(sink.tree, new VFile()), ['--to', 'html'])
    expect(html).toContain('<span class="smallcaps">A.D.</span>')
    expect(html).toContain('4<sup>th</sup>')
    expect(html).toContain('H<sub>2</sub>O')
    expect(html).toMatch(/<div class="verse">\s*<p>The tide comes in,<br \/>\s*the tide goes out,<\/p>/)
    expect(html).toContain('<span class="sic" data-correction="heavy" data-resp="editor">haevy</span>')
    expect(html).toMatch(/<div class="byline">\s*<p>Ann Marlowe<\/p>\s*<\/div>/)
  })
})

function run(markdown: string, options: readonly string[]): string {
  const {stdout, status, stderr} = spawnSync('pandoc', ['--from', 'markdown', '--wrap', 'none', ...options], {
    input: markdown,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (status !== 0) throw new Error(stderr)
  return stdout
}

function parse(markdown: string): unknown {
  const {blocks} = JSON.parse(run(markdown, ['--to', 'json'])) as {blocks: unknown}
  return blocks
}

interface Found {
  notes: number
  quotations: number
  /** Identifiers of page turns, in their order. */
  pages: string[]
  /** What pandoc passes on as it stands. */
  raw: string[]
  /** Marks of divs and spans that are read as text. */
  marks: string[]
}

function countElements(blocks: unknown): Found {
  const found: Found = {notes: 0, quotations: 0, pages: [], raw: [], marks: []}
  const stack: unknown[] = [blocks]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (Array.isArray(node)) stack.push(...(node as unknown[]).toReversed())
    if (!isElement(node)) continue
    const {t, c} = node
    if (t === 'Note') found.notes++
    else if (t === 'BlockQuote') found.quotations++
    else if (t.startsWith('Raw')) found.raw.push(JSON.stringify(c))
    else if (t === 'Str' && /:::|\{[.#]/.test(String(c))) found.marks.push(String(c))
    else if (t === 'Span') {
      const [[id, classes]] = c as [[string, string[]]]
      if (classes.includes('page') && id !== '') found.pages.push(id)
    }
    stack.push(c)
  }
  found.pages.sort()
  return found
}

function isElement(node: unknown): node is {t: string; c: unknown} {
  return typeof node === 'object' && node !== null && 't' in node && 'c' in node
}

/** What a tree has of each: calls of notes in the text that have a note, quotations and page turns with a number. */
function countNodes(tree: Tree): Pick<Found, 'notes' | 'quotations' | 'pages'> {
  const found = {notes: 0, quotations: 0, pages: [] as string[]}
  for (const article of tree.type === 'article' ? [tree] : tree.children) {
    const defined = new Set<string>()
    const calls: string[] = []
    visit(article as Nodes, node => {
      if (node.type === 'footnoteDefinition') defined.add(node.identifier)
      if (node.type === 'blockquote') found.quotations++
      if (node.type === 'pageMarker' && node.label !== undefined) found.pages.push(node.label)
    })
    visit(article as Nodes, node => {
      if (node.type === 'footnoteDefinition') return 'skip'
      if (node.type === 'footnoteReference') calls.push(node.identifier)
      return undefined
    })
    found.notes += calls.filter(call => defined.has(call)).length
  }
  const counts = new Map<string, number>()
  found.pages = found.pages.map(label => {
    const count = (counts.get(label) ?? 0) + 1
    counts.set(label, count)
    return `pg-${label}${count > 1 ? `-${String(count)}` : ''}`
  })
  found.pages.sort()
  return found
}
