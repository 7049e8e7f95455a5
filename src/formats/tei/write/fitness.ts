import type {VFile} from 'vfile'
import {walk} from '../../../ast/walk.js'
import type {Tree} from '../../../ast/nodes.js'
import type {TeiWriteOptions} from '../options.js'
import {profiles, type ProfileName} from '../profiles/profiles.js'
import {unfitProfile} from '../rules.js'

/** The profile of a document: the one that is asked for, or TEI in full where that forbids what the tree has. */
export function profileFor(tree: Tree, file: VFile, options: Readonly<TeiWriteOptions>): ProfileName {
  const name = options.profile ?? 'tei-all'
  const {hasPageTurns, holdsCollections} = profiles[name]
  const obstacle =
    tree.type === 'collection' && !holdsCollections
      ? 'collection'
      : !hasPageTurns && hasPageMarker(tree)
        ? 'turn of a page'
        : undefined
  if (obstacle === undefined) return name
  const reason = `Unexpected ${obstacle}, expected what the profile \`${name}\` allows; written for TEI in full`
  unfitProfile.report(file, undefined, reason, 'Choose the profile `simplePrint` or `tei-all`.')
  return 'tei-all'
}

function hasPageMarker(tree: Tree): boolean {
  for (const {type} of walk(tree)) if (type === 'pageMarker') return true
  return false
}
