import type {FootnoteDefinition, Nodes, Parents, Root} from 'mdast'
import {visit, CONTINUE, SKIP} from 'unist-util-visit'
import {inlineNote} from './spans.js'

/** Makes calls and notes of inline notes, which get numbers that no other note of the text has. */
export function defineInlineNotes(root: Root): void {
  const taken = new Set<string>()
  visit(root, 'footnoteDefinition', ({identifier}) => {
    taken.add(identifier)
  })
  const notes: FootnoteDefinition[] = []
  let number = 1
  visit(root, (node: Nodes, index, parent: Parents | undefined) => {
    if (node.type !== 'textDirective' || node.name !== inlineNote || !parent || index === undefined) return CONTINUE
    while (taken.has(String(number))) number++
    const label = String(number++)
    const {position, children} = node
    const at = position && {position}
    const paragraph = {type: 'paragraph' as const, children, ...at}
    notes.push({type: 'footnoteDefinition', identifier: label, label, children: [paragraph], ...at})
    parent.children.splice(index, 1, {type: 'footnoteReference', identifier: label, label, ...at} as never)
    return [SKIP, index + 1]
  })
  for (const note of notes) root.children.push(note)
}
