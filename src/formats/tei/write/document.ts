import type {Element} from 'xast'
import {walk} from '../../../ast/walk.js'
import {mapChanged} from '../../../core/map-changed.js'
import type {Tree} from '../../../ast/nodes.js'
import {namespace} from '../vocabulary.js'
import {articleOf} from './article.js'
import {collectionOf} from './collection.js'
import type {Edition} from './edition.js'

/** The element of a whole file. */
export function documentOf(tree: Tree, given: Omit<Edition, 'lineEnds' | 'taken'>): Element {
  const edition = {...given, lineEnds: given.profile.keepsText && hasLineEnds(tree), taken: new Set<string>()}
  const made = tree.type === 'article' ? articleOf(tree, edition, '') : collectionOf(tree, edition)
  return declared(made, undefined)
}

/** An element, and those in it, that declare their namespace where it is another than around them. */
function declared(one: Element, around: string | undefined): Element {
  const own = one.data?.namespace ?? namespace
  const children = mapChanged(one.children, child => (child.type === 'element' ? declared(child, own) : child))
  if (own !== around) return {...one, children, attributes: {xmlns: own, ...one.attributes}}
  return children === one.children ? one : {...one, children}
}

/** Whether a tree has ends of lines of the print. */
function hasLineEnds(tree: Tree): boolean {
  for (const node of walk(tree))
    if (node.type === 'opaque' && node.name === 'lb' && node.namespace === undefined) return true
  return false
}
