import type {Article, Collection} from '../../../src/ast/nodes.js'

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
 * The form that Markdown gives a tree, of the several that say the same: `docs/round-trips.md` lists them.
 *
 * - Texts that meet are one text, none is without characters, and a line feed in one is a space.
 * - `spread` of lists and items says where blank lines stand that Markdown does not ask for.
 * - A note and its calls have a label, an image has an alternative text, an ordered list a start, another list none.
 * - A table of rows that are alike has an alignment for each column.
 * - Metadata has no empty fields.
 *
 * And what Markdown cannot hold, and reports: `data`, and `meta` of code without `lang`.
 */
export function canonical<Tree extends Article | Collection>(tree: Tree): Tree {
  const clean = withoutPlace(tree)
  const children =
    clean.type === 'article' ? nodes(clean.children as Loose[]) : clean.children.map(child => canonical(child))
  return {...clean, metadata: withoutEmpty(clean.metadata), children}
}

function nodes(children: Loose[]): Loose[] {
  return merged(children.flatMap(normal))
}

function normal(node: Loose): Loose[] {
  if (node.type === 'text') {
    const value = String(node['value']).replace(/[ \t]*\n[ \t\n]*/g, ' ')
    return value === '' ? [] : [{...node, value}]
  }
  if (node.type === 'image') return [{alt: '', ...node}]
  if (node.type === 'code') return [code(node)]
  if (node.type === 'footnoteReference') return [{label: node['identifier'], ...node}]
  if (!node.children) return [node]
  const made = {...node, children: nodes(node.children)}
  if (node.type === 'footnoteDefinition') return [{label: node['identifier'], ...made}]
  if (node.type === 'list') return [list(made)]
  if (node.type === 'table') return [table(made)]
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
  const {start, spread, ordered, children, ...rest} = node
  const marked = isMarked(node)
  return {
    ...rest,
    ordered: ordered === true,
    spread: spread === true && (!marked || children.length > 1),
    ...(ordered === true && {start: start ?? 1}),
    children: children.map(item => ({
      ...item,
      spread: item['spread'] === true && (!marked || hasGap(item.children ?? [])),
    })),
  }
}

/** Whether a list has items that its marks can hold: a box stands before a paragraph. */
function isMarked({children = []}: Loose): boolean {
  return (
    children.length > 0 &&
    children.every(item => item['checked'] === undefined || kind(item.children?.[0]) === 'paragraph')
  )
}

/** Whether blank lines may stand between blocks where Markdown does not ask for them. */
function hasGap(blocks: Loose[]): boolean {
  return blocks.slice(1).some((right, index) => {
    const [left, next] = [kind(blocks[index]), kind(right)]
    const same = left === next && ['paragraph', 'blockquote', 'table'].includes(left)
    return !same && !(left === 'paragraph' && next === 'list' && right['start'] !== 1)
  })
}

/** Type of a block as Markdown has it: without marks, it is a directive. */
function kind(node: Loose | undefined): string {
  if (!node) return 'nothing'
  if (node.type === 'list' && !isMarked(node)) return 'directive'
  if (node.type === 'table' && !isGrid(node)) return 'directive'
  return node.type === 'paragraph' && node.children?.length === 0 ? 'directive' : node.type
}

function table(node: Loose & {children: Loose[]}): Loose {
  const align = (node['align'] as unknown[] | undefined) ?? []
  if (!isGrid(node))
    return Object.fromEntries(Object.entries(node).filter(([name]) => name !== 'align' || align.length > 0)) as Loose
  const width = node.children[0]?.children?.length ?? 0
  return {...node, align: Array.from({length: width}, (_, index) => align[index] ?? null)}
}

function isGrid({align, children = []}: Loose): boolean {
  const width = children[0]?.children?.length ?? 0
  const columns = (align as unknown[] | undefined)?.length ?? 0
  return width > 0 && columns <= width && children.every(row => row.children?.length === width)
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
