import type {Element} from 'xast'
import {isElementName} from '../../../../ast/element-name.js'
import {definitionOf, nameIn} from '../../grammar/grammar.js'
import {authorRole, namespace} from '../../vocabulary.js'
import {without} from '../../profiles/rewrite.js'
import {recoveryOf} from '../../recovery.js'
import {elementsIn, localName} from '../elements.js'
import {make} from '../make.js'
import {isOfLine, space} from '../pieces.js'
import {attributesOf} from '../source-element.js'
import {apart, records, spaced} from '../spacing.js'
import {all, contentOf, inBlock, inLine, type Handlers, type Piece, type State} from '../state.js'
import {wrapped} from '../wrapped.js'

/**
 * An element that the tree has no node for, with what stands in it: words in a line, or blocks. Where only elements
 * may stand, one with words is a paragraph.
 */
export function opaque(state: State, element: Element): Piece[] {
  if (!isElementName(localName(element))) return apart(inLine(state), element)
  if (isBlock(state, element)) return [block(state, element)]
  const pieces = held(state, element, wordsOf(state, element))
  if (state.inLine || takesText(state.parentOf(element))) return pieces
  return pieces.every(isOfLine) ? [make(state, {...element, attributes: {}}, 'paragraph', {}, pieces)] : pieces
}

/** What stands in an element of a line; in a record, and in an element that nobody knows, parts stand apart. */
function wordsOf(state: State, element: Element): Piece[] {
  if (state.own) return all(inLine(state), element)
  if (!definitionOf(nameOf(element))) return apart(inLine(state), element)
  return records.has(element.name) ? spaced(inLine(state), element) : all(inLine(state), element)
}

/** An element of a line that the tree has no node for, with what was read of what stands in it. */
export function held(state: State, element: Element, pieces: readonly Piece[]): Piece[] {
  if (!pieces.every(isOfLine)) return [...pieces]
  return wrapped(state, {...element, attributes: {}}, 'opaque', pieces, [], fieldsOf(state, element))
}

/** Blocks in an element; where words may stand in it, paragraphs of the source are marked as such. */
function block(state: State, element: Element): Piece {
  const inner = inBlock(state)
  const holdsText = takesText(element)
  const pieces = element.children.flatMap((child): Piece[] => {
    if (child.type !== 'element') return contentOf(inner, child)
    const made = state.one(inner, child)
    return holdsText && child.name === 'p' ? made.map(asParagraph) : made
  })
  const recovery = state.own ? recoveryOf(element.attributes) : undefined
  const fields = fieldsOf(state, recovery ? without(element, 'resp', 'cert', 'ana') : element)
  return make(
    state,
    {...element, attributes: {}},
    'opaqueBlock',
    {...fields, ...(recovery && {data: {recovery}})},
    pieces,
  )
}

/** Has a paragraph say that it is one in the source, where it could be words without. */
export function asParagraph<Made extends Piece>(node: Made): Made {
  if (node.type !== 'paragraph') return node
  return {...node, data: {...node.data, element: {name: 'p', ...node.data?.element}}}
}

function fieldsOf(state: State, element: Element): object {
  const own = element.data?.namespace
  return {
    name: localName(element),
    attributes: attributesOf(state, element),
    ...(own !== undefined && own !== state.namespace && own !== namespace && {namespace: own}),
  }
}

function nameOf(element: Element): string {
  return nameIn(localName(element), element.data?.namespace ?? namespace) ?? ''
}

/** Whether words may stand in an element, whatever its vocabulary. */
export function takesText(element: Element | undefined): boolean {
  return element === undefined || (definitionOf(nameOf(element))?.holdsText ?? true)
}

/** Whether an element is one of blocks: blocks stand in it, or it stands where no words do and neither do words in it. */
function isBlock(state: State, element: Element): boolean {
  if (holdsBlocks(element)) return true
  if (state.inLine || takesText(state.parentOf(element))) return false
  return (!takesText(element) && !ofOneLine.has(element.name)) || element.children.length === 0
}

/** Elements that hold no words but in elements, and are read as a line. */
const ofOneLine: ReadonlySet<string> = new Set(['biblStruct', 'biblFull', 'person', 'personGrp', 'place', 'org', 'event', 'nym', 'location', 'msIdentifier', 'entry', 'hom', 're', 'respStmt', 'monogr', 'analytic', 'imprint', 'series']) // prettier-ignore

const blocks: ReadonlySet<string> = new Set(['p', 'ab', 'lg', 'l', 'list', 'sp', 'table', 'floatingText', 'castList', 'div', 'egXML']) // prettier-ignore

/** Elements in which blocks stand for themselves. */
const apartFromText: ReadonlySet<string> = new Set(['note', 'figure', 'app', 'choice'])

const known = new WeakMap<Element, boolean>()

/** Whether blocks stand in an element, or in elements in it. */
export function holdsBlocks(element: Element): boolean {
  const found = known.get(element) ?? elementsIn(element).some(child => blocks.has(child.name) || (!apartFromText.has(child.name) && holdsBlocks(child))) // prettier-ignore
  known.set(element, found)
  return found
}

/** Whether an element may stand right in another, by their names. */
export function mayStandIn(name: string, parent: Element | undefined): boolean {
  return parent !== undefined && definitionOf(nameOf(parent))?.elements.has(name) === true
}

/** A name; in our own TEI one marks the author in a line that is demoted. */
function name(state: State, element: Element): Piece[] {
  const {role, ...others} = element.attributes
  const isMark = state.own && role === authorRole && Object.keys(others).length === 0
  return isMark ? all(state, element) : opaque(state, element)
}

/** A place in the text that is a space to a reader. */
function blank(state: State, element: Element): Piece[] {
  return state.inLine && !state.own ? [space(), ...opaque(state, element)] : opaque(state, element)
}

/** Elements that are often met, and kept without a word. */
const names =
  'abbr addName affiliation att bloc c cl corr country damage date distinct district email ex expan forename g genName geo geogFeat geogName gi gloss ident idno lem m measure mentioned metamark mod nameLink num objectName offset orgName pc persName phr placeName rdg rdgGrp redo reg region restore retrace rhyme role roleDesc roleName rs s secl settlement soCalled spGrp stamp subst surname surplus tag term time undo unit val w am author biblScope citedRange edition editor extent pubPlace publisher postscript addrLine actor desc lang line locus caesura supplied'.split(
    ' ',
  )

export const opaques: Handlers = {
  ...Object.fromEntries([...names, ...records].map(one => [one, opaque])),
  name,
  space: blank,
}
