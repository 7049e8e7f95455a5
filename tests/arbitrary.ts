import fc, {type Arbitrary} from 'fast-check'
import type {Article, Collection, NodeType, Tree} from '../src/ast/nodes.js'
import {
  nodeTypes,
  records,
  specification,
  type Field,
  type FieldType,
  type RecordName,
} from '../src/ast/specification.js'

/** Parts of texts that a format could take for its own marks, where they stand at the beginning, the end or between words. */
export const oddParts = [
  // Blocks of Markdown, and of its directives.
  '# ', '> ', '- ', '+ ', '* ', '1. ', '1917. ', '12) ', '***', '---', '===', '```', '~~~', '| a |', '    x', ':::', ':::verse', '::byline[x]', '::end',
  // Marks in a line.
  '[x]', '[x]: y', '[x](y)', '[^1]', '![x](y)', '[p. 85]', '[85]', '[[85]]', '{85}', ':page{label=1}', ':indent ', ':note', '10:30', '*a*', '_b_', '~c~',
  '^d^', '$e$', '@key', '\\', '\\*', '`', '``', '"', "'", '--', '…', 'https://example.org/a_b', 'www.example.org', 'a@example.org',
  // Markup of others.
  '<b>', '</p>', '<!-- x -->', '<', '&', '&amp;', '&#35;', '&nbsp', ']]>', '<?pi?>', '%', '% Title',
  // White space, and what only looks like it.
  ' ', '  ', '\t', '\n', ' \n ', '\u00a0', '\u2009', '\u2028', '\u00ad', '\u200b', '\u200d', '\ufeff',
  // Scripts, marks that combine, signs beyond the first plane.
  'e\u0301', 'Ñ', 'ß', 'İ', 'ǅ', 'Ж', 'שלום', '\u200fمرحبا\u200e', '中文', 'ไทย', '👩‍👧', '🏴', '𝔞', '“', '’', '—',
  // What a reader of ordinary Markdown, of YAML or of citations takes for more than text.
  'By Ann Marlowe', 'Vol. 2', 'pp. 3–7', 'true', 'null', '~', '017', '1956-10', '1e3', 'a: b', 'none', '[]', '{}', '? a', '!tag', '#c',
] as const // prettier-ignore

/** Text with everything that formats have marks for, but without control characters. */
export const arbitraryText: Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'abc XYZ éß—“”’…&<>*_[]{}:#|\\`~$%"\''.split(''), 'שלום', 'Ж', '\u00a0'),
      fc.constantFrom(...oddParts),
      fc.lorem({maxCount: 2}),
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map(parts => parts.join(''))

/** Names of elements that stand in lines of TEI, in few places of it, in none. */
const elementNames = ['persName', 'date', 'num', 'q', 'stage', 'bibl', 'publisher', 'gi', 'milestone', 'p', 'knot']
const attributeNames = ['n', 'xml:id', 'xml:lang', 'type', 'ref', 'when', 'notBefore', 'unit', 'value', 'who', 'rend', 'twist'] // prettier-ignore
const arbitraryAttribute = fc.oneof(arbitraryText, fc.constantFrom('1931', 'page', '#x', 'x', 'la', 'a b', ''))

/** A random node of a type, nested at most `depth` levels. */
export function arbitraryNode(type: NodeType, depth: number): Arbitrary<unknown> {
  const {fields, children} = specification[type]
  const own = arbitraryFields(fields)
  if (!children) return own.map(values => ({type, ...values}))
  const allowed = (children as readonly NodeType[]).filter(child => depth > 0 || !specification[child].children)
  const kids =
    allowed.length === 0
      ? fc.constant([])
      : fc.array(
          fc.constantFrom(...allowed).chain(child => arbitraryNode(child, depth - 1)),
          {maxLength: 4},
        )
  return fc.record({own, children: kids}).map(made => ({type, ...made.own, children: made.children}))
}

function arbitraryFields(fields: Readonly<Record<string, Field>>): Arbitrary<object> {
  const names = Object.keys(fields)
  const requiredKeys = names.filter(name => fields[name]?.required)
  const model = Object.fromEntries(names.map(name => [name, arbitraryField(fields[name]?.type ?? 'string')]))
  return fc.record(model, {requiredKeys, noNullPrototype: true})
}

function arbitraryRecord(name: RecordName): Arbitrary<object> {
  const fields: Readonly<Record<string, Field>> = records[name]
  if (name === 'known') return arbitraryFields(fields)
  return arbitraryFields(fields).chain(values =>
    fc.option(fc.subarray(Object.keys(values)), {nil: undefined}).chain(names =>
      names === undefined || names.length === 0
        ? fc.constant(values)
        : arbitraryRecord('known').map(known => ({
            ...values,
            known: Object.fromEntries(names.map(field => [field, known])),
          })),
    ),
  )
}

function arbitraryField(type: FieldType): Arbitrary<unknown> {
  if (typeof type === 'object') {
    if ('oneOf' in type) return fc.constantFrom(...type.oneOf)
    if ('record' in type) return arbitraryRecord(type.record)
    if (type.list === 'string') return fc.array(arbitraryText, {maxLength: 2})
    if (type.list === 'align') return fc.array(fc.constantFrom('left', 'right', 'center', null), {maxLength: 3})
    return fc.array(arbitraryRecord(type.list.record), {maxLength: 2})
  }
  switch (type) {
    case 'boolean':
      return fc.boolean()
    case 'depth':
      return fc.integer({min: 1, max: 6})
    case 'count':
      return fc.integer({min: 0, max: 9})
    case 'certainty':
      return fc.constantFrom(0, 0.5, 0.9, 1)
    case 'language':
      return fc.constantFrom('en', 'de', 'he', 'zh-Hant', 'fr-CA')
    case 'edtf':
      return fc.constantFrom('1956-22', '1931', '2009-04-21', '1938-05/1938-06', '1905~')
    case 'sha256':
      return fc.constant('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    case 'name':
      return fc.constantFrom(...elementNames)
    case 'attributes':
      return fc.dictionary(fc.constantFrom(...attributeNames), arbitraryAttribute, {maxKeys: 3, noNullPrototype: true})
    case 'string':
      return arbitraryText
  }
}

/**
 * Random articles, made from the specification: any node with any fields, wherever it may stand.
 *
 * They are valid, but not sensible: use `canonicalArticle` of a format's tests where a format can only
 * hold sensible ones.
 */
export const arbitraryArticle: Arbitrary<Article> = arbitraryNode('article', 4) as Arbitrary<Article>

/** A random article with one node in another, `least` to `most` levels deep: whatever may stand in each other. */
export function arbitraryDeepArticle(least: number, most: number): Arbitrary<Article> {
  const levels = fc.integer({min: least, max: most})
  const core = arbitraryNode('text', 0)
  return levels.chain(count => wrapped(core, 'text', count)) as Arbitrary<Article>
}

/** A node in nodes that may hold it, up to an article. */
function wrapped(inner: Arbitrary<unknown>, type: NodeType, levels: number): Arbitrary<unknown> {
  const holders = holdersOf(type)
  const others = holders.filter(
    name => name !== 'article' && (levels <= 0 || holdersOf(name).some(one => one !== 'article')),
  )
  const ends = holders.includes('article') && (levels <= 0 || others.length === 0)
  return fc.constantFrom(...(ends ? ['article' as const] : others)).chain(name => {
    const made = fc
      .tuple(arbitraryNode(name, 0), inner)
      .map(([node, child]) => Object.assign({...(node as object)}, {children: [child]}))
    return name === 'article' ? made : wrapped(made, name, levels - 1)
  })
}

function holdersOf(child: NodeType): NodeType[] {
  return nodeTypes.filter(
    type => type !== 'collection' && (specification[type].children as readonly NodeType[] | undefined)?.includes(child),
  )
}

/** Random collections of up to three small articles. */
export const arbitraryCollection: Arbitrary<Collection> = fc
  .tuple(arbitraryNode('collection', 0), fc.array(arbitraryNode('article', 2), {maxLength: 3}))
  .map(([node, children]) => ({...(node as Collection), children: children as Article[]}))

/** Random articles, deep ones among them, and collections. */
export const arbitraryTree: Arbitrary<Tree> = fc.oneof(
  {weight: 4, arbitrary: arbitraryArticle},
  {weight: 1, arbitrary: arbitraryDeepArticle(5, 40)},
  {weight: 1, arbitrary: arbitraryCollection},
)
