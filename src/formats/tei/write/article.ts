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
    : withoutOpaque(written, lose)
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
  const {before: text, after} = state.notes
  const start = state.keepsElements ? text.findLastIndex(node => !node.data?.isBack) + 1 : text.length
  const lead = state.keepsElements ? frontOf(state, text.slice(0, start)) : undefined
  const before = text.slice(lead?.length ?? 0, start)
  const opening = (): Element => element('div', {type: 'section', n: '0', 'xml:id': state.identifiers.take('sec-0')})
  const content = division(state, state.all(before), opening)
  const whole = element('div', {type: 'article', 'xml:id': state.identifiers.take('article')}, content)
  const behind = state.all(text.slice(start))
  const notes = remainingNotes(state)
  const back = [...behind, ...(notes.length === 0 ? [] : [element('div', {type: 'notes'}, notes)]), ...state.all(after)]
  return element('text', {}, [
    ...(lead ? [lead.front] : []),
    element('body', {}, withData(state, state.article, [whole])),
    ...(back.length === 0 ? [] : [element('back', {}, back)]),
  ])
}

/** The nodes of the front matter as an element, and how many they are; nothing where it could not hold them. */
function frontOf(state: State, nodes: readonly ArticleContent[]): {front: Element; length: number} | undefined {
  const end = nodes.findIndex(node => !node.data?.isFront)
  const length = end < 0 ? nodes.length : end
  if (length === 0) return undefined
  const front = element('front', {}, asBlocks(state.all(nodes.slice(0, length))))
  let rest = definitionOf('front')?.content
  for (const child of front.children)
    rest = rest && child.type === 'element' ? afterElement(rest, child.name) : undefined
  return rest ? {front, length} : undefined
}
