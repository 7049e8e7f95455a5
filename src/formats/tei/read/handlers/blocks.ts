import type {Element} from 'xast'
import {stringify} from '../../../../xml/stringify.js'
import {childOf} from '../header/elements.js'
import {make} from '../make.js'
import {parted, space} from '../pieces.js'
import {filler} from '../../vocabulary.js'
import {elementsIn, given, textOf} from '../elements.js'
import {recoveryOf} from '../../recovery.js'
import {attributesOf} from '../source-element.js'
import {all, contentOf, inBlock, inLine, type Handler, type Handlers, type Piece, type State} from '../state.js'
import {byline, closing, dateline, opening, salute, signed} from './lines.js'
import {asParagraph, held, holdsBlocks, mayStandIn, opaque, takesText} from './opaque.js'
import {head} from './title-page.js'

/** A paragraph; what blocks in it part goes on behind them. */
export function paragraph(state: State, element: Element): Piece[] {
  if (state.inLine) return [space(), ...all(state, element), space()]
  const {part} = element.attributes
  const continued = part === 'F' || part === 'M'
  return parted(all(inLine(state), element), (run, index) => {
    const made = make(state, element, 'paragraph', continued || index > 0 ? {data: {continued: true}} : {}, run)
    const [only, ...others] = made.children
    const couldBeBare = only?.type === 'opaque' && others.length === 0 && mayStandIn(only.name, state.parentOf(element))
    return couldBeBare ? asParagraph(made) : made
  })
}

function attribution(state: State, element: Element): Piece[] {
  return [make(state, element, 'attribution', {}, all(inLine(state), element))]
}

/** What an anonymous block is, by its type. */
const anonymous: Readonly<Record<string, Handler>> = {
  heading: head,
  main: head,
  sub: head,
  kicker: head,
  byline,
  dateline,
  salute,
  signed,
  opener: opening,
  closer: closing,
  attribution,
  code: (state, element) => {
    const code = childOf(element, 'code')
    return code ? block(state, code) : paragraph(state, element)
  },
}

function anonymousBlock(state: State, element: Element): Piece[] {
  const {type, rend} = element.attributes
  if (rend === filler && element.children.length === 0) return []
  const known = state.own && Object.hasOwn(anonymous, type ?? '') ? anonymous[type ?? ''] : undefined
  if (known) return known(state, element)
  const isOrnament = type === 'typography' || type === 'ornament'
  if (isOrnament && !/[\p{L}\p{N}]/u.test(textOf(element.children))) return [make(state, element, 'thematicBreak', {})]
  return paragraph(state, element)
}

/** A quotation that is set off; one in a line is words of that line. */
function quotation(state: State, element: Element): Piece[] {
  if (state.inLine && !holdsBlocks(element)) return opaque(state, element)
  return [make(state, element, 'blockquote', {}, all(inBlock(state), element))]
}

/** A quotation with its source; where that is verse, the source is that of the poem. */
function cited(state: State, element: Element): Piece[] {
  if (state.inLine && !holdsBlocks(element)) return opaque(state, element)
  const inner = inBlock(state)
  const pieces = element.children.flatMap(child => {
    if (child.type !== 'element') return contentOf(inner, child)
    if (child.name === 'quote' || child.name === 'q') return all(inner, child)
    return ['bibl', 'ref', 'title', 'author'].includes(child.name) ? attribution(inner, child) : contentOf(inner, child)
  })
  const attributes = attributesOf(state, element)
  if (state.own && attributes['type'] === 'verse') {
    const parts = pieces.flatMap((piece): Piece[] => (piece.type === 'verse' ? piece.children : [piece]))
    return [make(state, element, 'verse', {}, parts)]
  }
  // How it was found stands with the whole; all else is said of the quotation, unless the whole says more.
  const isFound = recoveryOf(element.attributes) !== undefined
  const isPlain = isFound || Object.keys(attributes).length === 0
  const quoted = elementsIn(element).find(({name}) => name === 'quote' || name === 'q') ?? element
  const holder = isPlain ? {...quoted, attributes: {...quoted.attributes, ...attributes}} : {...element, attributes: {}}
  const fields = isPlain ? {} : {data: {element: {name: 'cit', attributes}}}
  return [{...make(state, holder, 'blockquote', fields, pieces), ...placeOf(element)}]
}

function source(state: State, element: Element): Piece[] {
  if (state.inLine || element.name !== 'bibl') return opaque(state, element)
  if (state.own && !isParagraph(element)) return attribution(state, element)
  return takesText(state.parentOf(element)) ? opaque(state, element) : paragraph(state, element)
}

/** Whether a paragraph has become an element of another name, as its identifier says. */
function isParagraph({attributes: {'xml:id': id}}: Element): boolean {
  return /^(?:a\d+-)?p-\d+$/.test(id ?? '')
}

function placeOf({position}: Element): Pick<Element, 'position'> {
  return position ? {position} : {}
}

/** A label: in our own TEI a heading where there is no place for one, or a source within verse. */
function label(state: State, element: Element): Piece[] {
  const known = state.own ? anonymous[element.attributes['type'] ?? ''] : undefined
  return known && !state.inLine ? known(state, element) : opaque(state, element)
}

function block(state: State, element: Element): Piece[] {
  const {lang, n} = element.attributes
  const value = textOf(element.children)
  return [make(state, element, 'code', {...given('lang', lang), ...given('meta', n), value})]
}

/** An example of XML, as it is written. */
function example(state: State, element: Element): Piece[] {
  const whole = stringify({...element, name: 'egXML', attributes: {}})
  const value = whole.slice(whole.indexOf('>') + 1, -'</egXML>'.length)
  return [make(state, element, 'code', {lang: 'xml', value: value.replace(/^[ \t]*\n/, '').trimEnd()})]
}

function code(state: State, element: Element): Piece[] {
  return [make(state, element, 'inlineCode', {value: textOf(element.children)})]
}

/** An address; its lines are lines to a reader. */
function address(state: State, element: Element): Piece[] {
  const lines = elementsIn(element)
  if (lines.length === 0 || lines.some(({name}) => name !== 'addrLine')) return opaque(state, element)
  const inner = inLine(state)
  const pieces = lines.flatMap((one, index): Piece[] => [
    ...(index > 0 ? [make(state, {...one, attributes: {}}, 'break', {})] : []),
    ...state.one(inner, one),
  ])
  const whole = held(state, element, pieces)
  return state.inLine || takesText(state.parentOf(element)) ? whole : [make(state, {...element, attributes: {}}, 'paragraph', {}, whole)]
} // prettier-ignore

export const blocks: Handlers = {
  p: paragraph,
  ab: anonymousBlock,
  quote: quotation,
  q: quotation,
  said: quotation,
  cit: cited,
  bibl: source,
  biblStruct: source,
  biblFull: source,
  label,
  code,
  eg: block,
  egXML: example,
  address,
  imprimatur: paragraph,
  docEdition: paragraph,
}
