import type {Tree} from '../../../ast/nodes.js'
import type {PlannedAsset} from './epub-plan.js'

/** Media type of the tree of a book, by which its reader finds it. */
export const treeMediaType = 'application/vnd.offprint.tree+json'

/** The tree as a record of the book. */
export function treeRecord(tree: Tree): PlannedAsset {
  return {href: 'offprint.json', mediaType: treeMediaType, data: new TextEncoder().encode(JSON.stringify(tree))}
}
