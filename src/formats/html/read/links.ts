import {uniqueNames} from '../../../core/unique.js'
import {attribute, blockTags, isElement, textContent, walk, type Element} from './elements.js'

/** A note, found by the links between it and the text. */
export interface LinkedNote {
  /** Identifier for references; the label where no other note has it. */
  identifier: string
  /** The label without brackets and full stop. */
  label: string
}

/** Notes and references of a page. */
export interface NoteLinks {
  /** The note that a link refers to. */
  references: ReadonlyMap<Element, LinkedNote>
  /** The note that a block begins. */
  notes: ReadonlyMap<Element, LinkedNote>
  /** Anchors that are marks of notes, and no text of theirs. */
  marks: ReadonlySet<Element>
}

interface Anchor {
  element: Element
  /** The block that it stands in, and how many blocks precede that. */
  block: Element
  order: number
  /** Whether nothing but white space and marks stands before it in its block. */
  first: boolean
}

const marker = /^[\s[(]*(\d{1,3}[*a-z]?|[a-z]|[ivxl]{1,5}|\*{1,4}|[†‡§])[\s.)\]*]*$/i

/**
 * Finds notes by the graph of links, never by class: a link with a short mark to the start of a later block
 * is a reference, and that block a note.
 *
 * @param body - the element that holds the page
 * @returns references and notes
 */
export function linkNotes(body: Element): NoteLinks {
  const {anchors, links} = collectAnchors(body)
  const references = new Map<Element, LinkedNote>()
  const notes = new Map<Element, LinkedNote>()
  const marks = new Set<Element>()
  const unique = uniqueNames()
  for (const link of links) {
    const target = anchors.get(fragmentOf(link.element))
    const label = marker.exec(textContent(link.element))?.[1]
    if (!target?.first || label === undefined || target.order <= link.order || isHeading(target.block)) continue
    const note = notes.get(target.block) ?? {identifier: unique(label), label}
    notes.set(target.block, note)
    if (isMark(target)) marks.add(target.element)
    references.set(link.element, note)
  }
  for (const link of links) {
    if (link.first && !references.has(link.element) && isMark(link) && beginsNote(link.element, notes))
      marks.add(link.element)
  }
  return {references, notes, marks}
}

/** A numbered link to a heading is a table of contents. */
function isHeading({tagName}: Element): boolean {
  return /^h[1-6]$/.test(tagName)
}

/** How many levels up from its mark a note may begin. */
const levels = 4

/** Whether the first link of a block stands at the beginning of a note: it leads back. */
function beginsNote(element: Element, notes: ReadonlyMap<Element, LinkedNote>): boolean {
  let parent = element.parentNode
  for (let level = 0; level < levels && parent && 'tagName' in parent; level++) {
    if (notes.has(parent)) return true
    parent = parent.parentNode
  }
  return false
}

/** An anchor is a mark only where its text is one: it may also hold the first words of the note. */
function isMark({element}: Anchor): boolean {
  return element.tagName === 'a' && marker.test(textContent(element))
}

function fragmentOf(element: Element): string {
  const href = attribute(element, 'href') ?? ''
  return href.includes('#') ? href.slice(href.indexOf('#') + 1) : ''
}

function collectAnchors(body: Element): {anchors: Map<string, Anchor>; links: Anchor[]} {
  const anchors = new Map<string, Anchor>()
  const links: Anchor[] = []
  let block = body
  let order = 0
  let first = true
  for (const node of walk(body)) {
    if ('value' in node) {
      if (/[\p{L}\p{N}]/u.test(node.value)) first = false
      continue
    }
    if (!isElement(node)) continue
    if (blockTags.has(node.tagName)) {
      block = node
      order++
      first = true
    }
    const anchor = {element: node, block, order, first}
    for (const name of [attribute(node, 'id'), node.tagName === 'a' ? attribute(node, 'name') : undefined]) {
      if (name !== undefined && name !== '' && !anchors.has(name)) anchors.set(name, anchor)
    }
    if (node.tagName === 'a' && fragmentOf(node) !== '') links.push(anchor)
  }
  return {anchors, links}
}
