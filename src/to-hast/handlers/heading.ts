import type {ElementContent} from 'hast'
import type {Heading} from 'mdast'
import type {Title} from '../../ast/front.js'
import {toString} from '../../ast/text.js'
import {element} from '../element.js'
import {line} from '../line.js'
import type {State} from '../state.js'

/** The title of the article. It opens no entry in the outline, because it stands above all of it. */
export function title(state: State, node: Title): ElementContent[] {
  const id = node === state.title.node ? state.title.id : undefined
  return [element(tagOf(state.level), {id}, line(state, node.children))]
}

/** A heading among text. Its level follows its place, so that none is skipped. */
export function heading(state: State, node: Heading): ElementContent[] {
  const {depths} = state
  while (depths.length > 0 && (depths.at(-1) ?? 0) >= node.depth) depths.pop()
  depths.push(node.depth)
  const id = state.takeId('heading')
  const level = state.level + depths.length
  addToOutline(state, toString(node), level, id)
  return [headingElement(state, node, level, id)]
}

/** The heading at a level. */
export function headingElement(state: State, node: Heading, level: number, id: string): ElementContent {
  return element(tagOf(level), {id}, line(state, node.children))
}

/** Enters a heading in the outline, unless it is blank. */
export function addToOutline(state: State, text: string, level: number, id: string): void {
  const label = text.replace(/\s+/g, ' ').trim()
  if (label !== '') state.outline.push({level: Math.min(level, 6), id, label})
}

/** The element of a heading; HTML knows six levels. */
export function tagOf(level: number): string {
  return `h${Math.max(1, Math.min(level, 6))}`
}

/** The identifier of the heading that names a section, unless another section has the name. */
export function nameOfSection(state: State, text: string, headingId: string): string | undefined {
  const name = text.trim().toLowerCase()
  if (state.names.has(name)) return undefined
  state.names.add(name)
  return headingId
}
