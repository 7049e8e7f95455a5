import type {Paragraph} from 'mdast'
import type {Node} from 'unist'
import type {Attributes, Element, ElementContent} from 'xast'
import {isType} from '../../../ast/is.js'
import {element} from '../../../xml/element.js'
import {misplacedBlock} from '../rules.js'
import {
  anywhere,
  authorRole,
  blocks,
  continuation,
  divisionBottom,
  divisionTop,
  filler,
  passage,
} from '../vocabulary.js'
import type {State} from './state.js'

/**
 * Arranges what handlers made so that it may stand in a `div` or a `body`: heads, blocks, divisions and
 * closing lines, in this order. The order of the text stays as it is; what stands elsewhere becomes a block,
 * and blocks after a division become a division.
 */
export function division(state: State, content: readonly ElementContent[], opening?: () => Element): ElementContent[] {
  const children = demoteMisplaced(state, asBlocks(content))
  const firstDivision = children.findIndex(isDivision)
  if (firstDivision < 0) return children
  const end = tailStart(children)
  const before = children.slice(0, firstDivision)
  return [
    ...(opening ? wrapOpening(before, opening) : before),
    ...children.slice(firstDivision, firstDivision + 1),
    ...wrapContinuations(children.slice(firstDivision + 1, end)),
    ...children.slice(end),
  ]
}

/** Arranges what handlers made so that it may stand in a `body`, which must not be without text. */
export function body(state: State, content: readonly ElementContent[]): Element {
  const children = division(state, content)
  const hasText = children.some(child => isDivision(child) || isBlock(child))
  return element('body', {}, hasText ? children : [...children, element('ab', {rend: filler})])
}

/**
 * Sets what may not stand in a block of text apart: lines become blocks; divisions, and speeches in speeches, a text of
 * their own.
 *
 * @param allowed - names of the elements that may stand there (default: blocks)
 * @param line - what words become that stand among blocks (default: `ab`)
 */
export function enclose(
  state: State,
  content: readonly ElementContent[],
  allowed: ReadonlySet<string> = blocks,
  line: 'ab' | 'p' = 'ab',
): ElementContent[] {
  return asBlocks(content, line).flatMap((child): Element[] => {
    if (allowed.has(child.name) || anywhere.has(child.name) || child.data?.isBlock) return [child]
    if (isDivision(child) || child.name === 'sp')
      return [element('floatingText', {type: passage}, [body(state, [child])])]
    return isBlock(child) ? [{...child, name: 'ab', attributes: typed(child)}] : demote(child, allowed)
  })
}

/** What stands in an item or a note: a paragraph that is all of it is written without `p`, where it has words. */
export function lineOrBlocks(state: State, nodes: readonly Node[], loose = false): ElementContent[] {
  const [only, ...others] = nodes
  const isAlone = only !== undefined && isType(only, 'paragraph') && others.length === 0 && only.data === undefined
  return isAlone && !loose && isLine(only) ? state.all(only.children) : enclose(state, state.all(nodes))
}

/** Whether a paragraph is seen to be a line of text by what stands in it. */
function isLine({children}: Paragraph): boolean {
  return children.some(child => (child.type === 'text' ? child.value.trim() !== '' : !standsAnywhere.has(child.type)))
}

/** Nodes of a line whose elements may stand among blocks too. */
const standsAnywhere: ReadonlySet<string> = new Set(['pageMarker', 'footnoteReference', 'image', 'break', 'editorial'])

/** Sets texts and words that stand among blocks into blocks of their own. */
export function asBlocks(content: readonly ElementContent[], line: 'ab' | 'p' = 'ab'): Element[] {
  return group(content, child => child.type === 'element' && isStructure(child)).flatMap(({matches, items}) => {
    if (matches) return items.filter(item => item.type === 'element')
    const isBlank = items.every(item => item.type === 'text' && item.value.trim() === '')
    return isBlank ? [] : [element(line, {}, items)]
  })
}

/** Lines without text around them become blocks where their elements may not stand. */
function demoteMisplaced(state: State, children: readonly Element[]): Element[] {
  const end = tailStart(children)
  const hasText = children.some(child => isBlock(child) || isDivision(child))
  let inText = false
  return children.flatMap((child, index) => {
    const inPlace =
      isBlock(child) ||
      isDivision(child) ||
      anywhere.has(child.name) ||
      (!inText && divisionTop.has(placeOf(child))) ||
      (hasText && index >= end)
    const opens = !inText && topOfOthers.has(child.name)
    if ((isBlock(child) && !opens) || isDivision(child)) inText = true
    if (inPlace) return [child]
    inText = true
    misplacedBlock.report(
      state.file,
      undefined,
      `Unexpected \`${child.name}\` within a text, expected it at its head or foot; written as a block`,
    )
    return demote(child)
  })
}

function demote(line: Element, allowed: ReadonlySet<string> = blocks): Element[] {
  switch (line.name) {
    case 'head':
      return [{...line, name: allowed.has('label') ? 'label' : 'ab', attributes: typed(line)}]
    case 'argument':
      return [element('floatingText', {type: 'headnote'}, [element('body', {}, line.children)])]
    case 'opener':
    case 'closer':
      return [{...line, name: 'ab', attributes: typed(line), children: line.children.map(asSegment)}]
    default:
      return [element('ab', typed(line), line.children.map(withoutAuthor))]
  }
}

/** The attributes of an element that gets another name: its type says what it was. */
function typed({name, attributes}: Element): Attributes {
  return {type: name === 'head' ? 'heading' : name === 'bibl' ? 'attribution' : name, ...attributes}
}

/** A line of a letter within a block. */
function asSegment(line: ElementContent): ElementContent {
  return line.type === 'element' && line.name !== 'seg' ? {...line, name: 'seg', attributes: typed(line)} : line
}

/** The author is marked as such in a byline alone. */
function withoutAuthor(child: ElementContent): ElementContent {
  return child.type === 'element' && child.name === 'docAuthor'
    ? {...child, name: 'name', attributes: {role: authorRole}}
    : child
}

/** Elements of others that may stand among the lines at the head of a division, and are blocks. */
const topOfOthers: ReadonlySet<string> = new Set(['epigraph', 'argument'])

/** Where the lines at the foot begin: after them nothing else follows. */
function tailStart(children: readonly Element[]): number {
  return children.findLastIndex(child => !divisionBottom.has(placeOf(child)) && !anywhere.has(child.name)) + 1
}

/** Blocks before the first division become a division too; page turns go with them, heads stay before. */
function wrapOpening(children: readonly Element[], opening: () => Element): Element[] {
  const first = children.findIndex(isBlock)
  if (first < 0) return [...children]
  const lead = children.findLastIndex((child, index) => index < first && !isPageTurn(child)) + 1
  return [...children.slice(0, lead), {...opening(), children: children.slice(lead)}]
}

/** Blocks after a division become a division, because TEI allows no bare block there. */
function wrapContinuations(children: readonly Element[]): Element[] {
  return group(children, isDivision).flatMap(({matches, items}) => {
    if (matches || !items.some(isBlock)) return items
    const first = items.findIndex(item => !anywhere.has(item.name))
    return [...items.slice(0, first), element('div', {type: continuation}, items.slice(first))]
  })
}

function isPageTurn(child: Element): boolean {
  return child.name === 'pb'
}

function isBlock(child: ElementContent): boolean {
  if (child.type !== 'element') return false
  return child.data?.instead ? child.data.isBlock === true : blocks.has(child.name)
}

function isDivision(child: ElementContent): boolean {
  return child.type === 'element' && child.name === 'div'
}

function isStructure(child: Element): boolean {
  const {data} = child
  const name = placeOf(child)
  if (data?.instead && name === child.name) return data.isBlock === true
  return (
    isBlock(child) ||
    isDivision(child) ||
    name === 'speaker' ||
    anywhere.has(name) ||
    divisionTop.has(name) ||
    divisionBottom.has(name)
  )
}

/** The name by which an element has its place: that of its node, where the source has another for a line such as a heading. */
function placeOf({name, data}: Element): string {
  const [only, ...others] = data?.instead ?? []
  const isRenamed = only?.type === 'element' && others.length === 0 && !only.data?.instead && divisionTop.has(only.name)
  return isRenamed && data?.isBlock !== true ? only.name : name
}

interface Group<Item> {
  matches: boolean
  items: Item[]
}

/** Groups neighbours that match, and neighbours that do not. */
function group<Item>(items: readonly Item[], matches: (item: Item) => boolean): Group<Item>[] {
  const groups: Group<Item>[] = []
  for (const item of items) {
    const last = groups.at(-1)
    if (last?.matches === matches(item)) last.items.push(item)
    else groups.push({matches: matches(item), items: [item]})
  }
  return groups
}
