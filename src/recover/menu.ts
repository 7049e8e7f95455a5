import {isCitation} from '../bibliography/citation.js'
import {decide, isOpen, isProse, brokenLines, textOf, type Block, type Draft} from './block.js'
import {lettersOf} from './front/page-title.js'

/** A menu stands in one of so many blocks, and the text below it within as many. */
const reach = 10

/** Items of a menu are no longer, in characters, and no fewer. */
const longest = 32
const fewest = 3

/**
 * Finds the menu of a site above a text without marks: a list of a few words each, right under the name of the site if
 * that stands there, and with the title and more below it. Under a title stands a table of contents.
 */
export function recogniseMenu({blocks}: Draft): void {
  const head = blocks.slice(0, reach)
  const at = head.findIndex(isMenu)
  const above = head.slice(0, Math.max(at, 0)).filter(({role}) => role !== 'furniture')
  if (at < 0 || above.length > 1 || !above.every(isLine)) return
  const below = blocks.slice(at + 1, at + 1 + reach)
  const lines = below.slice(
    0,
    Math.max(
      below.findIndex(block => isOpen(block) && isProse(block)),
      0,
    ),
  )
  const front = lines.filter(line => isLine(line) || isCitation(textOf(line)))
  const menu = blocks[at]
  if (front.length < 2 || !menu || announces(menu, blocks.slice(at + 1))) return
  menu.children = brokenLines(textOf(menu))
  delete menu.node
  for (const block of [...above, menu]) {
    decide(block, 'furniture', 'menu-above-title', 0.8)
    block.furniture = 'navigation'
  }
}

/** Whether an item of a list stands again below it: that is a table of contents. */
function announces(list: Block, below: readonly Block[]): boolean {
  const items = new Set(textOf(list).split('\n').map(lettersOf))
  return below.some(block => isLine(block) && items.has(lettersOf(textOf(block))))
}

function isMenu({role, node, evidence}: Block): boolean {
  if (role !== undefined || evidence.tag !== undefined || node?.type !== 'list' || node.ordered === true) return false
  const items = node.children.map(item => textOf({children: [], node: {...node, children: [item]}, evidence}))
  return items.length >= fewest && items.every(item => item.length <= longest && !/[.;:!?,]$/.test(item))
}

function isLine(block: Block): boolean {
  return isOpen(block) && !isProse(block)
}
