import {bare, catalogOf, dictionary, entry, follow, leaves, list, nameOf, numberOf, rawOf, textOf} from '../objects.js'
import type {Value} from '../values.js'
import type {Content} from './contents.js'
import type {Report} from './fault.js'

/** Standard structure types (ISO 32000-1, 14.8.4). */
const standard = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu RB RT RP WT WP ' +
    'Figure Formula Form'
  ).split(' '),
)

/** What must hold an element, by its type. */
const holders: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  LBody: ['LI'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TOCI: ['TOC'],
}

/** What alone an element may hold, by its type. */
const kept: Readonly<Record<string, readonly string[]>> = {
  L: ['L', 'LI', 'Caption'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  TR: ['TH', 'TD'],
  TOC: ['TOC', 'TOCI', 'Caption'],
}

/** An element with its type, its children and the marks that it holds. */
interface Element {
  readonly reference: Value
  readonly role: string
  readonly children: readonly Element[]
  readonly marks: readonly {readonly page: number; readonly mark: number}[]
}

/** Checks the tree of structure, and that it and the pages know of each other. */
export function checkStructure(report: Report, contents: readonly Content[]): void {
  const {pdf, add} = report
  const root = bare(pdf, catalogOf(pdf), 'StructTreeRoot')
  if (root === undefined) {
    add('01-006', 'no structure')
    return
  }
  const roles = dictionary(entry(pdf, root, 'RoleMap')).fields
  const seen = new Set<number>()
  const top = kidsOf(entry(pdf, root, 'K')).map(kid => read(kid, root, undefined))
  const all = top.flatMap(flatten)
  checkMarks(report, all, contents)
  checkHeadings(report, all)
  checkNotes(report, all)
  for (const element of all) checkElement(report, element)

  function read(reference: Value, parent: Value, page: Value | undefined): Element {
    const number = numberOf(reference)
    if (seen.has(number)) add('structure-cycle', 'an element stands in two places')
    seen.add(number)
    if (numberOf(bare(pdf, reference, 'P') ?? null) !== numberOf(parent)) add('structure-parent', 'wrong parent')
    const here = bare(pdf, reference, 'Pg') ?? page
    const children: Element[] = []
    const marks: {page: number; mark: number}[] = []
    for (const kid of kidsOf(entry(pdf, reference, 'K'))) {
      const {fields} = dictionary(follow(pdf, kid))
      if (typeof kid === 'number') marks.push({page: numberOf(here ?? null), mark: kid})
      else if (nameOf(fields.get('Type')) === 'MCR') {
        marks.push({page: numberOf(fields.get('Pg') ?? here ?? null), mark: Number(fields.get('MCID'))})
      } else if (nameOf(fields.get('Type')) !== 'OBJR' && !seen.has(numberOf(kid))) {
        children.push(read(kid, reference, here))
      }
    }
    return {reference, role: roleOf(nameOf(entry(pdf, reference, 'S'))), children, marks}
  }

  /** The standard type that a type stands for. */
  function roleOf(role: string): string {
    const passed = new Set<string>()
    let at = role
    while (!standard.has(at)) {
      const next = nameOf(follow(pdf, roles.get(at)))
      if (next === '' || passed.has(next)) {
        add(next === '' ? '02-001' : '02-003', `the type ${role} is none`)
        return at
      }
      passed.add(next)
      at = next
    }
    return at
  }
}

function kidsOf(kids: Value): Value[] {
  return Array.isArray(kids) ? kids : kids === null ? [] : [kids]
}

function flatten(element: Element): Element[] {
  return [element, ...element.children.flatMap(flatten)]
}

/** Each mark has one owner, and the tree of parents knows it. */
function checkMarks({pdf, add}: Report, all: readonly Element[], contents: readonly Content[]): void {
  const tree = bare(pdf, bare(pdf, catalogOf(pdf), 'StructTreeRoot'), 'ParentTree')
  const pairs = leaves(pdf, tree, 'Nums')
  const parents = new Map(pairs.map(([key, value]) => [Number(key), value]))
  if (parents.size < pairs.length) add('parent-key', 'a key of the tree of parents stands twice')
  const owners = new Map<string, number>()
  for (const {reference, marks} of all) {
    for (const {page, mark} of marks) {
      const key = `${String(page)} ${String(mark)}`
      if (owners.has(key)) add('mark-owner', `mark ${key} has two owners`)
      owners.set(key, numberOf(reference))
    }
  }
  for (const {page, marks} of contents) {
    const own = list(follow(pdf, parents.get(Number(entry(pdf, page, 'StructParents') ?? NaN))))
    for (const mark of marks) {
      const key = `${String(numberOf(page))} ${String(mark)}`
      const owner = owners.get(key)
      owners.delete(key)
      if (owner === undefined) add('mark-owner', `mark ${key} belongs to nothing`)
      else if (numberOf(own[mark] ?? null) !== owner) add('parent-tree', `mark ${key} has another parent in the tree`)
    }
  }
  if (owners.size > 0) add('mark-missing', `marks are not drawn: ${[...owners.keys()].slice(0, 3).join(', ')}`)
}

/** Headings begin with the first level and leave none out. */
function checkHeadings({add}: Report, all: readonly Element[]): void {
  let before = 0
  for (const {role} of all) {
    const level = Number(/^H(\d)$/.exec(role)?.[1] ?? NaN)
    if (Number.isNaN(level)) continue
    if (before === 0 && level !== 1) add('14-002', `the first heading is H${String(level)}`)
    else if (level > before + 1) add('14-003', `H${String(level)} stands below H${String(before)}`)
    before = level
  }
}

/** Notes have identifiers, each another, which the tree of identifiers knows. */
function checkNotes({pdf, add}: Report, all: readonly Element[]): void {
  const tree = entry(pdf, entry(pdf, catalogOf(pdf), 'StructTreeRoot'), 'IDTree')
  const known = new Map(leaves(pdf, tree, 'Names').map(([key, value]) => [rawOf(key), numberOf(value)]))
  const seen = new Set<string>()
  for (const {role, reference} of all) {
    const id = rawOf(entry(pdf, reference, 'ID'))
    if (role === 'Note' && id === '') add('19-003', 'a note has no identifier')
    if (id === '') continue
    if (seen.has(id)) add('19-004', `two elements are called ${id}`)
    seen.add(id)
    if (known.get(id) !== numberOf(reference)) add('19-tree', `the tree of identifiers does not know ${id}`)
  }
}

function checkElement(report: Report, element: Element): void {
  const {pdf, add} = report
  const {role, children, reference} = element
  for (const child of children) {
    const holder = holders[child.role]
    if (holder && !holder.includes(role)) add('09-nesting', `${child.role} stands in ${role}`)
    const allowed = kept[role]
    if (allowed && !allowed.includes(child.role)) add('09-nesting', `${role} holds ${child.role}`)
  }
  const lang = entry(pdf, reference, 'Lang')
  if (lang !== null && !/^(?:x|[a-z]{2,8})(?:-[a-z\d]{1,8})*$/i.test(textOf(lang)))
    add('11-lang', `no language: ${textOf(lang)}`)
  if (role === 'Figure' && textOf(entry(pdf, reference, 'Alt')) === '') add('13-004', 'a figure without another text')
  if (role === 'L' && children.some(({children: parts}) => parts.some(part => part.role === 'Lbl'))) {
    const attributes = kidsOf(entry(pdf, reference, 'A'))
    if (!attributes.some(one => nameOf(entry(pdf, one, 'ListNumbering')) !== ''))
      add('16-001', 'a list without numbering')
  }
  if (role === 'Table') checkTable(report, element)
}

/** All rows of a table take as many columns, and its heads say of what they are. */
function checkTable({pdf, add}: Report, table: Element): void {
  const rows = flatten(table).filter(({role}) => role === 'TR')
  const covered: number[] = []
  const attribute = (cell: Element, key: string): Value =>
    kidsOf(entry(pdf, cell.reference, 'A'))
      .map(one => entry(pdf, one, key))
      .find(value => value !== null) ?? null
  const widths = rows.map(row => {
    let column = 0
    const left = covered.map(rest => Math.max(0, rest))
    for (const cell of row.children) {
      while ((left[column] ?? 0) > 0) column++
      const across = Number(attribute(cell, 'ColSpan') ?? 1)
      for (let at = column; at < column + across; at++) covered[at] = Number(attribute(cell, 'RowSpan') ?? 1)
      column += across
      if (cell.role === 'TH' && nameOf(attribute(cell, 'Scope')) === '') add('15-003', 'a head without scope')
    }
    while ((left[column] ?? 0) > 0) column++
    covered.forEach((rest, at) => (covered[at] = rest - 1))
    return column
  })
  if (new Set(widths).size > 1) add('15-rows', `rows of ${[...new Set(widths)].join(' and ')} columns`)
}
