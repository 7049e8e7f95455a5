import type {Blockquote, Code, Heading, List, ListItem, Paragraph, Table, TableCell, TableRow} from 'mdast'
import type {Element, ElementContent} from 'xast'
import type {Aside, Attribution, Furniture, Section} from '../../../../ast/flow.js'
import {isNotesSection} from '../../../../ast/notes.js'
import {element} from '../../../../xml/element.js'
import {blocks} from '../../vocabulary.js'
import {asBlocks, body, division, enclose} from '../arrange.js'
import {wordOf} from '../pointer.js'
import {recoveryOf, renditionOf, type State} from '../state.js'

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

export function heading(state: State, node: Heading): ElementContent[] {
  return [element('head', {}, state.all(node.children))]
}

export function paragraph(state: State, node: Paragraph): ElementContent[] {
  return [element('p', {'xml:id': state.identifiers.next('p-')}, state.all(node.children))]
}

/** Attributions at the end stand beside the quotation, others in it. */
export function blockquote(state: State, node: Blockquote): ElementContent[] {
  const end = node.children.findLastIndex(child => child.type !== 'attribution') + 1
  const inner = enclose(state, asBlocks(state.all(node.children.slice(0, end))), blocks)
  const quote = element('quote', recoveryOf(state, node), inner)
  return end === node.children.length ? [quote] : [element('cit', {}, [quote, ...state.all(node.children.slice(end))])]
}

export function attribution(state: State, node: Attribution): ElementContent[] {
  return [element('bibl', {}, state.all(node.children))]
}

export function list(state: State, node: List): ElementContent[] {
  if (node.children.length === 0) return []
  const start = node.start ?? 1
  const items = node.children.map((item, index) =>
    element('item', {...(node.ordered && {n: String(start + index)}), ...checkbox(item)}, itemContent(state, item)),
  )
  return [element('list', {rend: node.ordered ? 'numbered' : 'bulleted'}, items)]
}

/** An item by itself, outside of a list, is a list of one. */
export function listItem(state: State, node: ListItem): ElementContent[] {
  return list(state, {type: 'list', children: [node]})
}

export function table(state: State, node: Table): ElementContent[] {
  const rows = node.children
    .filter(row => row.children.length > 0)
    .map((row, index) =>
      rowOf(state, row, index < (node.data?.headerRows ?? 1) ? {role: 'label'} : {}, node.align ?? []),
    )
  return rows.length === 0 ? [] : [element('table', {}, rows)]
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

export function code(_: State, node: Code): ElementContent[] {
  const attributes = {lang: wordOf(node.lang ?? undefined), n: node.meta, 'xml:space': 'preserve'}
  return [element('ab', {type: 'code'}, [element('code', attributes, [node.value])])]
}

export function aside(state: State, node: Aside): ElementContent[] {
  return [element('floatingText', {type: 'aside'}, [body(state, state.all(node.children))])]
}

export function furniture(state: State, node: Furniture): ElementContent[] {
  return state.furniture ? [element('fw', {type: node.role}, state.all(node.children))] : []
}

/** A paragraph that is all of an item is written without `p`, unless the list is a loose one. */
function itemContent(state: State, node: ListItem): ElementContent[] {
  const [only, ...others] = node.children
  return only?.type === 'paragraph' && others.length === 0 && !node.spread
    ? state.all(only.children)
    : enclose(state, asBlocks(state.all(node.children)), blocks)
}

function checkbox(node: ListItem): {rend?: string} {
  return node.checked == null ? {} : {rend: node.checked ? 'checked' : 'unchecked'}
}

function rowOf(state: State, node: TableRow, attributes: {role?: string}, align: NonNullable<Table['align']>): Element {
  const cells = node.children.flatMap((cell, index) => {
    if (cell.data?.spanned && cell.children.length === 0) return []
    const side = align[index]
    return state
      .all([cell])
      .map(made =>
        side && made.type === 'element'
          ? {...made, attributes: {...made.attributes, rendition: renditionOf(state, side)}}
          : made,
      )
  })
  return element('row', attributes, cells)
}
