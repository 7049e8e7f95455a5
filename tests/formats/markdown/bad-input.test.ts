import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import type {Tree} from '../../../src/ast/nodes.js'
import {readMarkdown} from '../../../src/formats/markdown/index.js'
import {allText, splitWords} from '../../contract.js'

/** What is read of a text, and each message with its place. */
function read(markdown: string): {tree: Tree; messages: string[]} {
  const file = new VFile(markdown)
  const tree = readMarkdown().read(file)
  const messages = file.messages.map(({ruleId, line, column}) => `${String(ruleId)} ${String(line)}:${String(column)}`)
  return {tree, messages}
}

function refusal(markdown: string): string {
  const file = new VFile(markdown)
  expect(() => readMarkdown().read(file)).toThrow(/^Unexpected/)
  const [message] = file.messages
  // A remedy, as a sentence.
  expect(message?.note).toMatch(/^\p{Lu}.{9,}\.$/u)
  return `${String(message?.ruleId)} ${String(message?.line)}:${String(message?.column)}`
}

const words = 'some words of a line that is as long as the lines of a page are'
const code = 'if (a[index] * 2 > b) return call(a, `b`)\n'.repeat(8000)

/** Where a paragraph begins that a glance takes for code, a comment or a table. */
const hidden = [
  ['behind code', '```\nb\n```'],
  ['behind code whose beginning is in a list', '- ```\n  b\n\n```\n```'],
  ['behind code that its quotation ends', '> ```\n> b\n'],
  ['behind code that its directive ends', ':::aside\n```\n:::'],
  ['behind code that is none in front matter', '+++\na = """\n```\n"""\n+++\n'],
  ['behind code that is none behind two front matters', '---\na: b\n...\n---\n\n> ```\n> a\n> ```\n> ```'],
  ['behind code that is none behind a title block', '% T\n\n---\n```\n---'],
  ['behind code that is none in HTML', '<div>\n```\n</div>\n'],
  ['behind a mark of code in a comment', '<!--\n```\n-->\n'],
  ['behind a comment in a line', '<!-->'],
  ['behind a comment that its item ends', '- <!--\n'],
  ['behind indented code', '    b'],
  ['behind a table in a quotation', '> | a |\n> |---|'],
  ['in a quotation behind a table', '| a |\n|---|\n> b'],
  ['behind a table in a list', '- | a |\n  |---|'],
  ['in a list behind a table', '| a |\n|---|\n- b'],
  ['behind code behind a table', '| a |\n|---|\n```\n```'],
  ['behind a rule behind a table', '| a |\n|---|\n***'],
] as const

describe('bad Markdown', () => {
  test.each<[string, string, string | RegExp]>([
    ['front matter that is a list', '---\n- a\n- b\n---\n\nText.\n', 'markdown-front-matter 2:1'],
    ['front matter that is a word', '---\njust words\n---\n\nText.\n', 'markdown-front-matter 2:1'],
    ['front matter that does not end a quotation', '---\ntitle: "a\n---\n\nText.\n', 'markdown-front-matter 2:10'],
    ['items too deep to be any', `# T\n\na\n${'      - b\n'.repeat(30_000)}`, /^markdown-nesting \d+:1$/],
    ['deep quotations', `# T\n\n${'> '.repeat(101)}a\n`, 'markdown-nesting 3:1'],
    ['deep divs', `# T\n\n${'::: {.a}\n'.repeat(6000)}x\n`, 'markdown-nesting 103:1'],
    ['deep divs with a class alone', `# T\n\n${'::: a\n'.repeat(400)}x\n${':::\n'.repeat(400)}`, 'markdown-nesting 103:1'],
    ['deep divs with ends that are none', `# T\n\n${'::: {.a}\n> - :::\n\n'.repeat(200)}x\n`, 'markdown-nesting 298:1'],
    ['deep inline notes', `# T\n\n${'^[a'.repeat(5000)}${']'.repeat(5000)}\n`, 'markdown-nesting 3:1'],
    ['deep spans', `# T\n\n${'['.repeat(101)}a${']{.sc}'.repeat(101)}\n`, 'markdown-nesting 3:1'],
    ['deep lists', `# T\n\n${'- '.repeat(101)}a\n`, 'markdown-nesting 3:1'],
    ['a paragraph of very many lines that are no items', `# T\n\na\n${'2. b\n'.repeat(60_000)}`, 'markdown-nesting 16333:1'],
    ['a paragraph of very many lines', `# T\n\n${'a\n: b\n'.repeat(60_000)}`, 'markdown-nesting 23097:1'],
    ['no items behind a heading behind a list', `2. a\n# T\na\n${'3. b\n'.repeat(60_000)}`, 'markdown-nesting 16332:1'],
    ['no items behind code', `    2. a\na\n${'3. b\n'.repeat(60_000)}`, 'markdown-nesting 16331:1'],
    ['no items in a quotation behind a list', `2. a\n> a\n${'> 3. b\n'.repeat(60_000)}`, 'markdown-nesting 16331:1'],
    ...hidden.map(([name, before]): [string, string, RegExp] => [`a paragraph of very many lines ${name}`, `${before}\n${'a |\n: b\n'.repeat(60_000)}`, /^markdown-nesting [12]\d{4}:1$/]),
    ['signs of a fence that is none', `# T\n\n${'~'.repeat(400_000)}\u2028`, 'markdown-nesting 3:1'],
    ['deep directives with ends of fewer colons', `# T\n\n${'::::aside\n\na\n\n:::\n\n'.repeat(600)}`, 'markdown-nesting 603:1'],
    ['deep directives with ends in quotations', `# T\n\n${':::aside\n\n> :::\n\n'.repeat(600)}`, 'markdown-nesting 401:1'],
    ['a label of very many words', `# T\n\n[${'a '.repeat(30_000)}]\n`, 'markdown-nesting 3:1'],
    ['a label of very many words with an end in code', `# T\n\n[ \`]\` ${'a '.repeat(30_000)}\n`, 'markdown-nesting 3:1'],
    ['a row of very many marks', `# T\n\n| a |\n|---|\n| ${'*a* '.repeat(6000)} |\n`, 'markdown-nesting 5:1'],
  ])('is refused at its place: %s', (_, markdown, place) => {
    if (typeof place === 'string') expect(refusal(markdown)).toBe(place)
    else expect(refusal(markdown)).toMatch(place)
  }) // prettier-ignore

  test.each<[string, string, string[], string]>([
    ['an unknown directive', '# T\n\na :foo[one]{x=y} b\n\n::bar[two]\n', ['markdown-directive 3:3', 'markdown-directive 5:1'], 'T a foo one x y b two'],
    ['half a directive', '# T\n\n:::aside\nOne.\n\nTwo :sup[three and {four\n', [], 'T One Two sup three and four'],
    ['a directive that nothing opened', '# T\n\nOne.\n\n:::\n\nTwo.\n', [], 'T One Two'],
    ['a call without a note', '# T\n\nOne[^9] two.\n', [], 'T One 9 two'],
    ['two notes of one label', '# T\n\nOne[^1].\n\n[^1]: Two.\n\n[^1]: Three.\n', [], 'T One 1 1 Two 1 Three'],
    ['raw HTML with a script', '# T\n\n<script>alert("one")</script>\n\na <b onclick="x()">two</b>\n', ['markdown-html 3:1', 'markdown-html 5:3', 'markdown-html 5:23'], 'T script alert one script a b onclick x two b'],
    ['CRLF', '# T\r\n\r\nOne\r\ntwo.\r\n\r\n- three\r\n', [], 'T One two three'],
    ['CR alone', '# T\r\rOne\rtwo.\r', [], 'T One two'],
    ['a byte order mark', '\uFEFF---\ntitle: A\n---\n\n# T\n\nOne.\n', [], 'T One'],
    ['tabs', '# T\n\n-\tone\n\n\ttwo\n\n\tthree\n\n>\tfour\n', [], 'T one two three four'],
    ['front matter of TOML that does not end', '+++\ntitle = "A"\n\n# T\n', ['markdown-unclosed 1:1'], 'title A T'],
    ['half a title block', '% T\n%\n\nOne.\n', [], 'One'],
    ['a div of pandoc without an end', '# T\n\n::: {.aside}\nOne.\n', ['markdown-unclosed 3:1'], 'T One'],
    ['attributes of pandoc without an end', '# T\n\n[one]{.sc two\n', [], 'T one sc two'],
    ['an inline note without an end', '# T\n\none^[two\n', [], 'T one two'],
    ['words before the first article of a collection', 'One.\n\n::article\n\n# T\n', ['markdown-missing-title 1:1'], 'One T'],
    ['a date that is none in TOML', '+++\ndate = "soon"\n+++\n\n# T\n', [], 'T'],
  ])('has its words and messages: %s', (_, markdown, messages, words) => {
    const found = read(markdown)
    expect(found.messages).toEqual(messages)
    expect(splitWords(allText(found.tree))).toEqual(words.split(' '))
  }) // prettier-ignore

  test.each([
    ['ordered lists', Array.from({length: 3500}, (_, index) => `${String(index + 1)}. *a* [b](c) and some words`).join('\n')],
    ['tables', `| a | b |\n| - | - |\n${'| one two three | four five |\n'.repeat(12_000)}`],
    ['tables with emphasis', `| a | b |\n| - | - |\n${'| *one* two | three |\n'.repeat(6000)}`],
    ['tables of one column', `| a\n|---\n${'| one two three\n'.repeat(15_000)}`],
    ['paragraphs in a quotation', `${`> ${words}\n`.repeat(9)}>\n`.repeat(800)],
    ['items in a quotation', `> - ${words}\n`.repeat(7500)],
    ['numbered items in a quotation', `> 1. ${words}\n`.repeat(7500)],
    ['other numbered items in a quotation', Array.from({length: 7500}, (_, index) => `> ${String(index + 2)}. ${words}`).join('\n')],
    ['lines of code', `\`\`\`js\n${code}\`\`\`\n\n~~~\n${code}~~~`],
    ['lines of code in a quotation', `> \`\`\`\n${code.replace(/^/gm, '> ')}\`\`\``],
    ['lines of indented code', code.replace(/^/gm, '    ')],
    ['words beside labels', `[1] [two](b.htm) ${'some words '.repeat(20_000)}`],
    ['lines of a paragraph', 'some words of a line in a paragraph\n'.repeat(4000)],
  ])('are read, however many there are: %s', (_, markdown) => {
    expect(read(`# T\n\n${markdown}\n`).messages).toEqual([])
  }) // prettier-ignore

  test('a comment is read, however long it is', () => {
    expect(read(`# T\n\n<!--\n${code}-->\n\none\n`).messages).toEqual(['markdown-comment 3:1'])
  })

  // What grows with the square of the blanks would take minutes here.
  test.each(['a', '*a*', '> a', '- a', '| a |\n|-|\n| b |'])('blanks in a line cost no more than letters: %s', line => {
    const {tree} = read(`# T\n\n${line}${' \t'.repeat(400_000)}b\n`)
    expect(splitWords(allText(tree)).at(-1)).toBe('b')
  })

  // What grows with the square of the signs, or faster, would take minutes here.
  test.each([
    ['colons', ':'.repeat(400_000)],
    ['blanks alone', `a\n${' '.repeat(400_000)}\nb`],
    ['attributes of pandoc that are none', `[a]{.x ${'.a=b '.repeat(1000)}"}`],
  ])('very many are read: %s', (_, markdown) => {
    const letters = (text: string): string[] => text.match(/[a-z]/g) ?? []
    expect(letters(allText(read(`${markdown}\n`).tree))).toEqual(letters(markdown))
  })

  test('a byte order mark does not hide the front matter', () => {
    expect(read('\uFEFF---\ntitle: A\n---\n\nOne.\n').tree.metadata.title).toBe('A')
  })

  test('a date that is none is the date as printed', () => {
    const {tree} = read('---\ntitle: A\ndate: some day in spring\n---\n\nOne.\n')
    expect(tree.metadata.publication).toEqual({printedDate: 'some day in spring'})
    const wrong = read('---\ntitle: A\npublication:\n  date: 31 June\n---\n\nOne.\n')
    expect(JSON.stringify(wrong.tree.metadata)).toContain('31 June')
  })
})
