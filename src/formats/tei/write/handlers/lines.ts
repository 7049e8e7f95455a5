import type {Element, ElementContent} from 'xast'
import type {Speaker, Speech, Verse, VerseLine} from '../../../../ast/flow.js'
import {element} from '../../../../xml/element.js'
import {anywhere, filler, speechParts} from '../../vocabulary.js'
import {enclose} from '../arrange.js'
import type {State} from '../state.js'

/** Attributions at the end stand beside the poem, as for a quotation; others are labels in it. */
export function verse(state: State, node: Verse): ElementContent[] {
  const end = node.children.findLastIndex(child => child.type !== 'attribution') + 1
  const stanza = stanzaOf(state, {...node, children: node.children.slice(0, end)})
  const sources = state.all(node.children.slice(end))
  if (sources.length === 0) return [stanza]
  return [element('cit', {type: 'verse'}, [element('quote', {}, [stanza]), ...sources])]
}

export function verseLine(state: State, node: VerseLine): ElementContent[] {
  const attributes = node.indent ? {rend: `indent${node.indent}`} : {}
  return [element('l', attributes, state.all(node.children))]
}

export function speech(state: State, node: Speech): ElementContent[] {
  const children = state.all(node.children)
  const first = children.findIndex(child => child.type === 'element' && !anywhere.has(child.name))
  // In TEI a speaker stands before all that is said.
  const parts = children.map((child, index) => {
    if (child.type !== 'element' || child.name !== 'speaker' || index === first) return child
    return element('ab', {}, child.children)
  })
  return [element('sp', {}, enclose(state, parts, speechParts))]
}

export function speaker(state: State, node: Speaker): ElementContent[] {
  return [element('speaker', {}, state.all(node.children))]
}

/** A stanza must not be without lines. */
function stanzaOf(state: State, node: Verse): Element {
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type === 'verse') return [stanzaOf(state, child)]
    if (child.type === 'attribution') return [element('label', {type: 'attribution'}, state.all(child.children))]
    return state.all([child])
  })
  const hasLines = children.some(child => child.type === 'element' && ['l', 'lg', 'gap'].includes(child.name))
  return element('lg', {}, hasLines ? children : [...children, element('l', {rend: filler})])
}
