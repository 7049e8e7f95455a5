import type {VFile} from 'vfile'
import type {Element} from 'xast'
import type {Article, Collection, Tree} from '../../../ast/nodes.js'
import {slugOf} from '../../../bibliography/slug.js'
import {element} from '../../../xml/element.js'
import {isNCName} from '../../../xml/stringify.js'
import type {TeiWriteOptions} from '../options.js'
import {namespace, renditions} from '../vocabulary.js'
import {makeAgents} from './agents.js'
import {division} from './arrange.js'
import {handlers} from './handlers.js'
import {remainingNotes} from './handlers/notes.js'
import {header} from './header/header.js'
import {makeIdentifiers} from './identifiers.js'
import {makeState, type State} from './state.js'
import {surveyOf} from './survey.js'

/** The element of a whole file. */
export function documentOf(tree: Tree, file: VFile, options: Readonly<TeiWriteOptions>): Element {
  const made = tree.type === 'article' ? articleOf(tree, file, options, '') : corpusOf(tree, file, options)
  return {...made, attributes: {xmlns: namespace, ...made.attributes}}
}

/** Identifiers of an article in a corpus begin with the number of the article. */
function corpusOf(tree: Collection, file: VFile, options: Readonly<TeiWriteOptions>): Element {
  const {metadata} = tree
  const identifiers = makeIdentifiers('')
  const id = identifiers.take(nameOf(tree, 'collection'))
  const head = header({
    file,
    options,
    metadata,
    agents: makeAgents(metadata, identifiers),
    survey: surveyOf(tree),
    text: undefined,
    renditions: new Map(),
    vocabulary: identifiers.take('terms'),
    take: identifiers.take,
  })
  const attributes = {'xml:id': id, 'xml:lang': metadata.language ?? 'und'}
  if (tree.children.length === 0) {
    return element('TEI', attributes, [head, element('text', {}, [element('body', {}, [element('p')])])])
  }
  const articles = tree.children.map((article, index) => articleOf(article, file, options, `a${index + 1}-`))
  return element('teiCorpus', attributes, [head, ...articles])
}

/** The text is written before the header, which says what the text needed. */
function articleOf(article: Article, file: VFile, options: Readonly<TeiWriteOptions>, prefix: string): Element {
  const {metadata} = article
  const state = makeState(article, file, {...handlers, ...options.handlers}, options.furniture ?? false, prefix)
  const id = state.identifiers.take(nameOf(article, 'article'))
  const text = textOf(state)
  const head = header({
    file,
    options,
    metadata,
    agents: state.agents,
    survey: surveyOf(article),
    text,
    vocabulary: state.identifiers.take('terms'),
    renditions: new Map([...state.renditions].map(([name, rendition]) => [rendition, renditions[name]])),
    take: state.identifiers.take,
  })
  return element('TEI', {'xml:id': id, 'xml:lang': metadata.language ?? 'und'}, [head, text])
}

function textOf(state: State): Element {
  const opening = (): Element => element('div', {type: 'section', n: '0', 'xml:id': state.identifiers.take('sec-0')})
  const content = division(state, state.all(state.article.children), opening)
  const notes = remainingNotes(state)
  return element('text', {}, [
    element('body', {}, [element('div', {type: 'article', 'xml:id': state.identifiers.take('article')}, content)]),
    ...(notes.length === 0 ? [] : [element('back', {}, [element('div', {type: 'notes'}, notes)])]),
  ])
}

function nameOf({metadata}: Tree, fallback: string): string {
  const slug = slugOf(metadata)
  if (slug === '') return fallback
  return isNCName(slug) ? slug : `${fallback}-${slug}`
}
