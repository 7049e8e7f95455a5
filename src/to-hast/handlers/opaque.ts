import type {ElementContent} from 'hast'
import type {Opaque} from '../../ast/phrasing.js'
import {isLanguageTag} from '../../ast/language.js'
import {element} from '../element.js'
import {languageOf, languageProperties} from '../language.js'
import {line} from '../line.js'
import type {State} from '../state.js'

/** Words in an element that says nothing to a reader: its name stands in the page for programs, its language for voices. */
export function opaque(state: State, {name, attributes, children}: Opaque): ElementContent[] {
  const tag = attributes['xml:lang']
  const language = tag !== undefined && isLanguageTag(tag) ? languageOf(tag, state.file) : undefined
  const properties = {className: [name === 'stage' ? 'stage' : 'element'], dataElement: name}
  return [element('span', {...properties, ...languageProperties(language)}, line(state, children))]
}
