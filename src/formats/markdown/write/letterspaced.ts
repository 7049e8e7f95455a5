import type {VFile} from 'vfile'
import {isType} from '../../../ast/is.js'
import type {Tree} from '../../../ast/nodes.js'
import {walk} from '../../../ast/walk.js'
import {markdownFlavour} from '../rules.js'

/**
 * Reports that letterspaced words become italics, once, at the first of them.
 *
 * @param tree - any tree
 * @param file - gets the message
 * @param flavour - what the flavour is called
 */
export function reportLetterspaced(tree: Tree, file: VFile, flavour: string): void {
  for (const node of walk(tree)) {
    if (!isType(node, 'emphasis') || node.rendering == null) continue
    const reason = `Unexpected ${node.rendering} \`emphasis\` in Markdown of ${flavour}, expected italics`
    markdownFlavour.report(file, node, reason, 'It is in italics; the flavour `offprint` says how it looks.')
    return
  }
}
