import type {Element} from 'xast'
import {make} from '../make.js'
import {all, inLine, type Handlers, type Piece, type State} from '../state.js'
import {opaque} from './opaque.js'
import {blocksOf} from './divisions.js'

const subtitles = new Set(['sub', 'subtitle', 'alt', 'desc', 'short'])

/** Main title, subtitle or line above the title; in a section, its heading. */
export function head(state: State, element: Element): Piece[] {
  const {type, subtype} = element.attributes
  const pieces = all(inLine(state), element)
  if (state.atTop) {
    if (type === 'kicker') return [make(state, element, 'kicker', {}, pieces)]
    if (type === 'sub') return [make(state, element, 'subtitle', {}, pieces)]
    if (type === 'main' || !(state.own || state.found.titled)) {
      state.found.titled = true
      return [make(state, element, 'title', {}, pieces)]
    }
    if (!state.own && subtitles.has(type ?? '')) return [make(state, element, 'subtitle', {}, pieces)]
  }
  const level = /^level-([1-6])$/.exec(subtype ?? '')?.[1] ?? Math.min(state.level, 6)
  return [make(state, element, 'heading', {depth: Number(level)}, pieces)]
}

/** The titles of a title page, or of one that stands in the text, whose titles are lines. */
function titlePart(state: State, element: Element): Piece[] {
  const pieces = all(inLine(state), element)
  if (!state.atTop) return [make(state, element, 'paragraph', {}, pieces)]
  const isMain = !state.found.titled && !subtitles.has(element.attributes['type'] ?? '')
  if (isMain) state.found.titled = true
  return [make(state, element, isMain ? 'title' : 'subtitle', {}, pieces)]
}

function author(state: State, element: Element): Piece[] {
  if (!state.inLine) return [make(state, element, 'byline', {}, all(state, element))]
  // The author is marked in a byline by the name that metadata have.
  return Object.keys(element.attributes).length === 0 ? all(state, element) : opaque(state, element)
}

function date(state: State, element: Element): Piece[] {
  return state.inLine ? opaque(state, element) : [make(state, element, 'dateline', {}, all(state, element))]
}

function imprint(state: State, element: Element): Piece[] {
  const pieces = all(inLine(state), element)
  return [make(state, element, state.atTop ? 'sourceCitation' : 'paragraph', {}, pieces)]
}

export const titlePage: Handlers = {
  head,
  titlePage: blocksOf,
  docTitle: blocksOf,
  titlePart,
  docAuthor: author,
  docDate: date,
  docImprint: imprint,
}
