import type {Drawing} from '../draw.js'
import {textString, type PdfDictionary, type PdfValue, type Reference} from '../object.js'
import type {Anchor} from '../pages/row.js'

/** An entry of the outline. */
export interface Entry {
  readonly title: string
  readonly anchor: Anchor
  readonly children: Entry[]
}

/** Builds the outline while headings come in. */
export interface Outline {
  /**
   * Adds an entry, below the last one of a lesser depth.
   *
   * @returns the level of the entry, from 1; none is left out
   */
  add(title: string, depth: number, anchor: Anchor): number
}

/** Makes an outline that adds to a list of entries. */
export function makeOutline(entries: Entry[]): Outline {
  const open: {depth: number; children: Entry[]}[] = [{depth: -1, children: entries}]
  return {
    add(title, depth, anchor) {
      while (open.length > 1 && (open.at(-1)?.depth ?? -1) >= depth) open.pop()
      const entry: Entry = {title, anchor, children: []}
      open.at(-1)?.children.push(entry)
      open.push({depth, children: entry.children})
      return open.length - 1
    },
  }
}

/** The place that an anchor marks, as an array of the file; nothing if it was not drawn. */
export function placeOf(drawing: Drawing, {at}: Anchor): PdfValue | undefined {
  const page = at && drawing.pages[at.page]
  return page ? [page.reference, 'XYZ', 0, Math.round(at.top * drawing.scale), null] : undefined
}

/**
 * Writes the outline (ISO 32000-1, 12.3.3), all of it open.
 *
 * @returns the outline; nothing if it has no entries
 */
export function writeOutline(drawing: Drawing, entries: readonly Entry[]): Reference | undefined {
  if (entries.length === 0) return undefined
  const root = drawing.reserve()
  drawing.fill(root, {Type: 'Outlines', ...writeEntries(entries, root)})
  return root

  function writeEntries(some: readonly Entry[], parent: Reference): PdfDictionary {
    const references = some.map(() => drawing.reserve())
    for (const [index, {title, anchor, children}] of some.entries()) {
      const reference = references[index]
      if (!reference) continue
      drawing.fill(reference, {
        Title: textString(title),
        Parent: parent,
        Dest: placeOf(drawing, anchor),
        Prev: references[index - 1],
        Next: references[index + 1],
        ...(children.length > 0 && writeEntries(children, reference)),
      })
    }
    return {First: references[0], Last: references.at(-1), Count: countOf(some)}
  }
}

function countOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, {children}) => sum + 1 + countOf(children), 0)
}
