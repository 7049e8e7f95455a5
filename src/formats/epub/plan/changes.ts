import type {Tree} from '../../../ast/nodes.js'
import {walk} from '../../../ast/walk.js'
import type {ChangeLabels} from '../labels.js'

/** A change, and how often it was made. */
export type Change = readonly [kind: keyof ChangeLabels, count: number]

/**
 * Counts what was changed between the source and the book, as far as the tree records it.
 *
 * @param tree - an article or a collection
 * @param hasFurniture - whether furniture is written
 * @param lostImages - how many images are not in the book
 * @returns the changes that were made, in the order of a colophon
 */
export function changesOf(tree: Tree, hasFurniture: boolean, lostImages: number): Change[] {
  const counts: Record<keyof ChangeLabels, number> = {
    joinedWords: 0,
    joinedParagraphs: 0,
    inferredPages: 0,
    corrections: 0,
    furniture: 0,
    images: lostImages,
  }
  for (const node of walk(tree)) {
    if (node.type === 'pageMarker') {
      if (node.hyphen !== undefined) counts.joinedWords += 1
      if (node.joins !== undefined) counts.joinedParagraphs += 1
      if (node.certainty === 'inferred') counts.inferredPages += 1
    } else if (node.type === 'editorial') {
      if (node.kind === 'sic' && node.correction !== undefined) counts.corrections += 1
    } else if (node.type === 'furniture') {
      if (!hasFurniture) counts.furniture += 1
    }
  }
  const kinds = Object.keys(counts) as (keyof ChangeLabels)[]
  return kinds.map((kind): Change => [kind, counts[kind]]).filter(([, count]) => count > 0)
}
