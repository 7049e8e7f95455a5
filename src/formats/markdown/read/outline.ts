import type {RootContent} from 'mdast'
import {isFlow} from '../../../ast/is.js'
import type {NodeOf, Nodes} from '../../../ast/nodes.js'
import {isBackMatter, signs} from '../profile.js'
import {phrasing} from './phrasing.js'
import {at, type State} from './state.js'

/** A section that is open, and the depth of the heading that opened it. */
interface Open {
  readonly depth: number
  readonly children: Nodes[]
  readonly section: NodeOf<'section'>
}

/**
 * Reads blocks, with the sections that their headings open.
 *
 * @param state - what is known
 * @param nodes - blocks of Markdown
 * @param read - reads a block that is not a heading
 * @param inArticle - whether these are the blocks of an article: its first heading of the first level is the title,
 *   and notes at its end stand beside the last section
 * @returns blocks of the tree
 */
export function outline(
  state: State,
  nodes: readonly RootContent[],
  read: (state: State, node: RootContent) => Nodes[],
  inArticle: boolean,
): Nodes[] {
  const result: Nodes[] = []
  const open: Open[] = []
  let titled = !inArticle
  for (const node of nodes) {
    if (node.type === 'heading') {
      const children = phrasing(state, node.children)
      if (node.depth === 1 && !titled) {
        titled = true
        open.length = 0
        result.push({type: 'title', children, ...at(node)})
      } else {
        close(node.depth)
        const heading: NodeOf<'heading'> = {type: 'heading', depth: node.depth, children, ...at(node)}
        const section: NodeOf<'section'> = {type: 'section', children: [heading], ...at(node)}
        add([section])
        open.push({depth: node.depth, children: section.children, section})
      }
    } else if (node.type === 'leafDirective' && node.name === signs.end) {
      close(Number(node.attributes?.['depth'] ?? open.at(-1)?.depth ?? 1))
    } else {
      add(read(state, node))
    }
  }
  return inArticle ? [...result, ...backMatter(open)] : result

  function add(made: readonly Nodes[]): void {
    for (const node of made) {
      if (inArticle && !isFlow(node)) open.length = 0
      const holder = open.at(-1)
      ;(holder?.children ?? result).push(node)
      if (!holder || !node.position) continue
      for (const {section} of open) {
        if (section.position) section.position = {...section.position, end: node.position.end}
      }
    }
  }

  function close(depth: number): void {
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop()
  }
}

/** Takes the notes at the end of an article out of its last section. */
function backMatter(open: readonly Open[]): Nodes[] {
  const last = open.at(-1)
  if (!last) return []
  const index = last.children.findLastIndex(node => !isBackMatter(node))
  return last.children.splice(index + 1)
}
