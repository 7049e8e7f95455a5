import type {Element} from 'xast'
import type {Tree} from '../../../ast/nodes.js'
import {namespace} from '../vocabulary.js'
import {articleOf} from './article.js'
import {collectionOf} from './collection.js'
import type {Edition} from './edition.js'

/** The element of a whole file. */
export function documentOf(tree: Tree, edition: Edition): Element {
  const made = tree.type === 'article' ? articleOf(tree, edition, '') : collectionOf(tree, edition)
  return {...made, attributes: {xmlns: namespace, ...made.attributes}}
}
