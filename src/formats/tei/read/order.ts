import type {FootnoteDefinition} from 'mdast'
import type {ArticleContent} from '../../../ast/nodes.js'
import {idOf} from './elements.js'
import type {Notes} from './notes.js'

/**
 * Puts notes that follow each other in the order that they say themselves (`prev`, `next`), where that is another than
 * in the file.
 *
 * @param children - children of an article
 * @param notes - what is known of the notes
 */
export function inOrder(children: readonly ArticleContent[], {elements}: Notes): ArticleContent[] {
  const definitions = children.filter(child => child.type === 'footnoteDefinition')
  const saysOtherwise = definitions.some(definition => {
    const {prev, next} = elements.get(definition)?.attributes ?? {}
    return (prev ?? next) != null
  })
  if (!saysOtherwise) return [...children]
  const ordered = sorted(definitions, {elements}).values()
  return children.map(child => (child.type === 'footnoteDefinition' ? (ordered.next().value ?? child) : child))
}

/** Each note behind the one that it names, or else behind the one before it in the file. */
function sorted(
  definitions: readonly FootnoteDefinition[],
  {elements}: Pick<Notes, 'elements'>,
): readonly FootnoteDefinition[] {
  const byId = new Map(
    definitions.map(definition => {
      const element = elements.get(definition)
      return [`#${element ? (idOf(element) ?? '') : ''}`, definition]
    }),
  )
  const following = new Map<FootnoteDefinition | undefined, FootnoteDefinition>()
  for (const [index, definition] of definitions.entries()) {
    const {prev, next} = elements.get(definition)?.attributes ?? {}
    const before = prev != null ? byId.get(prev) : next != null ? undefined : definitions[index - 1]
    following.set(before, definition)
  }
  const ordered: FootnoteDefinition[] = []
  for (let note = following.get(undefined); note && ordered.length < definitions.length; note = following.get(note)) {
    ordered.push(note)
  }
  return ordered.length === definitions.length && new Set(ordered).size === ordered.length ? ordered : definitions
}
