import fc, {type Arbitrary} from 'fast-check'
import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {build, emptyMetadata} from '../../../src/ast/build.js'
import type {Metadata} from '../../../src/ast/metadata.js'
import type {Article} from '../../../src/ast/nodes.js'
import {writeTei} from '../../../src/formats/tei/index.js'
import {comesBack} from '../../../src/formats/tei/write/comes-back/comes-back.js'
import {arbitraryNode, arbitraryTree} from '../../arbitrary.js'

/** How many trees to try: `npm run identities` tries many. */
const trees = Number(process.env['TREES'] ?? 200)

/** What is written where the text is read again, whatever it holds: handlers of others may write anything. */
function written(article: Article, furniture: boolean, handlers?: object): string {
  return writeTei({furniture, ...(handlers && {handlers})}).write(article, new VFile())
}

function expectSame(article: Article): void {
  for (const furniture of [true, false]) {
    if (comesBack(article, furniture)) expect(written(article, furniture)).toBe(written(article, furniture, {}))
  }
}

/** A text that may well be one of a common article, with odd parts now and then. */
const words = fc.oneof(
  {weight: 120, arbitrary: fc.constantFrom('First words', 'of a line.', 'a', 'Ann Author', 'By', '(1)', '*', '—')},
  {weight: 12, arbitrary: fc.constantFrom('and so', '\u00a0', 'é', '<', '&', ']]>', '1. ', 'N°')},
  {weight: 4, arbitrary: fc.constantFrom(' and ', 'so ', ' on', ' ')},
  {weight: 1, arbitrary: fc.constantFrom('', '  ', '\t', '\n', 'a\nb', '\u0001', '\uFFFE', '𝔞', 'e\u0301', '\ud800')},
)
/** One of values, of which the first come most often. */
function mostly<T>(first: T, ...others: readonly T[]): Arbitrary<T> {
  return fc.oneof({weight: 30, arbitrary: fc.constant(first)}, {weight: 1, arbitrary: fc.constantFrom(...others)})
}

const recovery = fc.record({
  rule: mostly('name-line', 'a', 'rule of', ''),
  certainty: mostly(0.5, 0.97, 0, 1, 1e-9),
  corroboratedBy: mostly(undefined, ['page-title'], ['a', 'b'], []),
})
const data = fc.oneof(
  {weight: 120, arbitrary: fc.constant({})},
  {weight: 30, arbitrary: fc.record({data: fc.record({recovery}, {noNullPrototype: true})})},
  {weight: 1, arbitrary: fc.constantFrom({data: {className: ['a', 'b-c']}}, {data: {className: ['empty']}}, {data: {continued: true}}, {data: {marked: true}}, {data: {implied: true}}, {data: {}}, {lang: 'la'})},
) // prettier-ignore

function node(type: string, children: Arbitrary<unknown[]>, fields: Arbitrary<object> = fc.constant({})): Arbitrary<object> {
  return fc.tuple(children, data, fields).map(([inner, more, own]) => ({type, ...own, children: inner, ...more}))
} // prettier-ignore

/** A node of any type, in one of many. */
function seldomOther<T>(usual: Arbitrary<T>, type: Parameters<typeof arbitraryNode>[0]): Arbitrary<unknown> {
  return fc.oneof({weight: 200, arbitrary: usual}, {weight: 1, arbitrary: arbitraryNode(type, 2)})
}

const marks = ['1', '2', '*', '†', 'a', 'b c']
const reference = mostly('1', ...marks).map(mark => ({type: 'footnoteReference', identifier: mark, label: mark}))
const turn = fc.record(
  {
    type: fc.constant('pageMarker'),
    certainty: fc.constantFrom('stated', 'inferred'),
    label: mostly('84', 'xii', '', '1–2', '*', 'Ж'),
    inWord: fc.constantFrom(true),
    hyphen: mostly('-', '¬', 'a'),
    joins: fc.constant('paragraphs'),
    data: fc.record({recovery}),
  },
  {requiredKeys: ['type', 'certainty']},
)

const {line} = fc.letrec<{line: unknown[]; part: unknown}>(tie => ({
  line: fc.array(tie('part'), {minLength: 1, maxLength: 4}),
  part: fc.oneof(
    {maxDepth: 3, withCrossShrink: true},
    {weight: 12, arbitrary: words.map(value => ({type: 'text', value}))},
    {weight: 1, arbitrary: fc.constant({type: 'break'})},
    {weight: 1, arbitrary: turn},
    {weight: 1, arbitrary: reference},
    ...['emphasis', 'strong', 'smallCaps', 'superscript', 'subscript'].map(type => ({
      weight: 1,
      arbitrary: node(type, tie('line')),
    })),
    {weight: 1, arbitrary: node('workTitle', tie('line'), fc.constantFrom({level: 'book'}, {level: 'article'}))},
    {
      weight: 1,
      arbitrary: node('link', tie('line'), mostly({url: 'http://example.org/a~b'}, {url: '#a'}, {url: 'a.htm'})),
    },
  ),
}))

const paragraph = seldomOther(node('paragraph', line), 'blockquote')
const {block} = fc.letrec<{block: unknown; item: object}>(tie => ({
  block: fc.oneof(
    {maxDepth: 4},
    {weight: 6, arbitrary: paragraph},
    {weight: 1, arbitrary: fc.constantFrom({type: 'thematicBreak'}, {type: 'thematicBreak', data: {}})},
    {weight: 1, arbitrary: node('blockquote', fc.array(tie('block'), {minLength: 1, maxLength: 3}))},
    {weight: 1, arbitrary: node('aside', fc.array(tie('block'), {minLength: 1, maxLength: 3}))},
    {
      weight: 1,
      arbitrary: node(
        'list',
        fc.array(tie('item'), {minLength: 1, maxLength: 3}),
        mostly<object>(
          {ordered: true, start: 1, spread: false},
          {ordered: true, start: 12, spread: false},
          {ordered: false, start: null, spread: false},
          {ordered: false, spread: false},
          {ordered: false, spread: true},
          {},
        ),
      ),
    },
  ),
  item: node(
    'listItem',
    fc
      .tuple(node('paragraph', line), fc.array(tie('block'), {maxLength: 2}))
      .map(([first, others]) => [first, ...others]),
    mostly<object>({spread: false}, {spread: true}, {checked: null, spread: false}, {}),
  ),
}))

const lineOf = (...types: string[]): Arbitrary<object> => fc.oneof(...types.map(type => node(type, line)))
const furniture = fc.constant({type: 'furniture', role: 'top', children: [{type: 'text', value: 'Top'}]})
const several = (item: Arbitrary<unknown>, maxLength: number): Arbitrary<unknown[]> => fc.array(item, {maxLength})
const {section} = fc.letrec<{section: object}>(tie => ({
  section: node(
    'section',
    fc
      .tuple(
        several(node('heading', line, fc.constantFrom({depth: 1}, {depth: 2}, {depth: 6})), 1),
        several(fc.oneof({weight: 4, arbitrary: block}, {weight: 1, arbitrary: turn}), 3),
        several(fc.oneof({maxDepth: 2}, turn, tie('section')), 2),
        several(fc.oneof({weight: 9, arbitrary: lineOf('signature')}, {weight: 1, arbitrary: lineOf('dateline')}), 1),
      )
      .map(parts => parts.flat()),
  ),
}))

const note = node(
  'footnoteDefinition',
  fc.array(
    seldomOther(
      words.map(value => build('paragraph', value.trim())),
      'blockquote',
    ),
    {minLength: 1, maxLength: 2},
  ),
)
/** Notes for the marks of an article, and now and then for another. */
const notes = fc.array(note, {minLength: 6, maxLength: 6})

const article = fc
  .tuple(
    several(
      fc.oneof(
        lineOf('title', 'subtitle', 'kicker', 'byline', 'dateline', 'masthead', 'sourceCitation', 'credit'),
        turn,
        furniture,
        node('headnote', fc.array(block, {minLength: 1, maxLength: 2})),
      ),
      4,
    ),
    several(fc.oneof({weight: 12, arbitrary: block}, {weight: 3, arbitrary: turn}, {weight: 1, arbitrary: lineOf('credit', 'signature')}), 4),
    several(fc.oneof({weight: 12, arbitrary: section}, {weight: 3, arbitrary: turn}, {weight: 1, arbitrary: lineOf('credit', 'byline')}), 3),
    several(fc.oneof(lineOf('byline', 'dateline', 'signature', 'sourceCitation'), furniture), 2),
    notes,
    several(furniture, 1),
    fc.constantFrom<Partial<Metadata>[]>(
      {},
      {title: 'Article', creators: [{name: 'Ann Author', roles: ['aut']}, {name: 'a', roles: ['aut']}]},
      {title: 'n 1', source: {mediaType: 'text/html', uri: 'http://example.org/a~b'}},
      {title: 'P-1', creators: [{name: ' ', roles: ['aut']}]},
    ),
  )
  .map(([front, text, sections, foot, made, last, metadata]) => {
    const children = [...front, ...text, ...sections, ...foot]
    const used = marks.filter(mark => JSON.stringify(children).includes(`"identifier":"${mark}"`))
    const named = used.map((mark, index) => ({...made[index], identifier: mark, label: mark}))
    return {type: 'article', metadata: emptyMetadata(metadata), children: [...children, ...named, ...last]} as Article
  }) // prettier-ignore

describe('what surely comes back', () => {
  test(`${String(trees)} random trees are written the same, read again or not`, {timeout: 3_600_000}, () => {
    fc.assert(
      fc.property(arbitraryTree, tree => {
        for (const one of tree.type === 'article' ? [tree] : tree.children) expectSame(one)
      }),
      {numRuns: trees},
    )
  })

  test('so are common articles, of which many need not be read', {timeout: 3_600_000}, () => {
    let sure = 0
    fc.assert(
      fc.property(article, one => {
        if (comesBack(one, false)) sure++
        expectSame(one)
      }),
      {numRuns: trees * 5},
    )
    expect(sure).toBeGreaterThan(trees / 2)
  })

  test('so are collections, each article of which has its own beginning of identifiers', {timeout: 3_600_000}, () => {
    const collection = fc.tuple(article, article).map(articles => build('collection', {}, articles))
    fc.assert(
      fc.property(collection, fc.constantFrom('corpus' as const, 'group' as const), (tree, collections) => {
        const [one, other] = [undefined, {}].map(handlers => writeTei({collections, handlers}).write(tree, new VFile()))
        expect(one).toBe(other)
      }),
      {numRuns: trees},
    )
  })

  test('so are pages whose labels have nothing that an identifier is made of', () => {
    const turns = ['*', 'Ж', '*', '1'].map(label => build('pageMarker', {certainty: 'stated', label}))
    const one = build('article', {}, [build('paragraph', 'Words.'), ...turns])
    expect(comesBack(one, false)).toBe(true)
    expectSame(one)
    expect(written(one, false)).toContain('<pb n="Ж" xml:id="pg-x2"/>')
    expect(written(one, false)).toContain('<pb n="1" xml:id="pg-1"/>')
  })
})
