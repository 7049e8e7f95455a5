import {isType} from '../../../../ast/is.js'
import type {Tree} from '../../../../ast/nodes.js'
import {toString} from '../../../../ast/text.js'
import {noSource, noTitle} from '../../keys.js'
import {frontMatter as fields} from '../front-matter.js'

/**
 * Writes the metadata of a tree as YAML, and that there is no title or no source where a reader would take the line or the
 * file for them.
 *
 * @param tree - any tree
 * @param inFile - whether it is the whole of a file
 * @returns lines of YAML
 */
export function frontMatter(tree: Tree, inFile: boolean): string {
  const {title = ''} = tree.metadata
  const own = fields(tree.metadata)
  const untitled = title === '' && titleOf(tree) !== ''
  const unsourced = inFile && !/^source:/m.test(own)
  return (untitled ? `${noTitle}\n` : '') + own + (unsourced ? `${noSource}\n` : '')
}

function titleOf(tree: Tree): string {
  const title = tree.children.find(child => isType(child, 'title'))
  return title ? toString(title) : ''
}
