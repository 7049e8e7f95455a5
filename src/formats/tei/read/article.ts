import type {Element} from 'xast'
import type {Metadata} from '../../../ast/metadata.js'
import {specification} from '../../../ast/specification.js'
import type {Article, ArticleContent, Nodes, NodeType} from '../../../ast/nodes.js'
import {duplicateIdentifier, flattenedBlock, unknownElement} from '../rules.js'
import {responsibilityOf} from '../responsibility.js'
import {elementsIn, idOf, onlyElement} from './elements.js'
import {blocksOf} from './handlers/divisions.js'
import {handlers} from './handlers/index.js'
import {opaque} from './handlers/opaque.js'
import {apart} from './spacing.js'
import type {Edition} from './edition.js'
import {arranged} from './make.js'
import {findNotes} from './notes.js'
import {inOrder} from './order.js'
import {examples} from '../grammar/grammar.js'
import {beyond} from './source-element.js'
import {all, type Piece, type State} from './state.js'

const articleContent: ReadonlySet<NodeType> = new Set(specification.article.children)

/**
 * Reads the text of an article.
 *
 * @param text - the `text`
 * @param metadata - what the header says
 * @param edition - what is known of the document
 * @param before - what stands before the text, such as a turn of the page in a group
 */
export function readArticle(
  text: Element,
  metadata: Metadata,
  edition: Edition,
  before: readonly Element[] = [],
): Article {
  const state = makeState(text, metadata, edition)
  const [start, end] = [[...before], [] as Element[]]
  for (const part of elementsIn(text)) (part.name === 'back' ? end : start).push(part)
  const opening = start.flatMap(part => {
    const pieces = part.name === 'body' ? bodyOf(state, part) : state.one(state, part)
    return part.name === 'front' ? arranged(state, part, articleContent, pieces).map(inFront) : pieces
  })
  const main = arranged(state, text, articleContent, opening) as ArticleContent[]
  const back = arranged(
    state,
    text,
    articleContent,
    end.flatMap(part => backOf(state, part)),
  ).map(inBack) as ArticleContent[]
  const notes = state.notes.kept
  const isNotes = back.every(({type}) => type === 'footnoteDefinition' || type === 'furniture')
  const children = isNotes ? [...main, ...notes, ...back] : [...main, ...back, ...notes]
  return {
    type: 'article',
    metadata,
    children: inOrder(children, state.notes),
    ...(state.found.element && {data: {element: state.found.element}}),
    ...(text.position && {position: text.position}),
  }
}

/** The body; where a single division is all of it, that is the article. */
function bodyOf(state: State, body: Element): Piece[] {
  const only = onlyElement(body)
  if (!only || !/^div[01]?$/.test(only.name)) return blocksOf(state, body)
  if (state.own ? isOwnSection(only) : elementsIn(body).length > 1 && state.found.titled) return blocksOf(state, body)
  state.found.element = beyond(state, only, 'article')
  return elementsIn(body).flatMap(child => (child === only ? blocksOf(state, only) : state.one(state, child)))
}

/** Whether a division of our own is one of several, and not the article. */
function isOwnSection({attributes: {type, 'xml:id': id}}: Element): boolean {
  return (type === 'section' || type === 'notes') && /^(?:a\d+-)?sec-/.test(id ?? '')
}

/** A node that says that it stands before the text. */
function inFront<Made extends Nodes>(node: Made): Made {
  return {...node, data: {...node.data, isFront: true}}
}

/** A node that says that it stands behind the text; notes stand there anyway. */
function inBack(node: Nodes): Nodes {
  const isNote = node.type === 'footnoteDefinition' || node.type === 'furniture'
  return isNote ? node : {...node, data: {...node.data, isBack: true}}
}

/** The end; a division of notes without a heading is nothing but its notes. */
function backOf(state: State, back: Element): Piece[] {
  return elementsIn(back).flatMap(child => {
    const isNotes = child.name.startsWith('div') && elementsIn(child).every(({name}) => name === 'note')
    return isNotes ? all(state, child) : blocksOf(state, {...back, children: [child]})
  })
}

function makeState(text: Element, metadata: Metadata, edition: Edition): State {
  const {file, own, renditions, ownRenditions, lineEnds, images, namespace, reported} = edition
  const places = placesIn(text)
  reportDuplicates(text, edition)
  return {
    file,
    own,
    level: 1,
    atTop: true,
    inLine: false,
    address: metadata.source?.uri,
    renditions,
    ownRenditions,
    lineEnds,
    images,
    namespace,
    notes: findNotes(text, own),
    found: {titled: false},
    responsibilityOf: pointers => responsibilityOf(pointers, id => edition.roleOf(id)),
    once(key, report) {
      if (reported.has(key)) return
      reported.add(key)
      report()
    },
    parentOf: element => places.get(element)?.parent,
    one: (inner, element) => readElement(inner, element, (places.get(element)?.depth ?? 0) > mostElements),
  }
}

/** Reports each identifier that an element before it has, once. */
function reportDuplicates(text: Element, {file}: Edition): void {
  const ids = new Set<string>()
  const reported = new Set<string>()
  const stack = [text]
  for (let element = stack.pop(); element; element = stack.pop()) {
    const id = idOf(element)
    if (id !== undefined && ids.has(id) && !reported.has(id)) {
      reported.add(id)
      const reason = `Unexpected second \`xml:id\` \`${id}\`, expected an identifier of one element`
      duplicateIdentifier.report(file, element, reason, 'Give each element an identifier of its own.')
    }
    if (id !== undefined) ids.add(id)
    for (const child of elementsIn(element).reverse()) stack.push(child)
  }
}

/** Where an element stands in a text. */
interface Place {
  readonly parent: Element
  /** How many elements are around it. */
  readonly depth: number
}

function placesIn(text: Element): WeakMap<Element, Place> {
  const places = new WeakMap<Element, Place>()
  const stack = [text]
  for (let parent = stack.pop(); parent; parent = stack.pop()) {
    const depth = (places.get(parent)?.depth ?? 0) + 1
    for (const child of elementsIn(parent)) {
      places.set(child, {parent, depth})
      stack.push(child)
    }
  }
  return places
}

/** How deep elements may stand in a text, so that the tree is no deeper than trees may be; of others the words are read. */
const mostElements = 48

function readElement(state: State, element: Element, isDeep: boolean): Piece[] {
  if (isDeep) {
    state.once('deep', () => {
      const reason = `Unexpected elements in more than ${mostElements} others, expected fewer; their words are kept`
      flattenedBlock.report(state.file, element, reason)
    })
    return apart(state, element)
  }
  const isForeign = element.data?.namespace !== state.namespace && element.data?.namespace !== examples
  const handler = !isForeign && Object.hasOwn(handlers, element.name) ? handlers[element.name] : undefined
  if (handler) return handler(state, element)
  if (!state.own) reportUnknown(state, element, isForeign)
  return opaque(state, element)
}

function reportUnknown(state: State, element: Element, isForeign: boolean): void {
  state.once(element.name, () => {
    const whose = isForeign ? ` of ${element.data?.namespace ?? 'no namespace'}` : ''
    const reason = `Unexpected element \`${element.name}\`${whose}, expected one that the reader knows`
    unknownElement.report(state.file, element, reason, 'It is kept with its words.')
  })
}
