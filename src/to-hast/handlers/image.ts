import type {ElementContent} from 'hast'
import type {Image} from 'mdast'
import {element} from '../element.js'
import {undescribedImage, unresolvedImage} from '../rules.js'
import {show, type State} from '../state.js'

/** An image, or its alternative text where it may not or cannot be shown. */
export function image(state: State, node: Image): ElementContent[] {
  const alt = node.alt ?? ''
  const src = state.image(node.url)
  if (src !== undefined) {
    if (node.alt == null) {
      const reason = `Unexpected image ${show(node.url)} without alternative text, expected what it shows in words`
      undescribedImage.report(
        state.file,
        node,
        reason,
        'Give the image an `alt`, empty if it adds nothing to the text.',
      )
    }
    return [element('img', {src, alt, title: node.title ?? undefined})]
  }
  unresolvedImage.report(
    state.file,
    node,
    `Unexpected image ${show(node.url)}, expected the bytes of a PNG, JPEG, GIF or WebP image`,
    'Give the option `resolve`, a function from URL to bytes.',
  )
  return alt === '' ? [] : [element('span', {className: ['image']}, alt)]
}
