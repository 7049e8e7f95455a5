import type {Line} from './anchors.js'
import {attribute, isElement, walk, type Element} from '../elements.js'
import type {LinkedNote, NoteBeginning, NoteLinks} from './links.js'
import {isStatedNote, labelOf} from './marks.js'
import type {FoundNote} from './finder.js'

/** How far up from its first line the element may be that holds a whole note. */
const levels = 5

/**
 * Says with which element each note begins, and which anchors are no more than its mark.
 *
 * @param notes - the notes of a page
 * @param references - links that refer to notes; these are no marks
 * @param arrows - links back to the text that are dropped with the marks
 */
export function beginNotes(
  notes: readonly FoundNote[],
  references: ReadonlyMap<Element, LinkedNote>,
  arrows: readonly Element[],
): Pick<NoteLinks, 'blocks' | 'starts' | 'parted' | 'marks'> {
  const blocks = new Map<Element, NoteBeginning>()
  const starts = new Map<Element, NoteBeginning>()
  const parted = new Set<Element>()
  const marks = new Set(arrows)
  const holders = holdersOf(notes)
  for (const found of notes) {
    const {line, within, note} = found
    const head = within ? [within] : line.head
    const mark = head.find(
      element => element.tagName === 'a' && labelOf(element) !== undefined && !references.has(element),
    )
    if (mark) marks.add(mark)
    const holder = holders.get(found)
    const start = holder ? undefined : head.find(element => isWithin(element, line.block))
    const beginning = {note, marked: mark !== undefined, closed: holder !== undefined}
    if (start) starts.set(start, beginning)
    else blocks.set(holder ?? line.block, beginning)
    if (start) part(start, line.block, parted)
  }
  return {blocks, starts, parted, marks}
}

/** For each note the outermost element that holds it and no other note, if there is one. */
function holdersOf(notes: readonly FoundNote[]): Map<FoundNote, Element> {
  const counts = new Map<Element, number>()
  const around = notes.map(found => (found.within ? [] : elementsAround(found.line)))
  for (const elements of around) {
    for (const element of elements) counts.set(element, (counts.get(element) ?? 0) + 1)
  }
  const holders = new Map<FoundNote, Element>()
  for (const [index, found] of notes.entries()) {
    const holder = around[index]?.findLast(element => counts.get(element) === 1 && holdsNote(element, found.line))
    if (holder) holders.set(found, holder)
  }
  return holders
}

function elementsAround({block}: Line): Element[] {
  const elements: Element[] = []
  let parent: Element['parentNode'] | undefined = block
  for (let level = 0; level < levels && parent && 'tagName' in parent; level++) {
    elements.push(parent)
    parent = parent.parentNode
  }
  return elements
}

/** An item of a list or a row holds a note; a part of the page only if it says so, or is what links lead to. */
function holdsNote(element: Element, line: Line): boolean {
  if (!line.begins) return false
  if (element.tagName === 'tr' && element.childNodes.filter(isElement).length < 2) return false
  if (/^(?:li|dd|tr|aside)$/.test(element.tagName)) return opensWith(element, line)
  return (
    /^(?:div|section)$/.test(element.tagName) &&
    (isStatedNote(element) || (attribute(element, 'id') !== undefined && line.head.includes(element)))
  )
}

/** Whether no words of an element stand before a line: the row of a table that lays out a page holds much else. */
function opensWith(element: Element, {block, head}: Line): boolean {
  for (const node of walk(element)) {
    if (node === block || (isElement(node) && head.includes(node))) return true
    if ('value' in node && /\p{L}/u.test(node.value)) return false
  }
  return true
}

/** Whether an element stands in a block, and in no other block within that: no deeper than a few levels. */
function isWithin(element: Element, block: Element): boolean {
  let parent = element.parentNode
  for (let level = 0; level < deepest && parent && 'tagName' in parent; level++) {
    if (parent === block) return true
    parent = parent.parentNode
  }
  return false
}

const deepest = 40

function part(start: Element, block: Element, parted: Set<Element>): void {
  for (let parent = start.parentNode; parent && parent !== block && 'tagName' in parent; parent = parent.parentNode) {
    if (parted.has(parent)) return
    parted.add(parent)
  }
}
