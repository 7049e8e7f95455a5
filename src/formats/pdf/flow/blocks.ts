import type {Node} from 'unist'
import {isPhrasing, isType} from '../../../ast/is.js'
import type {Figure} from '../../../ast/flow.js'
import type {NodeOf} from '../../../ast/nodes.js'
import {toString} from '../../../ast/text.js'
import {dispatch, type Handlers} from '../../../core/handlers.js'
import type {Piece} from '../lines/piece.js'
import {addTag, slotOf} from '../tags/tag.js'
import {addLabel, addParagraph, addRule, begin, finish, flushLabel, flushLead, indent, makeSink, space, type Flow} from './flow.js'
import {addPicture} from './pictures.js'
import {looks, paragraphIndent, type Look} from './looks.js'
import {loneImage, noteStyle, phrase} from './phrasing.js'
import {addTable} from './tables.js'

const handlers: Handlers<Flow, void> = {
  masthead: front(looks.masthead),
  kicker: front(looks.kicker),
  subtitle: front(looks.subtitle),
  sourceCitation: front(looks.citation),
  credit: front(looks.citation),
  title(flow, node) {
    addHeading(flow, node, 0, looks.title)
  },
  byline(flow, node) {
    if (flow.sink.opening) addText(flow, node.children, looks.byline)
    else addText(flow, node.children, looks.endByline)
  },
  dateline(flow, node) {
    addText(flow, node.children, flow.sink.opening ? looks.frontDateline : looks.dateline)
  },
  headnote(flow, node) {
    space(flow, 12)
    const {opening} = flow.sink
    flow.sink.opening = false
    flow.sink.fresh = true
    addBlocks(indent({...flow, look: looks.headnote, tag: addTag(flow.tag, 'Div')}, 20, 20), node.children)
    flow.sink.opening = opening
    space(flow, 12)
  },
  section(flow, node) {
    begin(flow)
    addBlocks({...flow, tag: addTag(flow.tag, 'Sect')}, node.children)
  },
  heading(flow, node) {
    begin(flow)
    const look = looks.headings[Math.min(node.depth, looks.headings.length) - 1] ?? looks.headings[0]
    addHeading(flow, node, node.depth, {...look, keep: true, hyphenate: false})
    flow.sink.fresh = true
  },
  paragraph(flow, node) {
    const image = loneImage(node.children)
    if (image) {
      addFigure(flow, [image])
      return
    }
    const {opening} = flow.sink
    begin(flow, true)
    const pieces = phrase(flow, addTag(flow.tag, 'P'), node.children, flow.look.style)
    const {fresh, lead} = flow.sink
    flow.sink.fresh = false
    const first = lead ? lead.indent : fresh ? 0 : flow.look.style.size * paragraphIndent
    addParagraph(flow, opening ? openWith(pieces) : pieces, {...flow.look, indent: first})
  },
  blockquote(flow, node) {
    begin(flow)
    space(flow, 7)
    const size = Math.min(looks.small.style.size, flow.look.style.size)
    const look: Look = {...flow.look, style: {...flow.look.style, size}, leading: Math.min(looks.small.leading, flow.look.leading)}
    flow.sink.fresh = true
    addBlocks(indent({...flow, look, tag: addTag(flow.tag, 'BlockQuote')}, 18, 18), node.children)
    flow.sink.fresh = true
    space(flow, 7)
  },
  attribution(flow, node) {
    flow.sink.keep = flow.sink.rows.length > 0
    addText(flow, node.children, looks.attribution)
  },
  list(flow, node) {
    begin(flow)
    space(flow, 4)
    const list = addTag(flow.tag, 'L', {ordered: node.ordered === true})
    const start = node.start ?? 1
    for (const [index, item] of node.children.entries()) {
      const bullet = node.ordered ? `${start + index}.` : '•'
      const box = item.checked == null ? bullet : item.checked ? '[x]' : '[ ]'
      const entry = addTag(list, 'LI')
      const inner = indent(flow, listIndent)
      addLabel(inner, box, addTag(entry, 'Lbl'))
      flow.sink.fresh = true
      one({...inner, tag: addTag(entry, 'LBody')}, item)
      if (node.spread) space(flow, 4)
    }
    flow.sink.fresh = true
    space(flow, 4)
  },
  listItem(flow, node) {
    addBlocks(flow, node.children)
    flushLabel(flow)
  },
  table(flow, node) {
    begin(flow)
    addTable(flow, node)
    flow.sink.fresh = true
  },
  thematicBreak(flow) {
    begin(flow)
    space(flow, 8)
    const look: Look = {...looks.body, align: 'center', before: 8, after: 8, keep: true}
    addParagraph(flow, [{type: 'text', text: '*\u2003*\u2003*', style: look.style, slot: undefined}], look)
    flow.sink.fresh = true
  },
  code(flow, node) {
    begin(flow)
    space(flow, 6)
    const slot = slotOf(addTag(addTag(flow.tag, 'P'), 'Code'))
    const {style} = looks.code
    const pieces = node.value.split('\n').flatMap((text, index): Piece[] => {
      const line: Piece = {type: 'text', text, style, slot, place: node}
      return index === 0 ? [line] : [{type: 'break', style, slot}, line]
    })
    addParagraph(indent(flow, 18), pieces, looks.code, true)
    flow.sink.fresh = true
    space(flow, 6)
  },
  verse(flow, node) {
    begin(flow)
    space(flow, 7)
    addBlocks({...flow, tag: addTag(flow.tag, 'Div')}, node.children)
    flow.sink.fresh = true
    space(flow, 7)
  },
  verseLine(flow, node) {
    const size = Math.min(looks.verseLine.style.size, flow.look.style.size)
    const look = {...looks.verseLine, style: {...looks.verseLine.style, size}}
    addText(indent(flow, 24 + Math.min(node.indent ?? 0, 8) * 12), node.children, look)
  },
  speech(flow, node) {
    begin(flow)
    space(flow, 3)
    flow.sink.fresh = true
    const inner = indent({...flow, tag: addTag(flow.tag, 'Div')}, flow.look.style.size * paragraphIndent)
    addBlocks(inner, node.children)
    flushLead(inner)
    space(flow, 3)
  },
  speaker(flow, node) {
    flushLead(flow)
    const {style} = flow.look
    const tag = addTag(flow.tag, 'P')
    const pieces = phrase(flow, tag, node.children, {...style, face: 'italic'})
    if (pieces.length === 0) return
    const gap: Piece = {type: 'text', text: ' ', style, slot: slotOf(tag)}
    flow.sink.lead = {pieces: [...pieces, gap], indent: -style.size * paragraphIndent}
  },
  figure(flow, node) {
    addFigure(flow, node.children)
  },
  caption(flow, node) {
    flow.sink.keep = flow.sink.rows.length > 0
    addText(indent(flow, 24, 24), node.children, looks.caption, 'Caption')
  },
  aside(flow, node) {
    begin(flow)
    space(flow, 9)
    const inner = indent({...flow, look: looks.small, tag: addTag(flow.tag, 'Div')}, 12, 12)
    addRule(inner, 0.4)
    flow.sink.keep = true
    space(flow, 5)
    flow.sink.fresh = true
    addBlocks(inner, node.children)
    space(flow, 5)
    flow.sink.keep = true
    addRule(inner, 0.4)
    space(flow, 9)
    flow.sink.fresh = true
  },
  letter(flow, node) {
    begin(flow)
    space(flow, 8)
    flow.sink.fresh = true
    addBlocks(indent({...flow, tag: addTag(flow.tag, 'Div')}, 12, 12), node.children)
    flow.sink.fresh = true
    space(flow, 8)
  },
  opener(flow, node) {
    begin(flow)
    flow.sink.fresh = true
    addBlocks({...flow, tag: addTag(flow.tag, 'Div')}, node.children)
    flow.sink.keep = flow.sink.rows.length > 0
    flow.sink.fresh = true
  },
  closer(flow, node) {
    begin(flow)
    flow.sink.keep = flow.sink.rows.length > 0
    const look: Look = {...flow.look, align: 'right', hyphenate: false, keep: true}
    flow.sink.fresh = true
    addBlocks({...flow, look, tag: addTag(flow.tag, 'Div')}, node.children)
    flow.sink.keep = false
    flow.sink.fresh = true
  },
  salutation(flow, node) {
    begin(flow)
    addText(flow, node.children, looks.salutation)
    flow.sink.fresh = true
  },
  signature(flow, node) {
    begin(flow)
    flow.sink.keep = flow.sink.rows.length > 0
    addText(flow, node.children, looks.signature)
  },
  footnoteDefinition(flow, node) {
    const note = flow.notes.get(node.identifier)
    const called = note?.definition === node
    const tag = addTag(flow.tag, 'Note', called ? {id: note.key} : {})
    const sink = called ? makeSink() : flow.sink
    const inner: Flow = {...flow, tag, look: looks.note, sink}
    const label = called ? note.mark : (node.marker ?? node.label ?? node.identifier)
    const {style} = looks.note
    const slot = slotOf(addTag(tag, 'Lbl'))
    const pieces: Piece[] = [
      {type: 'text', text: label, style: noteStyle(style, label), slot},
      {type: 'text', text: ' ', style, slot},
    ]
    sink.fresh = true
    sink.lead = {pieces, indent: 0}
    if (called) sink.anchors.push({name: note.key})
    addBlocks(inner, node.children)
    if (!called) return
    finish(inner)
    note.rows = sink.rows
  },
  pageMarker(flow, node) {
    flow.sink.marks.push({type: 'page', label: node.label})
  },
  furniture(flow, node) {
    if (flow.book.settings.furniture) addText(flow, node.children, looks.furniture)
  },
}

const known: (flow: Flow, node: Node) => void = dispatch(
  handlers,
  () => undefined,
  (flow, value) => {
    const slot = slotOf(addTag(flow.tag, 'P'))
    addParagraph(flow, [{type: 'text', text: value, style: flow.look.style, slot}], flow.look)
  },
)

/** Indent of a list, in points. */
const listIndent = 18

/** Adds blocks; phrasing among them stands in paragraphs. */
export function addBlocks(flow: Flow, nodes: readonly Node[]): void {
  for (const node of nodes) one(flow, node)
}

function one(flow: Flow, node: Node): void {
  if (isPhrasing(node) && !isType(node, 'pageMarker')) addText(flow, [node], flow.look)
  else known(flow, node)
}

function addFigure(flow: Flow, nodes: Figure['children']): void {
  begin(flow)
  space(flow, 8)
  const inner = {...flow, tag: addTag(flow.tag, 'Div')}
  for (const node of nodes) {
    if (node.type === 'image') addPicture(inner, node)
    else one(inner, node)
  }
  space(flow, 8)
  flow.sink.fresh = true
}

/** Handler of a line that stands before the text. */
function front(look: Look): (flow: Flow, node: {readonly children: readonly Node[]}) => void {
  return (flow, node) => {
    if (!flow.sink.opening) space(flow, 10)
    addText(flow, node.children, look)
  }
}

/** Adds a paragraph of its own look. */
function addText(flow: Flow, nodes: readonly Node[], look: Look, role = 'P'): void {
  const tag = addTag(flow.tag, role)
  addParagraph(flow, phrase(flow, tag, nodes, look.style), look)
}

/** Adds a title or a heading, with its entry in the outline. */
function addHeading(flow: Flow, node: NodeOf<'title' | 'heading'>, depth: number, look: Look): void {
  const anchor = {}
  const level = flow.outline.add(toString(node).replace(/\s+/g, ' ').trim(), depth, anchor)
  flow.sink.anchors.push(anchor)
  addText(flow, node.children, look, `H${Math.min(level, 6)}`)
}

/** Sets the first word of the article in small capitals, if it is all capitals. */
function openWith(pieces: readonly Piece[]): Piece[] {
  const index = pieces.findIndex(piece => piece.type === 'text')
  const piece = pieces[index]
  const word = piece?.type === 'text' ? /^[^\p{L}]*\p{Lu}[\p{Lu}’']+(?!\p{L})/u.exec(piece.text)?.[0] : undefined
  if (piece?.type !== 'text' || word === undefined) return [...pieces]
  const style = {...piece.style, features: `${piece.style.features} c2sc`}
  const rest = {...piece, text: piece.text.slice(word.length)}
  return [...pieces.slice(0, index), {...piece, text: word, style}, rest, ...pieces.slice(index + 1)]
}
