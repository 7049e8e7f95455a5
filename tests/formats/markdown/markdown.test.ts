import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {build} from '../../../src/ast/build.js'
import type {Article, ArticleContent, Collection, Nodes, Tree} from '../../../src/ast/nodes.js'
import {readMarkdown, writeMarkdown} from '../../../src/formats/markdown/index.js'
import {describeReader, describeWriter, kitchenSink, splitWords} from '../../contract.js'
import {canonical, withoutPlace} from './canonical.js'

const writer = writeMarkdown({furniture: true})

async function written(tree: Tree): Promise<string> {
  return writer.write(tree, new VFile())
}

function readBack(markdown: string): Tree {
  return withoutPlace(readMarkdown().read(new VFile(markdown)))
}

function messagesOf(markdown: string): string[] {
  const file = new VFile(markdown)
  readMarkdown().read(file)
  return file.messages.map(message => `${String(message.ruleId)} ${String(message.line)}: ${message.reason}`)
}

/** Reads an article of one title and what follows. */
function childrenOf(markdown: string): unknown[] {
  return readBack(`# Title\n\n${markdown}`).children.slice(1)
}

/** The words of Markdown, without its directives: a check that knows nothing of the reader. */
function wordsIn(markdown: string): string[] {
  const plain = markdown
    .replace(/:{1,2}(?:page|br|gap|note|noteref)\{[^}]*\}/g, '')
    .replace(/(:+[a-z]+\[(?:[^[\]]|\[[^\]]*\])*\])\{[^}]*\}/g, '$1')
    .replace(/:+[a-z]+(?=\[)/g, '')
  return splitWords(plain.replace(/[[\]*_\\~`]/g, ''))
}

describe('writer', () => {
  describeWriter(() => writeMarkdown(), {words: output => wordsIn(String(output)), runs: 30})

  test('writes no furniture unless asked', async () => {
    expect(await writeMarkdown().write(kitchenSink, new VFile())).not.toContain('Top of page')
    expect(await written(kitchenSink)).toContain('::furniture[Top of page]{role=top}')
  })

  test('writes no front matter where it is not wanted', async () => {
    const output = await writeMarkdown({frontMatter: false}).write(kitchenSink, new VFile())
    expect(output).toMatch(/^::masthead\[/)
  })

  test('writes clean text: no trailing spaces, no needless escapes', async () => {
    const output = await written(kitchenSink)
    expect(output).not.toMatch(/[ \t]$/m)
    expect(output).not.toContain('\\[')
    expect(output).toContain('The owner said “so be it” – and went home.')
    expect(output.endsWith('\n')).toBe(true)
  })

  test('writes many rows and many fences without overflow', {timeout: 30_000}, async () => {
    const row = build('tableRow', [build('tableCell', ['a'])])
    const table = build('table', Array<typeof row>(130_000).fill(row))
    const aside = build('aside', [build('code', {value: ':::\n'.repeat(130_000)})])
    const output = await writer.write(build('article', {metadata: {}}, [table, aside]), new VFile())
    expect(output.match(/^\| a \|$/gm)).toHaveLength(130_000)
    expect(output).toContain('::::aside')
  })

  test('writes a link to a script as its text', async () => {
    const link = build('link', {url: ' java\nscript:alert(1)'}, 'here')
    const file = new VFile()
    const output = await writer.write(build('article', {metadata: {}}, [build('paragraph', [link])]), file)
    expect(output).toBe('---\nsource: none\n---\n\nhere\n')
    expect(file.messages.map(message => message.ruleId)).toEqual(['markdown-unsafe-url'])
  })
})

describe('reader', () => {
  const input = readFileSync(new URL('../../../fixtures/markdown-ordinary/input.md', import.meta.url), 'utf8')
  describeReader(() => readMarkdown(), input)

  test.each([
    ['Main ISR Index | Main Newspaper Index\n\nEncyclopedia of Trotskyism\n\nMr. X was born in 1900.\n', 0, 0.3],
    ['<!doctype html>\n<title>x</title>', 0, 0],
    ['{"type": "article"}', 0, 0],
    ['---\ntitle: On Type\n---\n\nText.\n', 0.7, 0.99],
    ['# On Type\n\nText.\n', 0.6, 0.99],
    ['::masthead[The Tidal Review]\n', 0.6, 0.99],
  ])('sniffs %j', (value, least, most) => {
    const sure = readMarkdown().sniff(new VFile(value))
    expect(sure).toBeGreaterThanOrEqual(least)
    expect(sure).toBeLessThanOrEqual(most)
  })

  test.each(['ratio 3:2 at 10:30', 'see a:b and a :b, 1:page', 'x :page, y:gap.'])('keeps %j as text', text => {
    expect(messagesOf(`# Title\n\n${text}`)).toEqual([])
    expect(childrenOf(text)).toEqual([build('paragraph', text)])
    expect(childrenOf(`![${text}](x.png)`)).toEqual([build('paragraph', [build('image', {url: 'x.png', alt: text})])])
  })

  test('keeps unknown directives as their text, and says so', () => {
    expect(childrenOf('a :foo[b *c*]{d=e} f')).toEqual([
      build('paragraph', ['a :foo[b ', build('emphasis', 'c'), ']{d=e} f']),
    ])
    expect(childrenOf(':::foo\nbar\n:::\n\n::baz[qux]')).toEqual([build('paragraph', 'bar'), build('paragraph', 'qux')])
    expect(messagesOf('# T\n\n:foo[x]')[0]).toMatch(/^markdown-directive 3: Unexpected directive `:foo`, expected/)
  })

  test('reports an attribute that a node cannot hold', () => {
    expect(childrenOf(':foreign[la mer]{lang="the French" x=y}')).toEqual([
      build('paragraph', [build('foreign', 'la mer')]),
    ])
    expect(messagesOf('# T\n\n:foreign[la mer]{lang="the French" x=y}')).toHaveLength(2)
  })

  test.each(['constructor', 'toString', '__proto__', 'yes'])('takes no flag from the attribute %j', text => {
    expect(childrenOf(`a :page{label=1 inWord=${text}} b`)).toEqual([
      build('paragraph', ['a ', build('pageMarker', {label: '1', certainty: 'stated'}), ' b']),
    ])
    expect(messagesOf(`# T\n\na :page{inWord=${text}}`)).toHaveLength(1)
  })

  test('keeps HTML as visible text, and says so', () => {
    expect(childrenOf('a <script>alert(1)</script> b')).toEqual([build('paragraph', 'a <script>alert(1)</script> b')])
    expect(childrenOf('<div>\nx\n</div>')).toEqual([build('paragraph', '<div> x </div>')])
    expect(messagesOf('# T\n\n<div>')).toEqual(['markdown-html 3: Unexpected HTML `<div>`, expected Markdown'])
  })

  test('takes a block that stands where it cannot for a paragraph', () => {
    expect(childrenOf('> ::masthead[The Review]')).toEqual([build('blockquote', [build('paragraph', 'The Review')])])
    expect(childrenOf(':::figure\nNo picture.\n:::')).toEqual([build('paragraph', 'No picture.')])
    expect(messagesOf('# T\n\n:::figure\nNo picture.\n:::')[0]).toMatch(/^markdown-misplaced/)
  })

  test('reports a definition that nothing refers to', () => {
    expect(messagesOf('# T\n\n[a]: b.html\n\n[c]\n\n[c]: d.html')).toEqual([
      'markdown-unused-definition 3: Unexpected definition of `a` for `b.html`, expected a reference to it',
    ])
  })

  test('gives every node its position', () => {
    const file = new VFile(input)
    const lost: string[] = []
    visit(readMarkdown().read(file) as Nodes, node => {
      if (!node.position) lost.push(node.type)
    })
    expect(lost).toEqual([])
  })

  test('misses a title', () => {
    const file = new VFile('Text alone.')
    readMarkdown().read(file)
    expect(file.messages).toMatchObject([{ruleId: 'markdown-missing-title', fatal: false}])
    expect(file.messages[0]?.note).toContain('# Title')
  })

  test.each([
    ['---\ntitle: "unclosed\n---\n\nText', '2:17'],
    ['---\na: 1\na: 2\n---\n\nText', '3:1'],
    ['---\n- a\n---\n\nText', '2:1'],
    [`---\na: ${'['.repeat(30)}\n---\n`, '2:1'],
    ['---\na: &a [x]\nb: &b [*a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b, *b]\n---\n', '2:1'],
  ])('refuses front matter %j', (value, place) => {
    const file = new VFile(value)
    expect(() => readMarkdown().read(file)).toThrow(/^Unexpected/)
    expect(file.messages).toHaveLength(1)
    expect(file.messages[0]).toMatchObject({ruleId: 'markdown-front-matter', fatal: true})
    expect(`${String(file.messages[0]?.line)}:${String(file.messages[0]?.column)}`).toBe(place)
    expect(file.messages[0]?.note).toContain('---')
  })

  test('takes many empty lines of front matter without overflow', () => {
    const file = new VFile(`---\n${'\n'.repeat(130_000)}---\n\n# T`)
    expect(readMarkdown().read(file)).toMatchObject({metadata: {title: 'T'}})
  })

  test.each([
    ['quotations', '>'.repeat(10_000)],
    ['lists', '- '.repeat(1000)],
    ['directives', ':::aside\n'.repeat(1000)],
    ['brackets', '['.repeat(200_000)],
    ['closed brackets', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['stars', 'a*'.repeat(100_000)],
    ['tags', '<a\n'.repeat(50_000)],
    ['backticks', Array.from({length: 2000}, (_, index) => '`'.repeat(index)).join(' ')],
    ['one line', 'a '.repeat(3_000_000)],
    ['notes in each other', Array.from({length: 101}, (_, index) => `[^${index}]:`).join(' ')],
    ['notes', 'Text[^1]\n\n[^1]: Note.\n\n'.repeat(10_000)],
    ['quotations after each other', '> a\n\nb\n\n'.repeat(10_000)],
    ['lists after each other', '- a\n  - b\n'.repeat(10_000)],
    ['lines within directives', `${':::aside\n'.repeat(50)}${'a\n'.repeat(20_000)}`],
    ['items within items', `${'- '.repeat(50)}a\n`.repeat(1000)],
    ['underlined headings', 'a\n-\n'.repeat(10_000)],
  ])('refuses too many %s', (_, value) => {
    const file = new VFile(value)
    expect(() => readMarkdown().read(file)).toThrow(
      /^Unexpected .+, expected at most|expected a paragraph|expected some thousand/,
    )
    expect(file.messages).toHaveLength(1)
    expect(file.messages[0]).toMatchObject({ruleId: 'markdown-nesting', fatal: true})
  })
})

test('reads many notes', () => {
  const notes = (count: number, note: (label: string) => string) =>
    readBack(`# T\n\n${Array.from({length: count}, (_, index) => note(String(index))).join('')}`)
  const apart = notes(300, label => `Text[^${label}]\n\n[^${label}]: A note\n    of *two* lines.\n\n`)
  expect(apart.children).toHaveLength(601)
  const together = notes(2000, label => `[^${label}]: See *there*, *p*. [${label}].\n`)
  expect(together.children).toHaveLength(2001)
})

describe('round trip', () => {
  test('of the kitchen sink is the identity, and stable', async () => {
    const markdown = await written(kitchenSink)
    const tree = readBack(markdown)
    expect(tree).toEqual(withoutPlace(kitchenSink))
    expect(await written(tree)).toBe(markdown)
  })

  test('of a collection is the identity', async () => {
    const bare = build('article', {metadata: {}}, [build('paragraph', 'No title.')])
    const collection: Collection = {
      type: 'collection',
      metadata: {...kitchenSink.metadata, title: 'Spring 1931'},
      children: [kitchenSink, bare, {...kitchenSink, metadata: {...kitchenSink.metadata, title: 'The Second'}}],
    }
    const markdown = await written(collection)
    expect(readBack(markdown)).toEqual(withoutPlace(collection))
  })

  test.each([
    '1. First', '1917. A year.', '- x', '+ y', '# z', '> q', '***', '---', '~~~', '```', '[x]: y', '[x](y)', '[^1]', '![x](y)',
    '[ ] todo', 'a_b_c *d* __e__ ~f~', 'AT&T &amp; &copy;', '<b>c</b>', 'http://example.org www.example.org a@example.org',
    'a :b', 'a:b[c]', ':page{label=1}', '::masthead[x]', ':::verse', '| a | b |', 'a\\*b', ' leading', 'trailing ', 'a  b',
    'a\u00a0b', '\u00a0', '[We print this.]', '(a) [b] (c)', 'x](y)', '{a=b}', '`code`', '= =', '10:30{x}', 'a::b', '&#35;',
  ])('of the text %j is the identity', async text => {
    const article: Article = build('article', {metadata: {source: {mediaType: 'text/plain'}}}, [
      build('title', text), build('byline', text), build('paragraph', text),
      build('paragraph', ['a', build('emphasis', text), 'b', build('superscript', text), text]),
      build('section', [build('heading', {depth: 2}, text), build('blockquote', [build('paragraph', text)])]),
    ])
    expect(readBack(await written(article))).toEqual(canonical(article))
  }) // prettier-ignore

  test.each<[string, ArticleContent[]]>([
    ['a paragraph after a section', [section(2, 'A'), build('paragraph', 'after')]],
    ['a deeper section after a section', [section(2, 'A'), section(3, 'B'), section(2, 'C')]],
    ['sections without headings', [build('section', ['a']), build('section', [build('section', ['b'])])]],
    ['a section of depth 1 before the title', [section(1, 'A'), build('title', 'T'), section(1, 'B')]],
    [
      'a heading without a section',
      [build('heading', {depth: 3}, 'A'), build('blockquote', [build('heading', {depth: 2}, 'B')])],
    ],
    ['a note that belongs to the last section', [build('section', [build('heading', {depth: 2}, 'A'), note('1')])]],
    [
      'notes in the last section and after it',
      [build('section', [build('heading', {depth: 2}, 'A'), note('1')]), note('2')],
    ],
    ['a call without a note', [build('paragraph', [build('footnoteReference', {identifier: '9', label: '9'})])]],
    [
      'a line with a line end in a heading',
      [build('section', [build('heading', {depth: 3}, ['a', build('break'), 'b'])])],
    ],
    [
      'a line that looks like an indent',
      [build('verse', [build('verseLine', ':indent a'), build('verseLine', {indent: 0}, ':indent')])],
    ],
    [
      'a note that looks signed',
      [build('footnoteDefinition', {identifier: '1', label: '1'}, [build('paragraph', ':note a')])],
    ],
    ['one stanza', [build('verse', [build('verse', [build('verseLine', 'a')])])]],
    [
      'stanzas and lines',
      [build('verse', [build('verseLine', 'a'), build('verse', [build('verseLine', 'b')]), build('verseLine', 'c')])],
    ],
  ])('of %s is the identity', async (_, children) => {
    const article = build('article', {metadata: {source: {mediaType: 'text/plain'}}}, children)
    const markdown = await written(article)
    expect(readBack(markdown)).toEqual(canonical(article))
  })
})

function section(depth: 1 | 2 | 3, heading: string): ArticleContent {
  return build('section', [build('heading', {depth}, heading), build('paragraph', `In ${heading}.`)])
}

function note(identifier: string): ArticleContent & {type: 'footnoteDefinition'} {
  return build('footnoteDefinition', {identifier, label: identifier}, [build('paragraph', 'See there.')])
}

describe('fixtures', () => {
  const root = new URL('../../../fixtures/', import.meta.url)
  const cases = readdirSync(root).filter(name => name.startsWith('markdown-'))

  test.each(cases)('%s', async name => {
    const folder = new URL(`${name}/`, root)
    const file = new VFile(readFileSync(new URL('input.md', folder), 'utf8'))
    const tree = withoutPlace(readMarkdown().read(file))
    const messages = file.messages.map(
      message => `${String(message.line)}:${String(message.column)} ${String(message.ruleId)}: ${message.reason}\n`,
    )
    await expect(`${JSON.stringify(tree, null, 2)}\n`).toMatchFileSnapshot(new URL('tree.json', folder).pathname)
    await expect(await written(tree)).toMatchFileSnapshot(new URL('output.md', folder).pathname)
    await expect(messages.join('')).toMatchFileSnapshot(new URL('messages.txt', folder).pathname)
    expect(readBack(await written(tree))).toEqual(tree)
  })
})

// What copies the sections behind each would take minutes here.
test('very many sections are written', async () => {
  const headings = Array.from({length: 40_000}, () => build('heading', {depth: 2}, ['A']))
  const markdown = await written(build('article', {metadata: {}}, headings.map(heading => build('section', [heading])))) // prettier-ignore
  expect(markdown.match(/^## A$/gm)).toHaveLength(40_000)
})
