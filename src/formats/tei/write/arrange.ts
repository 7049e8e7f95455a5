import type {Element, ElementContent} from 'xast'
import {element} from '../../../xml/element.js'
import {misplacedBlock} from '../rules.js'
import {anywhere, blocks, divisionBottom, divisionTop} from '../vocabulary.js'
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
  return element('body', {}, hasText ? children : [...children, element('p')])
}

/** Sets what may not stand in a block of text, such as divisions and heads, apart as texts of their own. */
export function enclose(
  state: State,
  content: readonly ElementContent[],
  allowed: ReadonlySet<string>,
): ElementContent[] {
  return group(
    content,
    child => child.type !== 'element' || allowed.has(child.name) || anywhere.has(child.name),
  ).flatMap(({matches, items}) => (matches ? items : [element('floatingText', {}, [body(state, items)])]))
}

/** Sets texts and words that stand among blocks into blocks of their own. */
export function asBlocks(content: readonly ElementContent[]): Element[] {
  return group(content, child => child.type === 'element' && isStructure(child)).flatMap(({matches, items}) => {
    if (matches) return items.filter(item => item.type === 'element')
    const isBlank = items.every(item => item.type === 'text' && item.value.trim() === '')
    return isBlank ? [] : [element('ab', {}, items)]
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
      (!inText && divisionTop.has(child.name)) ||
      (hasText && index >= end)
    if (isBlock(child) || isDivision(child)) inText = true
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

function demote(line: Element): Element[] {
  switch (line.name) {
    case 'head':
      return [{...line, name: 'label', attributes: {type: 'heading', ...line.attributes}}]
    case 'opener':
    case 'closer':
      return asBlocks(line.children).flatMap(child => (isBlock(child) ? [child] : demote(child)))
    case 'argument':
      return [element('floatingText', {type: 'headnote'}, [element('body', {}, line.children)])]
    default:
      return [element('ab', {type: line.name}, line.children.map(withoutAuthor))]
  }
}

/** The author is marked as such in a byline alone. */
function withoutAuthor(child: ElementContent): ElementContent {
  return child.type === 'element' && child.name === 'docAuthor' ? {...child, name: 'name'} : child
}

/** Where the lines at the foot begin: after them nothing else follows. */
function tailStart(children: readonly Element[]): number {
  return children.findLastIndex(child => !divisionBottom.has(child.name) && !anywhere.has(child.name)) + 1
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
    return [...items.slice(0, first), element('div', {type: 'continuation'}, items.slice(first))]
  })
}

function isPageTurn(child: Element): boolean {
  return child.name === 'pb'
}

function isBlock(child: ElementContent): boolean {
  return child.type === 'element' && blocks.has(child.name)
}

function isDivision(child: ElementContent): boolean {
  return child.type === 'element' && child.name === 'div'
}

function isStructure(child: Element): boolean {
  const {name} = child
  return (
    isBlock(child) ||
    isDivision(child) ||
    name === 'speaker' ||
    anywhere.has(name) ||
    divisionTop.has(name) ||
    divisionBottom.has(name)
  )
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
