import type {PhrasingContent} from 'mdast'
import {decide, isOpen, textOf, type Block, type Draft} from './block.js'

const heading = /^(?:foot|end)?notes?\s*[:.]?$|^references\s*[:.]?$|^anmerkungen$|^fußnoten$|^notas$/i
const label =
  /^\s*(?:\[\s*(\d{1,3}\*?|[a-z]|\*{1,3}|†)\s*\]|\(\s*(\d{1,3})\s*\)|(\d{1,3})\*?\s*[.)](?=\s)|(\*{1,3}|†)(?=\s))\.?\s*/
const reference = /\[(\d{1,3}\*?|[a-z]|\*{1,3}|†)\]/g

/**
 * Finds the notes at the end of the text, under a heading such as "Notes", and the `[1]` in the text that
 * refer to them.
 *
 * The heading is kept as furniture, since writers head the notes in their own way. A block without a
 * label continues the note before it.
 */
export function recogniseNotes({blocks}: Draft): void {
  const start = blocks.findIndex((block, index) => isHeading(block) && isLabelled(blocks[index + 1]))
  if (start < 0) return
  const identifiers = new Set<string>()
  for (const block of blocks.slice(start)) {
    if (!isOpen(block)) continue
    if (isHeading(block)) {
      decide(block, 'furniture', 'heading-of-notes', 0.9)
      block.furniture = 'other'
    } else {
      decideNote(block, identifiers)
    }
  }
  for (const block of blocks) block.children = linkReferences(block.children, identifiers)
}

function isHeading(block: Block): boolean {
  return isOpen(block) && heading.test(textOf(block))
}

function isLabelled(block: Block | undefined): boolean {
  return isOpen(block) && label.test(textOf(block))
}

/** A label that an earlier note has, of another series, gets a number. */
function decideNote(block: Block, identifiers: Set<string>): void {
  decide(block, 'note', 'labelled-note', 0.9)
  const [first] = block.children
  if (first?.type !== 'text') return
  const match = label.exec(first.value)
  const found = match?.slice(1).find(Boolean)
  if (match === null || found === undefined) return
  let identifier = found
  for (let series = 2; identifiers.has(identifier); series++) identifier = `${found}-${String(series)}`
  identifiers.add(identifier)
  block.note = {label: found, identifier}
  block.children = [{...first, value: first.value.slice(match[0].length)}, ...block.children.slice(1)]
}

/** Puts a reference in the place of each `[1]` that has a note. */
function linkReferences(children: readonly PhrasingContent[], identifiers: ReadonlySet<string>): PhrasingContent[] {
  return children.flatMap(child => {
    if (child.type !== 'text') return [child]
    const parts: PhrasingContent[] = []
    let end = 0
    for (const match of child.value.matchAll(reference)) {
      const [whole, identifier = ''] = match
      if (!identifiers.has(identifier)) continue
      if (match.index > end) parts.push({...child, value: child.value.slice(end, match.index)})
      parts.push({
        type: 'footnoteReference',
        identifier,
        label: identifier,
        ...(child.position && {position: child.position}),
      })
      end = match.index + whole.length
    }
    if (end === 0) return [child]
    return end < child.value.length ? [...parts, {...child, value: child.value.slice(end)}] : parts
  })
}
