import type {Node} from 'unist'
import type {VFile} from 'vfile'
import {isType} from '../../../../ast/is.js'
import type {Tree} from '../../../../ast/nodes.js'
import {walk} from '../../../../ast/walk.js'
import {markdownUnheld} from '../../rules.js'

/** Data that tell of the file a node was read from, and not of the node. */
const ofReading: ReadonlySet<string> = new Set(['recovery', 'className'])

/**
 * Reports what Markdown cannot hold of a tree, each kind once, at the first node that has it.
 *
 * @param tree - any tree
 * @param file - gets the messages
 */
export function reportUnheld(tree: Tree, file: VFile): void {
  const reported = new Set<string>()
  for (const node of walk(tree)) {
    for (const what of unheldOf(node)) {
      if (reported.has(what)) continue
      reported.add(what)
      const note = 'It is left out; TEI and JSON hold it.'
      markdownUnheld.report(file, node, `Unexpected ${what} of \`${node.type}\`, expected what Markdown holds`, note)
    }
  }
}

function unheldOf(node: Node): string[] {
  const kinds: string[] = []
  const data: Readonly<Record<string, unknown>> = {...node.data}
  for (const name in data) if (data[name] !== undefined && !ofReading.has(name)) kinds.push(`data \`${name}\``)
  if (isType(node, 'code') && !node.lang && node.meta) kinds.push('`meta` without `lang`')
  const fields: readonly unknown[] = Object.values(node)
  for (const value of fields) if (typeof value === 'string' && value.includes('\0')) return [...kinds, 'null character']
  return kinds
}
