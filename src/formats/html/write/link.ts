import type {ElementContent} from 'hast'
import type {Link} from 'mdast'
import {toString} from '../../../ast/text.js'
import {link as plainLink} from '../../../to-hast/handlers/link.js'
import type {State} from '../../../to-hast/state.js'

/** A link; one whose text is its address says so, because paper then need not spell it out. */
export function link(state: State, node: Link): ElementContent[] {
  return plainLink(state, node).map(child => {
    if (child.type !== 'element' || child.tagName !== 'a' || bare(toString(node)) !== bare(node.url)) return child
    return {...child, properties: {...child.properties, className: ['bare']}}
  })
}

function bare(url: string): string {
  return url.trim().replace(/^[a-z]+:\/*(?:www\.)?|\/$/gi, '')
}
