import type {ElementContent} from 'hast'
import type {Editorial} from '../../ast/phrasing.js'
import {element, text} from '../element.js'
import {line} from '../line.js'
import type {State} from '../state.js'

/** An editor's hand. What was printed stays the text; the style sheet sets the brackets. */
export function editorial(state: State, node: Editorial): ElementContent[] {
  const {kind, correction, reason, extent, resp} = node
  const title = [correction, reason, extent].filter(Boolean).join(', ')
  const properties = {className: [kind], title: title === '' ? undefined : title, dataResp: resp}
  const children = line(state, node.children)
  if (kind === 'gap') return [element('span', properties, [text('[…]'), ...children])]
  if (kind === 'abbreviation') return [element('abbr', properties, children)]
  return [element(kind === 'supplied' || kind === 'added' ? 'ins' : 'span', properties, children)]
}
