import type {ElementContent} from 'xast'
import type {Speaker, Speech, Verse, VerseLine} from '../../../../ast/flow.js'
import {element} from '../../../../xml/element.js'
import {speechParts} from '../../vocabulary.js'
import {asBlocks, enclose} from '../arrange.js'
import type {State} from '../state.js'

/** Attributions at the end stand beside the poem, as for a quotation; others are labels in it. */
export function verse(state: State, node: Verse): ElementContent[] {
  const end = node.children.findLastIndex(child => child.type !== 'attribution') + 1
  const stanza = stanzaOf(state, {...node, children: node.children.slice(0, end)})
  const sources = state.all(node.children.slice(end))
  if (sources.length === 0 || !hasLines(stanza)) return [...stanza, ...sources]
  return [element('cit', {}, [element('quote', {}, stanza), ...sources])]
}

export function verseLine(state: State, node: VerseLine): ElementContent[] {
  const attributes = node.indent ? {rend: `indent${node.indent}`} : {}
  return [element('l', attributes, state.all(node.children))]
}

export function speech(state: State, node: Speech): ElementContent[] {
  const children = enclose(state, asBlocks(state.all(node.children)), speechParts)
  return children.length === 0 ? [] : [element('sp', {}, children)]
}

export function speaker(state: State, node: Speaker): ElementContent[] {
  return [element('speaker', {}, state.all(node.children))]
}

function stanzaOf(state: State, node: Verse): ElementContent[] {
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type === 'verse') return stanzaOf(state, child)
    if (child.type === 'attribution') return [element('label', {type: 'attribution'}, state.all(child.children))]
    return state.all([child])
  })
  return hasLines(children) ? [element('lg', {}, children)] : children
}

/** Without lines there is no poem: what stands there stands by itself. */
function hasLines(children: readonly ElementContent[]): boolean {
  return children.some(child => child.type === 'element' && (child.name === 'l' || child.name === 'lg'))
}
