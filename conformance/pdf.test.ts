import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import type {Node} from 'unist'
import {VFile} from 'vfile'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {build} from '../src/ast/build.js'
import {isParent, isPhrasing, isType} from '../src/ast/is.js'
import type {Article, Collection, Tree} from '../src/ast/nodes.js'
import {readHtml} from '../src/formats/html/index.js'
import {writePdf} from '../src/formats/pdf/index.js'
import {readText} from '../src/formats/text/index.js'
import {arbitraryArticle} from '../tests/arbitrary.js'
import {kitchenSink, missing} from '../tests/contract.js'
import {corpus} from '../tests/shared.js'

const absent = ['qpdf', 'pdfinfo', 'pdffonts'].filter(command => spawnSync(command, ['--version']).error)
if (absent.length > 0) console.log(`PDF is not checked: not installed are ${absent.join(', ')}.`)

const second: Article = {...kitchenSink, metadata: {...kitchenSink.metadata, title: 'The Second'}}
const collection: Collection = build('collection', {metadata: {...kitchenSink.metadata}}, [kitchenSink, second])
const random = build(
  'collection',
  {metadata: {title: 'At Random', language: 'en'}},
  fc.sample(arbitraryArticle, {numRuns: 30, seed: 1931}),
)

const trees: [string, Tree][] = [
  ['an article with every node', kitchenSink],
  ['a collection', collection],
  ['random articles', random],
  ...corpus('seed').map(({name, bytes}): [string, Tree] => [name, readText().read(new VFile({value: bytes}))]),
]

const pages = corpus('mia-html')
const everyPage = 12

describe.skipIf(absent.length > 0)('PDF', () => {
  let folder = ''

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'offprint-pdf-'))
  })

  afterAll(() => {
    rmSync(folder, {recursive: true})
  })

  async function save(tree: Tree): Promise<string> {
    const path = join(folder, 'made.pdf')
    writeFileSync(path, await writePdf().write(tree, new VFile()))
    return path
  }

  describe.each(trees)('of %s', (_, tree) => {
    let path = ''

    beforeAll(async () => {
      path = await save(tree)
    })

    test('has no fault of syntax', () => {
      expect(ask('qpdf', '--check', path)).toContain('No syntax or stream encoding errors found')
    })

    test('embeds a subset of every font, with its characters', () => {
      const fonts = ask('pdffonts', path).split('\n').slice(2).filter(line => line !== '') // prettier-ignore
      expect(fonts.length).toBeGreaterThan(0)
      for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+\S+ .* yes yes yes +\d+ +\d+$/)
    })

    test('is tagged', () => {
      expect(ask('pdfinfo', path)).toMatch(/^Tagged: +yes$/m)
    })

    // The articles made at random have characters that no face has, and poppler prints what is drawn.
    test.skipIf(tree === random)('holds every block, in order and word for word', () => {
      expect(lost(tree, path)).toEqual([])
    })

    test('has every page of the original as a destination', () => {
      const found = [...ask('pdfinfo', '-dests', path).matchAll(/"(p[^"]*)"$/gm)].map(([, name]) => name)
      const wanted = new Set(labels(tree).map(label => `p${label.toLowerCase()}`))
      expect(
        missing(
          [...wanted].filter(name => /^p[0-9a-z]+$/.test(name)),
          found.map(String),
        ),
      ).toEqual([])
    })
  })

  test.skipIf(pages.length === 0)('of real pages holds every block, in order and word for word', async () => {
    const reader = readHtml()
    for (const {name, bytes} of pages.filter((_, index) => index % everyPage === 0)) {
      const tree = reader.read(new VFile({value: bytes}))
      const path = await save(tree)
      expect(ask('qpdf', '--check', path), name).toContain('No syntax or stream encoding errors found')
      expect(lost(tree, path), name).toEqual([])
    }
  })
})

function ask(command: string, ...given: string[]): string {
  const {stdout, stderr} = spawnSync(command, given, {encoding: 'utf8', maxBuffer: 1 << 28})
  expect(stderr).toBe('')
  return stdout
}

/** Blocks of a tree that the structure of a file does not have where they should be. */
function lost(tree: Tree, path: string): string[] {
  // Poppler prints a hyphen that stands for U+00AD as it is drawn, in a line of its own.
  const structure = ask('pdfinfo', '-struct-text', path).replace(/(\p{L}")\n *"-"(?=\n *"\p{L})/gu, '$1')
  const text = structure
    .split('\n')
    .map(line => /^ *"(.*)"$/.exec(line)?.[1] ?? (/\(inline\)|^ *Object /.test(line) ? '' : ' '))
    .join('')
  const found = plain(text)
  let at = 0
  return blocks(tree).filter(block => {
    const next = found.indexOf(block, at)
    if (next >= 0) at = next + block.length
    return next < 0
  })
}

/** Stands for the mark of a note, which the definition of the note has. */
const callOfNote = '\n\n\n'

/** The text of each block, in order, divided where a note is called. */
function blocks(node: Node): string[] {
  if (isType(node, 'furniture')) return []
  if (isType(node, 'code')) return [plain(node.value)]
  if (!isParent(node)) return []
  const children: readonly Node[] = node.children
  if (!children.every(isPhrasing)) return children.flatMap(blocks)
  const parts = children.map(printed).join('').split(callOfNote)
  return parts.map(plain).filter(part => part !== '')
}

/** Text as it is printed. */
function printed(node: Node): string {
  if (isType(node, 'break')) return ' '
  if (isType(node, 'footnoteReference')) return callOfNote
  if (isType(node, 'image')) return node.alt ? `[${node.alt}]` : ''
  if (isType(node, 'text') || isType(node, 'inlineCode')) return node.value
  if (!isParent(node)) return ''
  const children: readonly Node[] = node.children
  const inner = children.map(printed).join('')
  if (!isType(node, 'editorial') || ['sic', 'original', 'abbreviation'].includes(node.kind)) return inner
  return `[${node.kind === 'gap' ? '…' : ''}${inner}${node.kind === 'unclear' ? '?' : ''}]`
}

/** Text with one kind of space, and without what has no form or cannot be printed. */
function plain(text: string): string {
  return text
    .replace(/(?!\s)\p{Cc}/gu, '\uFFFD')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function labels(node: Node): string[] {
  if (isType(node, 'pageMarker')) return node.label === undefined ? [] : [node.label]
  if (!isParent(node) || isType(node, 'furniture')) return []
  const children: readonly Node[] = node.children
  return children.flatMap(labels)
}
