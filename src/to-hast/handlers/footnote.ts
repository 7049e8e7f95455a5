import type {ElementContent} from 'hast'
import type {FootnoteDefinition, FootnoteReference} from 'mdast'
import {markAt, markOf} from '../../ast/notes.js'
import type {Responsibility} from '../../ast/phrasing.js'
import {element, text} from '../element.js'
import {missingNote} from '../rules.js'
import {blocks, foreignLabel, show, type State} from '../state.js'
import {addToOutline, nameOfSection, tagOf} from './heading.js'

const series: readonly Responsibility[] = ['author', 'editor', 'transcriber']

/** The mark in the text. It holds bare text, because readers that show notes in a window want it so. */
export function footnoteReference(state: State, node: FootnoteReference): ElementContent[] {
  const note = state.notes.byIdentifier.get(node.identifier)
  const id = state.notes.referenceIds.get(node)
  const mark = markAt(node, note)
  if (!note) {
    missingNote.report(state.file, node, `Unexpected reference to note ${show(node.identifier)}, expected a note`)
  }
  if (!note || state.inLink) return [element('span', {id, className: ['reference']}, mark)]
  const href = `#${state.notes.noteIds.get(note) ?? ''}`
  return [element('a', {href, id, className: ['reference'], role: 'doc-noteref'}, mark)]
}

/** A note stands at the end of the article, unless the source prints it in a section of notes. */
export function footnoteDefinition(state: State, node: FootnoteDefinition): ElementContent[] {
  return state.notes.inPlace.has(node) ? [noteElement(state, node)] : []
}

/** Notes that have no place of their own, one section for each hand. */
export function endNotes(state: State): ElementContent[] {
  return series.flatMap(hand => {
    const notes = state.notes.notes.filter(note => (note.series ?? 'author') === hand && !state.notes.inPlace.has(note))
    if (notes.length === 0) return []
    const level = state.level + 1
    const id = state.takeId('notes')
    const label = state.labels.notes[hand]
    const headingId = `${id}-heading`
    addToOutline(state, label, level, id)
    return [
      element('section', {id, className: ['notes'], ariaLabelledBy: nameOfSection(state, label, headingId)}, [
        element(tagOf(level), {id: headingId, ...foreignLabel(state)}, label),
        ...notes.map(note => noteElement({...state, level, depths: []}, note)),
      ]),
    ]
  })
}

/** The link back stands at the start, in the first paragraph: at the end, some readers run notes together. */
function noteElement(state: State, node: FootnoteDefinition): ElementContent {
  const id = state.notes.noteIds.get(node)
  const mark = markLink(state, node)
  const [first, ...rest] = blocks(state, node.children)
  const children =
    first?.type === 'element' && first.tagName === 'p'
      ? [{...first, children: [mark, text(' '), ...first.children]}, ...rest]
      : [element('p', {}, [mark]), ...(first ? [first, ...rest] : [])]
  return element(state.note, {id, className: ['note'], role: 'doc-footnote'}, children)
}

function markLink(state: State, node: FootnoteDefinition): ElementContent {
  const mark = markOf(node)
  const back = state.notes.firstReferences.get(node)
  if (back === undefined) return element('span', {className: ['mark']}, mark)
  const ariaLabel = `${state.labels.backlink} ${mark}`
  return element(
    'a',
    {href: `#${back}`, className: ['mark'], role: 'doc-backlink', ariaLabel, ...foreignLabel(state)},
    mark,
  )
}
