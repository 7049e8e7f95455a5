import type {Image} from 'mdast'
import type {ElementContent} from 'xast'
import type {Caption, Figure} from '../../../../ast/flow.js'
import {element} from '../../../../xml/element.js'
import {unusableLink} from '../../rules.js'
import {pointerTo} from '../pointer.js'
import type {State} from '../state.js'

/** A picture that cannot be pointed at stands in a figure of its own, which says where it is. */
export function figure(state: State, node: Figure): ElementContent[] {
  const children = node.children.flatMap(child =>
    child.type === 'image' && pointerTo(child.url) === child.url ? pictureOf(state, child) : state.all([child]),
  )
  return [element('figure', {}, children)]
}

export function caption(state: State, node: Caption): ElementContent[] {
  return [element('head', {}, state.all(node.children))]
}

/** A picture in a line: a figure may stand where a bare graphic may not, and it holds the description. */
export function image(state: State, node: Image): ElementContent[] {
  return [element('figure', {place: 'inline'}, pictureOf(state, node))]
}

function pictureOf(state: State, node: Image): ElementContent[] {
  const url = pointerTo(node.url)
  if (url === undefined) {
    unusableLink.report(state.file, node, `Unexpected address \`${node.url}\` of an image, expected a safe URL`)
  }
  return [
    ...(url === undefined ? [] : [element('graphic', {url, n: node.title})]),
    ...(node.alt == null ? [] : [element('figDesc', {}, node.alt === '' ? [] : [node.alt])]),
  ]
}
