import type {Article, Collection} from '../../../src/ast/nodes.js'
import {toString} from '../../../src/ast/text.js'

interface Loose {
  type: string
  children?: Loose[]
  [field: string]: unknown
}

/** A tree without positions, data, and fields that are `null` or absent. */
export function withoutPlace<Tree extends Article | Collection>(tree: Tree): Tree {
  const json = JSON.stringify(tree, (key, value: unknown) =>
    key === 'position' || key === 'data' || value === null ? undefined : value,
  )
  return JSON.parse(json) as Tree
}

/**
 * The article that Markdown holds for an article: what a reader of any format makes stays as it is.
 *
 * - Texts that meet are one text, and a text without characters is none.
 * - Paragraphs without children, lists without items and tables without rows are not there.
 * - The rows of a table have as many cells as the longest, and cells have no white space at their edges.
 * - `spread` of lists and items says where blank lines stand that Markdown does not ask for.
 * - `checked` stands only on an item that begins with a paragraph.
 * - A note and its calls have a label, an image has an alternative text, an ordered list a start.
 * - Code has `meta` only with `lang`.
 * - Metadata has no empty fields, but a title, if there is a title, and a source.
 */
export function canonicalArticle(article: Article): Article {
  const clean = withoutPlace(article)
  const [made] = canonical(clean as unknown as Loose)
  const {metadata, children} = made as unknown as Article
  const title = children.find(child => child.type === 'title')
  const stated = withoutEmpty(metadata)
  const filled = {source: {mediaType: 'text/html'}, ...(title && {title: toString(title)}), ...stated}
  return {...clean, metadata: withoutEmpty(filled), children}
}

function canonical(node: Loose): Loose[] {
  if (node.type === 'text') return node['value'] === '' ? [] : [node]
  if (node.type === 'image') return [{alt: '', ...node}]
  if (node.type === 'code') return [code(node)]
  if (node.type === 'footnoteReference') return [{label: node['identifier'], ...node}]
  if (!node.children) return [node]
  const children = merged(node.children.flatMap(canonical))
  const made = {...node, children}
  if (['paragraph', 'list', 'table'].includes(node.type) && children.length === 0) return []
  if (node.type === 'footnoteDefinition') return [{label: node['identifier'], ...made}]
  if (node.type === 'list') return [list(made)]
  if (node.type === 'listItem') return [listItem(made)]
  if (node.type === 'table') return [table(made)]
  if (node.type === 'tableCell') return [{...node, children: trimmed(children)}]
  return [made]
}

function merged(nodes: Loose[]): Loose[] {
  const parts: Loose[] = []
  for (const node of nodes) {
    const last = parts.at(-1)
    if (node.type === 'text' && last?.type === 'text') last['value'] = String(last['value']) + String(node['value'])
    else parts.push(node.type === 'text' ? {...node} : node)
  }
  return parts
}

function code({lang, meta, ...rest}: Loose): Loose {
  const trimmed = typeof meta === 'string' ? meta.trim() : ''
  return {...rest, ...(lang !== undefined && {lang}), ...(lang !== undefined && trimmed !== '' && {meta: trimmed})}
}

function list(node: Loose & {children: Loose[]}): Loose {
  const {start, spread, ordered, ...rest} = node
  const spreads = spread === true && node.children.length > 1
  return {...rest, ordered: ordered === true, spread: spreads, ...(ordered === true && {start: start ?? 1})}
}

function listItem(node: Loose & {children: Loose[]}): Loose {
  const {checked, spread, children, ...rest} = node
  const apart = children.slice(1).filter((right, index) => {
    const left = children[index]?.type
    const same = left === right.type && ['paragraph', 'blockquote', 'table'].includes(left)
    return !same && !(left === 'paragraph' && right.type === 'list' && right['start'] !== 1)
  })
  const spreads = spread === true && apart.length > 0
  const keeps = checked !== undefined && children[0]?.type === 'paragraph'
  return {...rest, spread: spreads, ...(keeps && {checked}), children}
}

function trimmed(nodes: Loose[]): Loose[] {
  const parts = nodes.map((node, index) => {
    if (node.type !== 'text') return node
    const start = index === 0 ? String(node['value']).replace(/^[ \t]+/, '') : String(node['value'])
    return {...node, value: index === nodes.length - 1 ? start.replace(/[ \t]+$/, '') : start}
  })
  return parts.filter(node => node.type !== 'text' || node['value'] !== '')
}

function table(node: Loose & {children: Loose[]}): Loose {
  const width = Math.max(1, ...node.children.map(row => row.children?.length ?? 0))
  const align = Array.from({length: width}, (_, index) => (node['align'] as unknown[] | undefined)?.[index] ?? null)
  const children = node.children.map(row => ({
    ...row,
    children: Array.from({length: width}, (_, index) => row.children?.[index] ?? {type: 'tableCell', children: []}),
  }))
  return {...node, align, children}
}

function withoutEmpty<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(withoutEmpty) as Value
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).map(([key, field]) => [key, withoutEmpty(field as unknown)] as const)
  const required = ['creators', 'contributors', 'rights', 'revisions', 'unknown', 'roles']
  return Object.fromEntries(kept.filter(([key, field]) => required.includes(key) || !isEmpty(field))) as Value
}

function isEmpty(value: unknown): boolean {
  return value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
}
