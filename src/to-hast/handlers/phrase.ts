import type {ElementContent} from 'hast'
import type {Emphasis} from 'mdast'
import type {Foreign, WorkTitle} from '../../ast/phrasing.js'
import {element} from '../element.js'
import {languageOf, languageProperties} from '../language.js'
import {line} from '../line.js'
import type {State} from '../state.js'

export function emphasis(state: State, {rendering, children}: Emphasis): ElementContent[] {
  return [element('em', {className: rendering && [rendering]}, line(state, children))]
}

export function workTitle(state: State, node: WorkTitle): ElementContent[] {
  return [element('cite', {className: [node.level]}, line(state, node.children))]
}

export function foreign(state: State, node: Foreign): ElementContent[] {
  const language = node.lang === undefined ? undefined : languageOf(node.lang, state.file)
  return [element('i', {className: ['foreign'], ...languageProperties(language)}, line(state, node.children))]
}
