import type {ElementContent} from 'hast'
import type {Link} from 'mdast'
import {element} from '../element.js'
import {line} from '../line.js'
import {nestedLink, unsafeUrl} from '../rules.js'
import {show, type State} from '../state.js'
import {resolveLink} from '../url.js'

export function link(state: State, node: Link): ElementContent[] {
  const children = line({...state, inLink: true}, node.children)
  if (state.inLink) {
    nestedLink.report(state.file, node, `Unexpected link ${show(node.url)} in a link, expected text`)
    return children
  }
  const href = resolveLink(node.url, state.base)
  if (href !== undefined) return [element('a', {href, title: node.title ?? undefined}, children)]
  unsafeUrl.report(
    state.file,
    node,
    `Unexpected URL ${show(node.url)}, expected an \`http\`, \`https\` or \`mailto\` address`,
    'A relative URL needs the address of the document, `metadata.source.uri`.',
  )
  return children
}
