import type {Element} from 'xast'
import type {Collection} from '../../../ast/nodes.js'
import {element} from '../../../xml/element.js'
import {collection} from '../vocabulary.js'
import {articleOf, writeText} from './article.js'
import {nameOf, rootAttributes, type Edition} from './edition.js'
import type {HeaderContext} from './header/context.js'
import {header} from './header/header.js'
import {withContents} from './header/contents.js'
import {besideOf, led, nothingBeside, wrapped} from './beside.js'
import {identifiersIn} from './pointers.js'
import {makeState} from './state.js'
import {withTextRemainder} from './remainder.js'
import {surveyOf} from './survey.js'

/** A collection, as a corpus of documents or as one document; identifiers of an article begin with its number. */
export function collectionOf(tree: Collection, edition: Edition): Element {
  if (tree.children.length === 0) return emptyOf(tree, edition)
  return edition.options.collections === 'group' ? groupOf(tree, edition) : corpusOf(tree, edition)
}

function corpusOf(tree: Collection, edition: Edition): Element {
  const {id, context} = contextOf(tree, edition)
  const inside = {...edition, known: identifiersIn(wrapped(context.beside))}
  const articles = tree.children.map((article, index) => articleOf(article, inside, prefixOf(index)))
  return element('teiCorpus', rootAttributes(edition, id, tree), [
    header(context),
    ...context.beside.document,
    ...articles,
  ])
}

/** One document whose text is a group of texts; its header describes each of them. */
function groupOf(tree: Collection, edition: Edition): Element {
  const {id, context} = contextOf(tree, edition)
  const inside = {...edition, known: identifiersIn(wrapped(context.beside))}
  const articles = tree.children.map((article, index) => writeText(article, inside, prefixOf(index)))
  const texts = articles.map((article, index) => ({
    ...article.text,
    attributes: {'xml:id': article.id, 'xml:lang': tree.children[index]?.metadata.language, ...article.text.attributes},
  }))
  const text = element('text', {}, [element('group', {}, texts)])
  const renditions = new Map(articles.flatMap(article => [...article.context.renditions]))
  const made = header({...context, text, renditions}, head => withContents(head, articles))
  const written = tree.children.flatMap((article, index) => {
    const {id: name, text: own} = articles[index] ?? {}
    return own && name !== undefined ? [{article, text: own, id: name}] : []
  })
  const head = withTextRemainder(made, written, edition)
  return element('TEI', rootAttributes(edition, id, tree), [head, ...context.beside.document, text])
}

function emptyOf(tree: Collection, edition: Edition): Element {
  const {id, context} = contextOf(tree, edition)
  const text = element('text', {type: collection}, [element('body', {}, [element('p')])])
  return element('TEI', rootAttributes(edition, id, tree), [header(context), edition.profile.text(text, edition.lose)])
}

function contextOf(tree: Collection, edition: Edition): {id: string; context: HeaderContext} {
  const {metadata} = tree
  const state = makeState({type: 'article', metadata, children: [], data: tree.data}, edition, {}, '')
  const {identifiers} = state
  const parts = edition.profile.keepsText ? besideOf(state, tree) : nothingBeside
  const id = identifiers.take(nameOf(tree))
  const context = {
    ...edition,
    metadata,
    agents: state.agents,
    survey: surveyOf(tree),
    text: undefined,
    beside: led(state, parts, identifiersIn(wrapped(parts))),
    renditions: new Map<string, string>(),
    vocabulary: identifiers.take('terms'),
    take: identifiers.take,
  }
  return {id, context}
}

function prefixOf(index: number): string {
  return `a${index + 1}-`
}
