import type {ElementContent, Properties} from 'hast'
import type {OpaqueBlock} from '../../ast/flow.js'
import type {Opaque} from '../../ast/phrasing.js'
import {isLanguageTag} from '../../ast/language.js'
import {element} from '../element.js'
import {languageOf, languageProperties} from '../language.js'
import {line} from '../line.js'
import {blocks, type State} from '../state.js'

/** Words in an element that says nothing to a reader: its name stands in the page for programs, its language for voices. */
export function opaque(state: State, node: Opaque): ElementContent[] {
  return [element('span', propertiesOf(state, node), line(state, node.children))]
}

/** Blocks in such an element; one without any says nothing at all. */
export function opaqueBlock(state: State, node: OpaqueBlock): ElementContent[] {
  const children = blocks(state, node.children)
  return children.length === 0 ? [] : [element('div', propertiesOf(state, node), children)]
}

function propertiesOf(state: State, {name, attributes}: Opaque | OpaqueBlock): Properties {
  const tag = attributes['xml:lang']
  const language = tag !== undefined && isLanguageTag(tag) ? languageOf(tag, state.file) : undefined
  return {
    className: [name === 'stage' ? 'stage' : 'element'],
    dataElement: name,
    ...languageProperties(language),
  }
}
