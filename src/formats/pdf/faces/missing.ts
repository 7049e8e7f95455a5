import type {VFile} from 'vfile'
import type {Nodes, Tree} from '../../../ast/nodes.js'
import {walk} from '../../../ast/walk.js'
import type {FaceName} from '../../../faces/garamond/family.js'
import type {PdfFaces} from '../options.js'
import {missingFace} from '../rules.js'

const styles: readonly (readonly [face: FaceName, style: string, need: (tree: Tree) => boolean])[] = [
  // Running heads are in italics, whatever the text.
  ['italic', 'italic', () => true],
  ['semibold', 'semibold', tree => has(tree, 'strong')],
  ['semiboldItalic', 'semibold italic', tree => has(tree, 'strong', 'emphasis') || has(tree, 'emphasis', 'strong')],
]

/**
 * Reports the faces that a document needs and the family of the caller lacks: those of EB Garamond stand in.
 *
 * @param given - fonts of the caller; without a face for text all is EB Garamond
 * @param tree - the document
 * @param file - gets the messages
 */
export function reportMissingFaces(given: Readonly<PdfFaces>, tree: Tree, file: VFile): void {
  if (!given.regular) return
  for (const [face, style, need] of styles) {
    if (given[face] || !need(tree)) continue
    const reason = `Unexpected family without ${style} font, expected one: EB Garamond stands in`
    missingFace.report(
      file,
      undefined,
      reason,
      `Give the ${style} font of the family as \`faces.${face}\` (\`--font\`).`,
    )
  }
}

/** Whether a tree has a node of a type; or one that has a node of another type in it. */
function has(tree: Nodes, type: 'strong' | 'emphasis', inner?: 'strong' | 'emphasis'): boolean {
  for (const node of walk(tree)) if (node.type === type && (inner === undefined || has(node, inner))) return true
  return false
}
