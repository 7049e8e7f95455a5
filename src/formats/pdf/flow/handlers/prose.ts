import type {Handlers} from '../../../../core/handlers.js'
import {textPiece, type Piece} from '../../lines/piece.js'
import {addTag, slotOf} from '../../tags/tag.js'
import {indent, space, type Flow} from '../flow.js'
import {addFigure} from '../figures.js'
import {headings, looks, paragraphIndent, type Look} from '../looks.js'
import {addParagraph, begin} from '../paragraph.js'
import {codeStyle, loneImage, phrase} from '../phrasing.js'
import {addHeading, addText} from '../text.js'

/** Sections and their text. */
export const proseHandlers: Handlers<Flow, void> = {
  section(flow, node) {
    begin(flow)
    flow.add({...flow, tag: addTag(flow.tag, 'Sect')}, node.children)
  },
  heading(flow, node) {
    begin(flow)
    const look = headings[Math.min(node.depth, headings.length) - 1] ?? looks.body
    addHeading(flow, node, node.depth, {...look, keep: true, hyphenate: false})
    flow.sink.fresh = true
  },
  paragraph(flow, node) {
    const image = loneImage(node.children)
    if (image) {
      addFigure(flow, image, [image])
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
    const look: Look = {
      ...flow.look,
      style: {...flow.look.style, size},
      leading: Math.min(looks.small.leading, flow.look.leading),
    }
    flow.sink.fresh = true
    flow.add(indent({...flow, look, tag: addTag(flow.tag, 'BlockQuote')}, 18, 18), node.children)
    flow.sink.fresh = true
    space(flow, 7)
  },
  attribution(flow, node) {
    flow.sink.keep = flow.sink.rows.length > 0
    addText(flow, node.children, looks.attribution)
  },
  thematicBreak(flow) {
    begin(flow)
    space(flow, 8)
    const look: Look = {...looks.body, align: 'center', before: 8, after: 8, keep: true}
    addParagraph(flow, [textPiece('*\u2003*\u2003*', look.style, undefined)], look)
    flow.sink.fresh = true
  },
  code(flow, node) {
    begin(flow)
    space(flow, 6)
    const slot = slotOf(addTag(addTag(flow.tag, 'P'), 'Code'))
    const style = codeStyle(looks.code.style, flow.book.family)
    const lines = node.value.split('\n').map(expandTabs)
    const pieces = lines.flatMap((text, index): Piece[] => {
      const line = textPiece(text, style, slot, node)
      return index === 0 ? [line] : [{type: 'break', style, slot}, line]
    })
    addParagraph(indent(flow, 18), pieces, {...looks.code, style}, true)
    flow.sink.fresh = true
    space(flow, 6)
  },
  pageMarker(flow, node) {
    flow.sink.marks.push({type: 'page', label: node.label})
  },
  opaqueBlock(flow, node) {
    if (node.children.length === 0) return
    begin(flow)
    flow.add({...flow, tag: addTag(flow.tag, 'Div')}, node.children)
  },
  furniture(flow, node) {
    if (flow.book.settings.furniture) addText(flow, node.children, looks.furniture)
  },
}

/** Columns from one stop of the tabulator to the next. */
const tabStop = 8

/** Puts spaces instead of tabulators. */
function expandTabs(line: string): string {
  let column = 0
  return line.replace(/[^\t]+|\t/g, part => {
    const width = part === '\t' ? tabStop - (column % tabStop) : part.length
    column += width
    return part === '\t' ? ' '.repeat(width) : part
  })
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
