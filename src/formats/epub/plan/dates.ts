import type {VFile} from 'vfile'
import type {Tree} from '../../../ast/nodes.js'
import {revisionDate} from '../../../core/modified.js'
import {missingModified} from '../rules.js'

/** When a tree was last changed; the first day of zip files if nobody knows. */
export function modifiedOf(tree: Tree, file: VFile): string {
  const date = revisionDate(tree)
  if (date !== undefined) return `${date}T00:00:00Z`
  missingModified.report(
    file,
    tree,
    'Unexpected tree without the date of its latest revision, expected one',
    'Give the option `modified`, or `metadata.revisions`.',
  )
  return '1980-01-01T00:00:00Z'
}
