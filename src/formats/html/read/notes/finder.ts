import {uniqueNames} from '../../../../core/unique.js'
import type {Anchor, Anchors, Line, PageLink} from './anchors.js'
import {attribute, type Element} from '../elements.js'
import type {LinkedNote} from './links.js'
import {beginsWithMark, isArrow, isBacklink, isEditors, isSetAsMark, isStated, isStatedNote, labelOf} from './marks.js'
import {dataRows, noteRows, tableOf} from './rows.js'
import {isPageAnchor} from '../pages/labels.js'

/** A note while its page is searched. */
export interface FoundNote {
  line: Line
  /** The anchor that it begins with, where it does not begin its line. */
  within?: Element
  note: LinkedNote
}

interface Edge {
  link: PageLink
  target: Anchor
}

/** Finds the notes of a page among its links; see `linkNotes`. */
export class NoteFinder {
  readonly references: Map<Element, LinkedNote> = new Map<Element, LinkedNote>()
  readonly #anchors: Anchors
  readonly #unique = uniqueNames()
  readonly #rowOf = dataRows()
  readonly #byLine = new Map<Line, FoundNote>()
  readonly #byAnchor = new Map<Element, FoundNote>()
  readonly #inLine = new Map<Line, PageLink[]>()
  readonly #inBlock = new Map<Element, PageLink[]>()

  constructor(anchors: Anchors) {
    this.#anchors = anchors
    for (const link of anchors.links) {
      addTo(this.#inLine, link.place.line, link)
      addTo(this.#inBlock, link.place.line.block, link)
    }
  }

  /** The notes, in order. */
  get notes(): FoundNote[] {
    return [...this.#byLine.values(), ...this.#byAnchor.values()]
  }

  find(): void {
    const edges = this.#anchors.links
      .map(link => ({link, target: this.#targetOf(link)}))
      .filter((edge): edge is Edge => edge.target !== undefined)
      .sort((one, other) => one.target.place.order - other.target.place.order)
    for (const {link, target} of edges) if (this.#refers(link, target)) this.#refer(link, target)
    for (const {link, target} of edges) this.#referBack(link, target)
    for (const line of this.#anchors.lines) this.#addNeighbour(line)
    for (const {link, target} of edges) this.#referAgain(link, target)
    this.#leaveCells()
  }

  /** Of several anchors of one name, the next after the link. */
  #targetOf({fragment, place}: PageLink): Anchor | undefined {
    const anchors = this.#anchors.byName.get(fragment) ?? this.#anchors.byName.get(fragment.toLowerCase()) ?? []
    let low = 0
    for (let high = anchors.length; low < high;) {
      const middle = (low + high) >> 1
      if ((anchors[middle]?.place.order ?? 0) > place.order) high = middle
      else low = middle + 1
    }
    return anchors[low] ?? anchors.at(-1)
  }

  #refers(link: PageLink, target: Anchor): boolean {
    const {line, first, order} = target.place
    const {label, place, element} = link
    if (line === place.line || !this.#canHold(line) || isPageAnchor(target.element)) return false
    if (label === undefined) return isStated(element) && first
    const mutual = this.#leadsBack(target, link)
    if (order < place.order) return mutual && first && !place.first
    if (mutual) return first || this.#byLine.has(line)
    if (!first) return false
    const known = beginsWithMark(line.start, label) || isListed(line.block) || isStatedNote(target.element)
    return known && (isSetAsMark(element) || place.glued) && !(place.first && !isSetAsMark(element))
  }

  /** A heading is no note, nor is a cell of a table that holds more. */
  #canHold({block, order}: Line): boolean {
    if (/^h[1-6]$/.test(block.tagName)) return false
    const row = this.#rowOf(block)
    const before = this.#anchors.lines[order - 1]
    return row === undefined || before === undefined || this.#rowOf(before.block) !== row
  }

  /** Whether a link beside an anchor leads to where another link stands. */
  #leadsBack({place}: Anchor, link: PageLink): boolean {
    return (this.#inLine.get(place.line) ?? []).some(
      ({fragment, place: from}) =>
        Math.abs(from.order - place.order) <= nearest &&
        this.#anchors.byName
          .get(fragment)
          ?.slice(0, mostNamesakes)
          .some(({place: {line}}) => line.block === link.place.line.block),
    )
  }

  #refer(link: PageLink, {element, place}: Anchor): void {
    const found = place.first ? this.#noteAt(place.line, link.label) : this.#noteAfter(element, place.line, link.label)
    this.#link(link, found)
  }

  #link({element, label}: PageLink, found: FoundNote): void {
    const {identifier, label: printed} = found.note
    this.references.set(element, {identifier, label: label ?? printed})
    if (isEditors(element)) found.note = {...found.note, series: 'editor'}
  }

  #noteAt(line: Line, label = '*'): FoundNote {
    const found = this.#byLine.get(line) ?? {line, note: this.#name(line.head.map(labelOf).find(Boolean) ?? label)}
    this.#byLine.set(line, found)
    return found
  }

  /** A note that begins in the line of another. */
  #noteAfter(within: Element, line: Line, label = '*'): FoundNote {
    const found = this.#byAnchor.get(within) ?? {line, within, note: this.#name(labelOf(within) ?? label)}
    this.#byAnchor.set(within, found)
    return found
  }

  #name(label: string): LinkedNote {
    return {identifier: this.#unique(label), label}
  }

  /** A mark at the head of a line that leads back to one of the same label makes up for a broken link. */
  #referBack({label, place}: PageLink, {place: {line, order}}: Anchor): void {
    if (!place.first || label === undefined || this.#byLine.has(place.line) || order >= place.order) return
    if (!this.#canHold(place.line)) return
    const reference = this.#inBlock
      .get(line.block)
      ?.find(link => link.label === label && !link.place.first && !this.references.has(link.element))
    if (reference) this.#link(reference, this.#noteAt(place.line, label))
  }

  /** A line between notes or after them that begins as they do, with a mark and an anchor, is a note, too. */
  #addNeighbour(line: Line): void {
    if (this.#byLine.has(line) || !this.#canHold(line)) return
    const head = line.head.find(element => labelOf(element) !== undefined)
    const label = head && !this.references.has(head) ? labelOf(head) : undefined
    if (label === undefined) return
    const beside = [this.#anchors.lines[line.order - 1], this.#anchors.lines[line.order + 1]]
    if (beside.some(other => other && this.#byLine.has(other) && isAlike(other.block, line.block)))
      this.#noteAt(line, label)
  }

  /** Another mark that leads to what is known as a note refers to it. */
  #referAgain(link: PageLink, {place}: Anchor): void {
    const found = place.first ? this.#byLine.get(place.line) : undefined
    if (!found || link.label === undefined || this.references.has(link.element)) return
    if (place.line !== link.place.line && !link.place.first) this.#link(link, found)
  }

  /** Notes in rows of a table that others follow cannot leave it: they stay text, as do the references to them. */
  #leaveCells(): void {
    const tables = new Map<Element, Map<Element, FoundNote>>()
    const left = new Set<string>()
    for (const found of this.#byLine.values()) {
      const row = this.#rowOf(found.line.block)
      const table = row && tableOf(row)
      if (!table) continue
      const rows = tables.get(table) ?? new Map<Element, FoundNote>()
      tables.set(table, rows.set(row, found))
    }
    for (const [table, rows] of tables) {
      for (const row of noteRows(table, row => rows.has(row))) rows.delete(row)
      for (const {line, note} of rows.values()) {
        this.#byLine.delete(line)
        left.add(note.identifier)
      }
    }
    for (const [element, {identifier}] of this.references) if (left.has(identifier)) this.references.delete(element)
  }

  /** Marks that lead to no note, with their labels. */
  dangling(): Map<Element, string> {
    const dangling = new Map<Element, string>()
    for (const link of this.#anchors.links) {
      const {element, label, place} = link
      if (label === undefined || this.references.has(element) || (place.first && this.#byLine.has(place.line))) continue
      const target = this.#targetOf(link)
      const lost = target === undefined || this.#rowOf(target.place.line.block) !== undefined
      if (lost && isSetAsMark(element) && !this.#byAnchor.has(element)) dangling.set(element, label)
    }
    return dangling
  }

  /** Links that are nothing but an arrow from a note back to the text. */
  arrows(): Element[] {
    const noteBlocks = new Set([...this.#byLine.keys()].map(line => line.block))
    return this.#anchors.links
      .filter(({element, place, fragment}) => {
        const target = this.#anchors.byName.get(fragment)?.[0]
        return (
          isArrow(element) &&
          (isBacklink(element) || (target !== undefined && target.place.order < place.order)) &&
          noteBlocks.has(place.line.block)
        )
      })
      .map(link => link.element)
  }
}

/** A link beside an anchor has no more texts between them than these. */
const nearest = 2

/** Of the anchors of one name, so many are looked at. */
const mostNamesakes = 20

function addTo<Key>(lists: Map<Key, PageLink[]>, key: Key, link: PageLink): void {
  const list = lists.get(key)
  if (list) list.push(link)
  else lists.set(key, [link])
}

/** Whether a block stands in a list, whose items may be notes without a mark. */
function isListed(block: Element): boolean {
  const parent = block.parentNode
  return [block, parent].some(
    element => element && 'tagName' in element && (/^(?:li|dd|aside)$/.test(element.tagName) || isStatedNote(element)),
  )
}

function isAlike(one: Element, other: Element): boolean {
  return one.tagName === other.tagName && attribute(one, 'class') === attribute(other, 'class')
}
