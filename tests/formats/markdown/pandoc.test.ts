import fc from 'fast-check'
import type {Root} from 'mdast'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {build} from '../../../src/ast/build.js'
import {toString} from '../../../src/ast/text.js'
import type {Article, Nodes, Tree} from '../../../src/ast/nodes.js'
import {readMarkdown, writeMarkdown} from '../../../src/formats/markdown/index.js'
import {translate} from '../../../src/formats/markdown/read/pandoc/translate.js'
import {labelNotes} from '../../../src/formats/markdown/write/label-notes.js'
import {audit} from '../../../src/ledger/index.js'
import {kitchenSink, letters, allText} from '../../contract.js'
import {canonical, withoutPlace} from './canonical.js'

function read(markdown: string): {tree: Tree; messages: string[]} {
  const file = new VFile(markdown)
  const tree = readMarkdown().read(file)
  return {tree, messages: file.messages.map(one => `${String(one.ruleId)} ${String(one.line)}:${String(one.column)}`)}
}

/** What follows the title. */
function childrenOf(markdown: string): unknown[] {
  return withoutPlace(read(`# T\n\n${markdown}`).tree as Article).children.slice(1)
}

/** The text of each node of a type. */
function found(tree: Tree, type: Nodes['type']): string[] {
  const texts: string[] = []
  visit(tree as Nodes, type, node => {
    texts.push(toString(node))
  })
  return texts
}

/** The code and the HTML of a text. */
function literals(root: Root): string[] {
  const values: string[] = []
  visit(root, node => {
    if (node.type === 'code' || node.type === 'html') values.push(node.value)
  })
  return values
}

const page = (label: string) => build('pageMarker', {label, certainty: 'stated'})

describe('Markdown of pandoc', () => {
  test('that is written of the kitchen sink is read as the same tree, but for labels of notes', async () => {
    const markdown = await writeMarkdown({flavour: 'pandoc', furniture: true}).write(kitchenSink, new VFile())
    const {tree, messages} = read(markdown)
    expect(messages).toEqual([])
    const {children, ...others} = canonical(labelNotes(kitchenSink) as Article)
    // Notes stand at the end, after the furniture.
    const isNote = ({type}: {type: string}): boolean => type === 'footnoteDefinition'
    const back = withoutPlace(tree as Article)
    expect({...back, children: []}).toEqual({...others, children: []})
    expect(back.children.filter(node => !isNote(node))).toEqual(children.filter(node => !isNote(node)))
    expect(back.children.filter(isNote)).toHaveLength(children.filter(isNote).length)
  })

  test.each<[string, unknown[]]>([
    ['::: {.aside}\nA box.\n:::', [build('aside', ['A box.'])]],
    ['::: aside\nA box.\n:::', [build('aside', ['A box.'])]],
    [':::: {.letter}\n::: {.salutation}\nDear Sir,\n:::\n::::', [build('letter', [build('salutation', 'Dear Sir,')])]],
    ['> ::: {.attribution}\n> Old song\n> :::', [build('blockquote', [build('attribution', 'Old song')])]],
    ['see [85]{#p85 .pagebreak} there', [build('paragraph', ['see ', page('85'), ' there'])]],
    ['[]{#pg-85 .page label="85"}', [page('85')]],
    ['It was [A.D.]{.smallcaps} 4^th^ and H~2~O.', [build('paragraph', ['It was ', build('smallCaps', 'A.D.'), ' 4', build('superscript', 'th'), ' and H', build('subscript', '2'), 'O.'])]],
    ['[a *b* [c]{.book}]{.foreign lang=la}', [build('paragraph', [build('foreign', {lang: 'la'}, ['a ', build('emphasis', 'b'), ' ', build('workTitle', {level: 'book'}, 'c')])])]],
    ['Ink.^[Black *ink*.] [x]{.sc}', [build('paragraph', ['Ink.', build('footnoteReference', {identifier: '1', label: '1'}), ' ', build('smallCaps', 'x')]), build('footnoteDefinition', {identifier: '1', label: '1'}, [build('paragraph', ['Black ', build('emphasis', 'ink'), '.'])])]],
    ['Ink.^[Red]\n\nMore.[^1]\n\n[^1]: Blue', [build('paragraph', ['Ink.', build('footnoteReference', {identifier: '2', label: '2'})]), build('paragraph', ['More.', build('footnoteReference', {identifier: '1', label: '1'})]), build('footnoteDefinition', {identifier: '1', label: '1'}, ['Blue']), build('footnoteDefinition', {identifier: '2', label: '2'}, ['Red'])]],
    ['[x]{.sc}\n\n| The tide comes in,\n|   the tide goes out.', [build('paragraph', [build('smallCaps', 'x')]), build('verse', [build('verseLine', 'The tide comes in,'), build('verseLine', {indent: 1}, 'the tide goes out.')])]],
  ])('%j', (markdown, nodes) => {
    expect(childrenOf(markdown)).toEqual(canonical(build('article', {metadata: {}}, nodes as never[])).children)
    expect(read(`# T\n\n${markdown}`).messages).toEqual([])
  }) // prettier-ignore

  test.each(['`[x]{.sc}`', '```\n::: {.aside}\n```', '\\[x]{.sc}', '4^th^ and ~~no~~', 'x^2 and y^2', '^[1]', '| a |\n| - |\n| b |', '[x](y){.sc}', '::: ', '[x]{a}'])(
    'is not %j',
    markdown => {
      // Nothing becomes a node that only pandoc has a mark for.
      const types = new Set<string>()
      visit(read(`# T\n\n${markdown}`).tree as Nodes, node => {
        types.add(node.type)
      })
      for (const type of ['smallCaps', 'superscript', 'subscript', 'aside', 'verse', 'footnoteReference']) expect(types).not.toContain(type)
    },
  ) // prettier-ignore

  test.each<[string, string[]]>([
    ['```\n```js\n::: {.aside}\nx\n:::\n```\n\nb [x]{.sc}', ['```js\n::: {.aside}\nx\n:::']],
    ['para\n\n    ::: {.aside}\n    code\n\nb [x]{.sc}', ['::: {.aside}\ncode']],
    ['- item\n\n      [x]{.sc}\n\nb [x]{.sc}', ['[x]{.sc}']],
    ['> ~~~\n> [x]{.sc}\n\nb [x]{.sc}', ['[x]{.sc}']],
    ['- ```\n  a [x]{.sc}\n  ```\n\nb [x]{.sc}', ['a [x]{.sc}']],
    ['[^1]: ```\n    a [x]{.sc}\n\nb [x]{.sc}', ['a [x]{.sc}']],
    ['-     a [x]{.sc}\n\nb [x]{.sc}', ['a [x]{.sc}']],
    ['- - ```\n    a [x]{.sc}\n\nb [x]{.sc}', ['a [x]{.sc}']],
    ['> - ~~~\n>   a [x]{.sc}\n\nb [x]{.sc}', ['a [x]{.sc}']],
    ['1) > - ```\n   >   ::: {.aside}\n\nb [x]{.sc}', ['::: {.aside}']],
    ['::: {.aside}\n    a [x]{.sc}\n:::\n\nb [x]{.sc}', ['a [x]{.sc}']],
  ])('leaves code as it is: %j', (markdown, code) => {
    const {tree} = read(`# T\n\n${markdown}`)
    expect(found(tree, 'code')).toEqual(code)
    expect(found(tree, 'smallCaps')).toEqual(['x'])
  })

  test('leaves code and HTML as they are wherever they stand', () => {
    const prefixes = ['', '> ', '- ', '  ', '    ', '\t', '2) ', '[^1]: ']
    const texts = ['', 'a [x]{.sc}', 'b^[n]', '```', '~~~', '<!--', '-->', '<div>', '</b>', '# ^h^', '| c^[d] |', '|---|', '| v'] // prettier-ignore
    const line = fc.tuple(fc.constantFrom(...prefixes), fc.constantFrom(...texts)).map(parts => parts.join(''))
    const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective)
    fc.assert(
      fc.property(fc.array(line, {maxLength: 8}), lines => {
        const source = `[x]{.sc}\n\n${lines.join('\n')}`
        const {text = ''} = translate(new VFile(), source, one => parser.parse(one)) ?? {}
        expect(literals(parser.parse(text))).toEqual(literals(parser.parse(source)))
      }),
      {numRuns: 500},
    )
  })

  test.each([
    ['``` a ``` text\n\n::: {.aside}\nx\n:::', ['x']],
    ['- item\n\n  ::: {.aside}\n  x\n  :::', ['x']],
    ['1.  item\n\n    ::: {.aside}\n    x\n    :::', ['x']],
    ['<!--\n::: {.aside}\n-->\n\n::: {.aside}\ny\n:::', ['y']],
    ['<!-- one -->\n::: {.aside}\ny\n:::', ['y']],
    ['::: aside\n:::section\ny\n:::\n\nz\n:::\n\nafter', ['y\n\nz']],
    ['::: aside\n:::figure{a="b"}\ny\n:::\n\nz\n:::\n\nafter', ['y\n\nz']],
    [':::aside\n::: {.section}\ny\n:::\n\nz\n:::\n\nafter', ['y\n\nz']],
    [`::: {.aside}${' '.repeat(2_000)}\ny\n:::\n\n::: a${' '.repeat(2_000)}x`, ['y']],
    ['> <!-- one\n\n::: {.aside}\ny\n:::', ['y']],
  ])('finds the divs in %j', (markdown, asides) => {
    expect(found(read(`# T\n\n${markdown}`).tree, 'aside')).toEqual(asides)
  })

  test.each([
    ['see [x^2](http://a/b^c^d "e^f^") [p]{.sc}', ['http://a/b^c^d'], []],
    ['see <http://a/b^c^d> [p]{.sc}', ['http://a/b^c^d'], []],
    ['see http://a/b~c~d [p]{.sc}', ['http://a/b~c~d'], []],
    ['x^2 [y^2](u) 4^th^ [p]{.sc}', ['u'], ['th']],
    ['H~[2]{.sc}~O [a](u)', ['u'], ['2']],
  ])('leaves addresses as they are: %j', (markdown, addresses, raised) => {
    const {tree} = read(`# T\n\n${markdown}`)
    const links: string[] = []
    visit(tree as Nodes, 'link', ({url}) => {
      links.push(url)
    })
    expect(links).toEqual(addresses)
    expect([...found(tree, 'superscript'), ...found(tree, 'subscript')]).toEqual(raised)
  })

  test.each([
    ['<div>\nSee [the quay]{.smallcaps} and x^2^.\n</div>', 'See [the quay]{.smallcaps} and x^2^.'],
    ['- <div>\n  ::: {.aside}\n  a^[b]\n  </div>', '::: {.aside} a^[b]'],
    ['<span>\n[y]{.smallcaps} | a', '[y]{.smallcaps}'],
  ])('leaves HTML among blocks as it is: %j', (markdown, text) => {
    const {tree} = read(`# T\n\n${markdown}\n\nb [x]{.sc}`)
    expect(toString(tree as Nodes)).toContain(text)
    expect(found(tree, 'smallCaps')).toEqual(['x'])
  })

  test('leaves comments and tags in a line as they are', () => {
    const {tree} = read('# T\n\nOne <!-- [a]{.sc} --> <i title="[b]{.sc}"> [c]{.sc} <!-- [d]{.sc}')
    expect(found(tree, 'smallCaps')).toEqual(['c', 'd'])
  })

  test('knows notes without a letter where the text is of pandoc', () => {
    const {tree} = read('# T\n\nInk.^[1905.] More.^[Black] None.^[ ]')
    expect(found(tree, 'footnoteDefinition')).toEqual(['1905.', 'Black'])
  })

  test.each([
    ['| a\n|   b\n| c\n  cont\n    more\n| d', ['a', 'b', 'c cont more', 'd']],
    ['> | a\n>   b\n> | c', ['a b', 'c']],
    ['| a\nb', []],
    ['> | a\n| b', []],
    ['  a\n| b', []],
  ])('goes on lines of verse: %j', (markdown, lines) => {
    expect(found(read(`# T\n\n[x]{.sc}\n\n${markdown}`).tree, 'verseLine')).toEqual(lines)
  })

  test('gives each node its place in the text as it stands', () => {
    const markdown =
      '# T\n\nSee [A.D.]{.smallcaps} and [*it*]{.foreign lang=la}.\n\n::: {.aside}\nA [box]{.book}.\n:::\n'
    const found: string[] = []
    visit(read(markdown).tree as Nodes, ({type, position}) => {
      const {start, end} = position ?? {}
      found.push(
        `${type} ${String(start?.line)}:${String(start?.column)} ${markdown.slice(start?.offset, end?.offset)}`,
      )
    })
    expect(found).toContain('smallCaps 3:5 [A.D.]{.smallcaps}')
    expect(found).toContain('text 3:6 A.D.')
    expect(found).toContain('emphasis 3:29 *it*')
    expect(found).toContain('aside 5:1 ::: {.aside}\nA [box]{.book}.\n:::')
    expect(found).toContain('workTitle 6:3 [box]{.book}')
  })

  test('reports what it cannot hold at its place, and keeps the words', () => {
    const markdown =
      '# T\n\nOne [two]{.underline} and [three]{#x .book .old}.\n\n::: {.warning}\nFour.\n:::\n\n::: {.aside}\nFive.\n'
    const {tree, messages} = read(markdown)
    expect(messages).toEqual([
      'markdown-unclosed 9:1',
      'markdown-directive 3:5',
      'markdown-attribute 3:27',
      'markdown-attribute 3:27',
      'markdown-directive 5:1',
    ])
    expect(letters(allText(tree))).toBe('TOnetwounderlineandthreeFourFive')
    expect(tree.children.at(-1)?.type).toBe('aside')
  })

  test.each([
    '# T\n\nSee [A.D.]{.smallcaps} 4^th^.\n\n::: {.aside}\nA [box]{.book}.\n:::\n',
    '# T\n\nSee ^[see the *tide*.] and^[of 1905] more.\n',
    '# T^[The *first*.]\n\nOne[^1] two^[Three.]\n\n[^1]: Four.\n\n- a^[b]\n',
    '# T\n\n- ```\n  See ^[no].\n  ```\n\n<div>\nSee ^[no] [x]{.smallcaps}\n</div>\n\nInk^[Yes.]\n',
  ])('and the ledger balances: %j', async source => {
    const {tree} = read(source)
    const value = await writeMarkdown().write(tree, new VFile())
    const {entries} = await audit({source: {value: source, path: 'in.md'}, output: {value, path: 'out.md'}, tree})
    expect(entries.filter(({rule}) => rule === undefined)).toEqual([])
  })
})
