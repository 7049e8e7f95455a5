import fc from 'fast-check'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {describe, expect, test} from 'vitest'
import {followLiterals} from '../../../src/core/markdown/literal.js'

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkDirective)

const prefixes = [
  '',
  '',
  '',
  '> ',
  '>',
  '> > ',
  '- ',
  '  ',
  '    ',
  '\t',
  '>\t',
  '1. ',
  '   ',
  '>     ',
  '[^1]:',
  '\u00A0',
]
const texts = ['', '', 'a', '```', '```', '```js', '````', '~~~', '<!--', '<!--', '-->', '--->', '<!-->', '<!-- b -->', '<div>', '<script>', ':::aside', ':::', '---', '+++', '# b', '| a', '|---', '``` b ```', '[a]: b "'] // prettier-ignore

/** Numbers of lines that are certainly of no paragraph. */
function literalLines(lines: readonly string[]): number[] {
  const isLiteral = followLiterals()
  return lines.flatMap((line, index) => (isLiteral(line) ? [index + 1] : []))
}

/** Numbers of lines that are of a paragraph, a heading or a table. */
function paragraphLines(text: string): Set<number> {
  const found = new Set<number>()
  visit(processor.parse(text), ({type, position}) => {
    if (!position || !['paragraph', 'heading', 'table', 'definition'].includes(type)) return
    for (let line = position.start.line; line <= position.end.line; line++) found.add(line)
  })
  return found
}

describe('lines of code and comments', () => {
  test('are no lines of a paragraph', () => {
    const line = fc.tuple(fc.constantFrom(...prefixes), fc.constantFrom(...texts)).map(parts => parts.join(''))
    fc.assert(
      fc.property(fc.array(line, {maxLength: 12}), lines => {
        const paragraphs = paragraphLines(lines.join('\n'))
        expect(literalLines(lines).filter(number => paragraphs.has(number))).toEqual([])
      }),
      {numRuns: 1000},
    )
  })

  test.each([
    ['```\na\n\nb\n```\nc', [1, 2, 3, 4, 5]],
    ['> ~~~ js\n> a\n> ~~~\n> c', [1, 2, 3]],
    ['a\n<!--\nb\n\n-->\nc', [2, 3, 4, 5]],
    ['a\n\n    b\n\n    c\nd', [3, 5]],
    ['---\ntitle: A\n---\n\n```\nb\n```', [5, 6, 7]],
    ['- a\n\nb\n\n    c', [5]],
  ])('are found: %j', (text, lines) => {
    expect(literalLines(text.split('\n'))).toEqual(lines)
  })
})
