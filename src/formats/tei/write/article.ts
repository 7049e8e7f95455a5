import type {Element} from 'xast'
import type {Article, ArticleContent} from '../../../ast/nodes.js'
import {element} from '../../../xml/element.js'
import {renditions} from '../vocabulary.js'
import {afterElement, definitionOf} from '../grammar/grammar.js'
import {asBlocks, division} from './arrange.js'
import {nameOf, rootAttributes, type Edition} from './edition.js'
import {handlers} from './handlers.js'
import {remainingNotes} from './handlers/notes.js'
import type {HeaderContext} from './header/context.js'
import {header} from './header/header.js'
import {fitted} from './fit.js'
import {withoutOpaque} from './opaque.js'
import {besideOf, nothingBeside, led, wrapped} from './beside.js'
import {identifiersIn, pointing} from './pointers.js'
import {withTextRemainder} from './remainder.js'
import {makeState, withData, type State} from './state.js'
import {surveyOf} from './survey.js'

/** An article of which the text has been written. */
export interface WrittenArticle {
  readonly id: string
  readonly text: Element
  /** What its header has to say: known when the text has been written, and not before. */
  readonly context: HeaderContext
}

/**
 * An article as a document of its own.
 *
 * @param prefix - what its identifiers begin with, where others stand beside it
 */
export function articleOf(article: Article, edition: Edition, prefix: string): Element {
  const {id, text, context} = writeText(article, edition, prefix)
  const {beside} = context
  const head = withTextRemainder(header(context), [{article, text}], edition)
  return element('TEI', rootAttributes(edition, id, article), [head, ...beside.document, text])
}

/** Writes the text of an article. */
export function writeText(article: Article, edition: Edition, prefix: string): WrittenArticle {
  const {options, profile, lose} = edition
  const state = makeState(article, edition, {...handlers, ...options.handlers}, prefix)
  const id = state.identifiers.take(nameOf(article))
  const written = textOf(state)
  const parts = profile.keepsText ? besideOf(state, article) : nothingBeside
  const known = [...(edition.known ?? []), ...identifiersIn(wrapped(parts))]
  const plain = profile.keepsText
    ? pointing(state, fitted(state, pointing(state, written, known)), known)
    : withoutOpaque(written, profile.others, lose)
  const text = profile.text(plain, lose)
  const beside = led(state, parts, [...known, ...identifiersIn(text)])
  const context = {
    ...edition,
    metadata: article.metadata,
    agents: state.agents,
    survey: surveyOf(article),
    text,
    beside,
    vocabulary: state.identifiers.take('terms'),
    renditions: new Map([...state.renditions].map(([name, rendition]) => [rendition, renditions[name]])),
    take: state.identifiers.take,
  }
  return {id, text, context}
}

function textOf(state: State): Element {
  const {before: all, after} = state.notes
  const opening = (): Element => element('div', {type: 'section', n: '0', 'xml:id': state.identifiers.take('sec-0')})
  const isFront = (node: ArticleContent): boolean => state.keepsElements && node.data?.isFront === true
  const isBack = (node: ArticleContent): boolean => state.keepsElements && node.data?.isBack === true
  const start = all.findIndex(node => !isFront(node))
  const front = matterOf(state, 'front', all.slice(0, start < 0 ? all.length : start))
  const end = all.findLastIndex(node => !isBack(node)) + 1
  const back = matterOf(state, 'back', all.slice(end))
  const main = all.slice(front?.length ?? 0, back ? end : all.length)
  const content = division(state, state.all(main), opening)
  const whole = element('div', {type: 'article', 'xml:id': state.identifiers.take('article')}, content)
  const notes = remainingNotes(state)
  const behind = [
    ...(back ? back.elements : []),
    ...(notes.length === 0 ? [] : [element('div', {type: 'notes'}, notes)]),
    ...state.all(after),
  ]
  return element('text', {}, [
    ...(front ? [element('front', {}, front.elements)] : []),
    element('body', {}, withData(state, state.article, [whole])),
    ...(behind.length === 0 ? [] : [element('back', {}, behind)]),
  ])
}

/** The nodes of front or back matter, and how many they are; nothing where TEI has no place for them there. */
function matterOf(
  state: State,
  name: 'front' | 'back',
  nodes: readonly ArticleContent[],
): {elements: Element[]; length: number} | undefined {
  if (nodes.length === 0 || !nodes.every(node => mayStandIn(name, node))) return undefined
  const elements = asBlocks(state.all(nodes))
  let rest = definitionOf(name)?.content
  for (const child of elements) rest = rest && afterElement(rest, child.name)
  return rest ? {elements, length: nodes.length} : undefined
}

/** Nodes whose elements may stand in front and back matter. */
const ofMatter: ReadonlySet<string> = new Set([
  'title',
  'subtitle',
  'kicker',
  'byline',
  'headnote',
  'sourceCitation',
  'credit',
  'masthead',
  'furniture',
  'section',
  'paragraph',
  'pageMarker',
])

/** Whether an element of a node may stand in front or back matter, as far as is seen before it is made. */
function mayStandIn(name: string, node: ArticleContent): boolean {
  const only = node.type === 'paragraph' && node.data?.element === undefined ? node.children[0] : node
  const other = only?.type === 'opaque' || only?.type === 'opaqueBlock' ? only.name : node.data?.element?.name
  return other === undefined ? ofMatter.has(node.type) : definitionOf(name)?.elements.has(other) === true
}
