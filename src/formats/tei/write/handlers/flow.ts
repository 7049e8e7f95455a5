import type {Blockquote, Code, Heading, List, ListItem, Paragraph, Table, TableCell, TableRow} from 'mdast'
import type {Element, ElementContent} from 'xast'
import type {Aside, Attribution, Furniture, Section} from '../../../../ast/flow.js'
import {isNotesSection} from '../../../../ast/notes.js'
import {element} from '../../../../xml/element.js'
import {filler} from '../../vocabulary.js'
import {body, division, enclose, lineOrBlocks} from '../arrange.js'
import {wordOf} from '../pointer.js'
import {exampleOf} from '../example.js'
import {sourceOf} from '../source-element.js'
import {renditionOf, withData, type State} from '../state.js'

export function section(state: State, node: Section): ElementContent[] {
  const {numbers} = state
  numbers.push((numbers.pop() ?? 0) + 1)
  const n = numbers.join('.')
  const type = isNotesSection(node) ? 'notes' : 'section'
  const attributes = {type, n, 'xml:id': state.identifiers.take(`sec-${n}`)}
  numbers.push(0)
  const children = division(state, state.all(node.children))
  numbers.pop()
  return [element('div', attributes, children)]
}

/** The depth of a heading is that of its section; where the source has another, its subtype says so. */
export function heading(state: State, node: Heading): ElementContent[] {
  // That of a list or a poem has the depth that its place gives it.
  const isOfNext = node.data?.ofNext && state.keepsElements
  const isNatural = isOfNext === true || node.depth === Math.min(state.numbers.length, 6)
  const attributes = isNatural ? {} : {type: 'heading', subtype: `level-${node.depth}`}
  return [element('head', attributes, state.all(node.children))]
}

/**
 * The rest of a paragraph that a quotation interrupts is its final part. One element of others needs no paragraph where
 * it may stand by itself.
 */
export function paragraph(state: State, node: Paragraph): ElementContent[] {
  const [only, ...others] = node.children
  const attributes = {part: node.data?.continued ? 'F' : undefined, 'xml:id': state.identifiers.next('p-')}
  const children = state.all(node.children)
  const [made] = children
  const whole = element('p', attributes, children)
  const isBare = state.keepsElements && only?.type === 'opaque' && others.length === 0 && node.data === undefined
  return isBare && made?.type === 'element' && made.data?.instead
    ? [{...made, data: {...made.data, instead: [whole], isBlock: true}}]
    : [whole]
}

/** Attributions at the end stand beside the quotation, others in it. */
export function blockquote(state: State, node: Blockquote): ElementContent[] {
  const end = node.children.findLastIndex(child => child.type !== 'attribution') + 1
  const inner = enclose(state, state.all(node.children.slice(0, end)))
  const quote = element('quote', {}, inner)
  return end === node.children.length ? [quote] : [element('cit', {}, [quote, ...state.all(node.children.slice(end))])]
}

export function attribution(state: State, node: Attribution): ElementContent[] {
  return [element('bibl', {}, state.all(node.children))]
}

/** A list must not be without items. */
export function list(state: State, node: List): ElementContent[] {
  const start = node.start ?? 1
  const items = state
    .all(node.children)
    .map((item, index) => (node.ordered && item.type === 'element' ? withNumber(item, start + index) : item))
  const rend = node.ordered == null ? undefined : node.ordered ? 'numbered' : node.data?.marked ? 'simple' : 'bulleted'
  return [element('list', {rend}, items.length > 0 ? items : [element('item', {rend: filler})])]
}

function withNumber(item: Element, number: number): Element {
  return {...item, attributes: {n: String(number), ...item.attributes}}
}

export function listItem(state: State, node: ListItem): ElementContent[] {
  const rend = node.checked == null ? undefined : node.checked ? 'checked' : 'unchecked'
  const item = element('item', {rend}, lineOrBlocks(state, node.children, node.spread ?? false))
  // A list of others may be an item itself.
  const [block, ...others] = node.data?.implied && state.keepsElements ? item.children : []
  const isList = block?.type === 'element' && others.length === 0
  return isList ? [{...block, data: {...block.data, instead: [item], isBlock: true}}] : [item]
}

/** A table must not be without rows. */
export function table(state: State, node: Table): ElementContent[] {
  const heads = node.data?.headerRows ?? 1
  const rows = node.children.map((row, index) =>
    rowOf(state, row, index < heads ? {role: 'label'} : {}, node.align ?? []),
  )
  return [element('table', {}, rows.length > 0 ? rows : [element('row', {rend: filler}, [element('cell')])])]
}

/** A row by itself, outside of a table, is a table of one. */
export function tableRow(state: State, node: TableRow): ElementContent[] {
  return table(state, {type: 'table', children: [node]})
}

export function tableCell(state: State, node: TableCell): ElementContent[] {
  const {header, colSpan, rowSpan} = node.data ?? {}
  const attributes = {role: header ? 'label' : undefined, cols: written(colSpan), rows: written(rowSpan)}
  return [element('cell', attributes, state.all(node.children))]
}

function written(count: number | undefined): string | undefined {
  return count === undefined ? undefined : String(count)
}

export function thematicBreak(): ElementContent[] {
  return [element('milestone', {unit: 'section'})]
}

/** Lines of code; an example of XML in the source is one again, where it is well-formed. */
export function code(state: State, node: Code): ElementContent[] {
  const attributes = {lang: wordOf(node.lang ?? undefined), n: node.meta}
  const block = element('ab', {type: 'code'}, [element('code', attributes, [node.value])])
  const isExample = state.keepsElements && sourceOf(node)?.name === 'egXML'
  return [(isExample ? exampleOf(node.value, block) : undefined) ?? block]
}

/** A box in the text; in the source, it may have been a note without a mark, or an argument. */
export function aside(state: State, node: Aside): ElementContent[] {
  const name = state.keepsElements ? sourceOf(node)?.name : undefined
  if (name === 'note' || name === 'argument') return [element(name, {}, enclose(state, state.all(node.children)))]
  return [element('floatingText', {type: 'aside'}, [body(state, state.all(node.children))])]
}

export function furniture(state: State, node: Furniture): ElementContent[] {
  return state.furniture ? [element('fw', {type: node.role}, state.all(node.children))] : []
}

/** A row must not be without cells. */
function rowOf(state: State, node: TableRow, attributes: {role?: string}, align: NonNullable<Table['align']>): Element {
  const cells = node.children.flatMap((cell, index) => {
    if (cell.data?.spanned && cell.children.length === 0) return []
    const side = align[index]
    return state
      .all([cell])
      .map(made =>
        side && made.type === 'element' && made.attributes['rendition'] == null
          ? {...made, attributes: {...made.attributes, rendition: renditionOf(state, side)}}
          : made,
      )
  })
  const [made] = withData(state, node, [
    element('row', attributes, cells.length > 0 ? cells : [element('cell', {rend: filler})]),
  ])
  return made?.type === 'element' ? made : element('row', attributes, cells)
}
