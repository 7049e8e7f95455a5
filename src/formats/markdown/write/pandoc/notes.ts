import type {FootnoteDefinition, Nodes, Root} from 'mdast'

/**
 * Takes every note that something calls to the end of the text, since pandoc reads what follows a note in a div
 * as a part of it; a note that nothing calls, which pandoc would not read, becomes a div, and so does what is
 * called only within a note.
 *
 * @param root - the text, which is changed
 * @returns the text
 */
export function gatherNotes(root: Root): Root {
  const called = new Set<string>()
  collectCalls(root, called, false)
  const notes: FootnoteDefinition[] = []
  gather(root, called, notes)
  for (const note of notes) withoutCalls(note)
  for (const note of notes) root.children.push(note)
  return root
}

function collectCalls(node: Nodes, called: Set<string>, inNote: boolean): void {
  if (node.type === 'footnoteReference' && !inNote) called.add(node.identifier)
  if (!('children' in node)) return
  for (const child of node.children) collectCalls(child, called, inNote || node.type === 'footnoteDefinition')
}

function gather(node: Nodes, called: ReadonlySet<string>, notes: FootnoteDefinition[]): void {
  if (!('children' in node)) return
  const children: Nodes[] = []
  for (const child of node.children) {
    gather(child, called, notes)
    if (child.type !== 'footnoteDefinition') children.push(child)
    else if (called.has(child.identifier)) notes.push(child)
    else {
      withoutCalls(child)
      const attributes = {identifier: child.identifier}
      children.push({type: 'containerDirective', name: 'note', attributes, children: child.children})
    }
  }
  Object.assign(node, {children})
}

/** Within a note pandoc reads no call of another. */
function withoutCalls(node: Nodes): void {
  if (!('children' in node)) return
  const children = node.children.map((child): Nodes => {
    withoutCalls(child)
    if (child.type !== 'footnoteReference') return child
    const {identifier, label} = child
    return {type: 'textDirective', name: 'noteref', attributes: {identifier, label: label ?? identifier}, children: []}
  })
  Object.assign(node, {children})
}
