import type {ElementContent} from 'hast'
import type {Code, InlineCode, Text} from 'mdast'
import {element, text as textOf} from '../element.js'
import type {State} from '../state.js'

export function text(_: State, node: Text): ElementContent[] {
  return [textOf(node.value)]
}

export function inlineCode(_: State, node: InlineCode): ElementContent[] {
  return [element('code', {}, node.value)]
}

export function code(_: State, node: Code): ElementContent[] {
  // White space would make classes of their own.
  const className = node.lang ? [`language-${node.lang.replace(/\s+/g, '-')}`] : undefined
  return [element('pre', {}, [element('code', {className}, node.value)])]
}

export function hardBreak(): ElementContent[] {
  return [element('br', {})]
}

export function thematicBreak(): ElementContent[] {
  return [element('hr', {})]
}
