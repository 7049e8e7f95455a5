import type {Image} from 'mdast'
import type {Node} from 'unist'
import type {VFile} from 'vfile'
import {isType} from '../../../ast/is.js'
import {markAt} from '../../../ast/notes.js'
import {toString} from '../../../ast/text.js'
import {dispatch, type Handlers} from '../../../core/handlers.js'
import type {Family, FamilyFace} from '../faces/load.js'
import {unbroken} from '../lines/languages.js'
import {textPiece, type Piece, type Style} from '../lines/piece.js'
import {resolveLink} from '../../../to-hast/url.js'
import {missingImage, missingNote, unsafeLink} from '../rules.js'
import {languageTag} from '../tags/language.js'
import {addTag, slotOf, type Tag} from '../tags/tag.js'
import type {Flow} from './flow.js'

/** Where in a paragraph a node stands. */
interface Phrase {
  readonly file: VFile
  readonly flow: Flow
  readonly tag: Tag
  readonly style: Style
  /** Whether it stands in a link, which holds no other. */
  readonly linked: boolean
}

/**
 * Turns phrasing into pieces.
 *
 * @param flow - where the paragraph stands
 * @param tag - structure element that gets the text
 * @param nodes - content of the paragraph
 * @param style - style of its text
 * @returns the pieces, in order
 */
export function phrase(flow: Flow, tag: Tag, nodes: readonly Node[], style: Style): Piece[] {
  const language = languageTag(flow.language)
  const state: Phrase = {file: flow.file, flow, tag, style: language ? {...style, language} : style, linked: false}
  return nodes.flatMap(node => one(state, node))
}

/** Size of text whose note marks are not larger in larger text, in points. */
const greatestMark = 13

const handlers: Handlers<Phrase, Piece[]> = {
  text: (state, node) => say(state, node.value, node),
  emphasis: (state, node) => inside(node.rendering === 'letterspaced' ? widened(state) : slanted(state), node),
  strong: (state, node) => inside({...state, style: bolder(state.style)}, node),
  delete: (state, node) => inside({...state, style: {...state.style, strike: true}}, node),
  inlineCode: (state, node) => say({...state, style: codeStyle(state.style, state.flow.book.family)}, node.value, node),
  smallCaps: (state, node) => inside({...state, style: capitals(state.style, toString(node))}, node),
  superscript: (state, node) => inside({...state, style: shifted(state.style, 0.34)}, node),
  subscript: (state, node) => inside({...state, style: shifted(state.style, -0.14)}, node),
  workTitle: (state, node) => inside(slanted(state), node),
  foreign(state, node) {
    const fields = node.lang === undefined ? {} : {lang: node.lang}
    const hyphenate = state.flow.hyphenators.get(node.lang ?? '') ?? unbroken
    const slant = slanted(state)
    const language = languageTag(node.lang) ?? ''
    return inside(
      {...slant, style: {...slant.style, hyphenate, language}, tag: addTag(state.tag, 'Span', fields)},
      node,
    )
  },
  break: state => [{type: 'break', style: state.style, slot: slotOf(state.tag)}],
  link(state, node) {
    const url = resolveLink(node.url, state.flow.base)
    if (url === undefined) {
      unsafeLink.report(state.file, node, `Unexpected link to \`${node.url}\`, expected an absolute web address`)
    }
    if (url === undefined || state.linked) return inside(state, node)
    return inside({...state, tag: addTag(state.tag, 'Link', {target: {url}}), linked: true}, node)
  },
  image(state, node) {
    missingImage.report(state.file, node, 'Unexpected image in a line of text, expected one that stands alone')
    return node.alt ? say(slanted(state), `[${node.alt}]`, node) : []
  },
  footnoteReference(state, node) {
    const note = state.flow.notes.get(node.identifier)
    const mark = markAt(node, note?.definition)
    if (!note) {
      missingNote.report(state.file, node, `Unexpected reference to the note \`${mark}\`, expected one that exists`)
    }
    const reference = addTag(state.tag, 'Reference')
    const target = note && !state.linked ? {destination: note.key} : undefined
    const tag = target ? addTag(reference, 'Link', {target}) : reference
    const pieces = say({...state, tag, style: noteStyle(state.style, mark)}, mark, node)
    return note ? [...pieces, {type: 'mark', mark: {type: 'note', key: note.key}}] : pieces
  },
  opaque: (state, node) => inside(node.name === 'stage' ? slanted(state) : state, node),
  pageMarker: (_, node) => [{type: 'mark', mark: {type: 'page', label: node.label}}],
  editorial(state, node) {
    switch (node.kind) {
      case 'sic':
      case 'original':
      case 'abbreviation':
        return inside(state, node)
      case 'gap':
        return [...say(state, '[…'), ...inside(state, node), ...say(state, ']')]
      case 'unclear':
        return [...say(state, '['), ...inside(state, node), ...say(state, '?]')]
      case 'supplied':
      case 'added':
        return [...say(state, '['), ...inside(state, node), ...say(state, ']')]
    }
  },
}

const one: (state: Phrase, node: Node) => Piece[] = dispatch(handlers, results => results.flat(), say)

/** Whether a paragraph holds nothing but an image. */
export function loneImage(nodes: readonly Node[]): Image | undefined {
  const [first, ...rest] = nodes.filter(node => !(isType(node, 'text') && node.value.trim() === ''))
  return first && isType(first, 'image') && rest.length === 0 ? first : undefined
}

function inside(state: Phrase, node: {children: readonly Node[]}): Piece[] {
  return node.children.flatMap(child => one(state, child))
}

function say(state: Phrase, text: string, place?: Node): Piece[] {
  if (text === '') return []
  return [textPiece(text, state.style, slotOf(state.tag), place)]
}

/** Style of the mark of a note: raised, in figures of one height, but for stars, which stand high by themselves. */
export function noteStyle(style: Style, mark: string): Style {
  const plain = {...style, face: upright(style.face), size: Math.min(style.size, greatestMark), features: 'lnum pnum'}
  return /^\*+$/.test(mark) ? plain : {...shifted(plain, 0.34), rise: style.rise + style.size * 0.34}
}

/** Style of code within or beside text of a style. */
export function codeStyle(style: Style, {codeScale}: Family): Style {
  return {...style, face: 'monospace', size: style.size * codeScale, features: 'lnum tnum', hyphenate: unbroken}
}

/** Emphasis within emphasis stands upright. */
function slanted(state: Phrase): Phrase {
  const other = {
    regular: 'italic',
    italic: 'regular',
    semibold: 'semiboldItalic',
    semiboldItalic: 'semibold',
    monospace: 'monospace',
  } as const
  return {...state, style: {...state.style, face: other[state.style.face]}}
}

/** Space between letters that stands for italics, as in print in Fraktur: less than what is taken for a space between words. */
const wide = 90

/** Letters that are spaced stand alone, not in ligatures. */
function widened(state: Phrase): Phrase {
  const features = [state.style.features, '-liga', '-clig', '-dlig'].join(' ').trim()
  return {...state, style: {...state.style, features, tracking: wide}}
}

function bolder(style: Style): Style {
  if (style.face === 'monospace') return style
  return {...style, face: upright(style.face) === style.face ? 'semibold' : 'semiboldItalic'}
}

function upright(face: FamilyFace): FamilyFace {
  return face === 'italic' ? 'regular' : face === 'semiboldItalic' ? 'semibold' : face
}

/** Small capitals; text that is all capitals becomes small as a whole. */
function capitals(style: Style, text: string): Style {
  return {...style, features: `${style.features} smcp${text === text.toUpperCase() ? ' c2sc' : ''}`}
}

function shifted(style: Style, by: number): Style {
  return {...style, size: style.size * 0.66, rise: style.rise + style.size * by}
}
