import type {ElementContent} from 'xast'
import type {
  Byline,
  Credit,
  Dateline,
  Headnote,
  Kicker,
  Masthead,
  SourceCitation,
  Subtitle,
  Title,
} from '../../../../ast/front.js'
import {element} from '../../../../xml/element.js'
import {blocks, noteTypes} from '../../vocabulary.js'
import {asBlocks, enclose} from '../arrange.js'
import type {State} from '../state.js'

export function masthead(state: State, node: Masthead): ElementContent[] {
  return [element('fw', {type: 'masthead'}, state.all(node.children))]
}

export function kicker(state: State, node: Kicker): ElementContent[] {
  return [element('head', {type: 'kicker'}, state.all(node.children))]
}

export function title(state: State, node: Title): ElementContent[] {
  return [element('head', {type: 'main'}, state.all(node.children))]
}

export function subtitle(state: State, node: Subtitle): ElementContent[] {
  return [element('head', {type: 'sub'}, state.all(node.children))]
}

/** Authors are marked in the bylines of the article; others may say more of the author than the name. */
export function byline(state: State, node: Byline): ElementContent[] {
  const children = state.all(node.children)
  const isOfArticle = state.article.children.includes(node)
  return [element('byline', {}, isOfArticle ? children.flatMap(child => markAuthors(state, child)) : children)]
}

export function dateline(state: State, node: Dateline): ElementContent[] {
  return [element('dateline', {}, state.all(node.children))]
}

/** A note may stand anywhere, so that the line keeps its place among heads and bylines. */
export function sourceCitation(state: State, node: SourceCitation): ElementContent[] {
  return [element('note', {type: noteTypes.sourceCitation}, state.all(node.children))]
}

export function credit(state: State, node: Credit): ElementContent[] {
  return [element('note', {type: noteTypes.credit}, state.all(node.children))]
}

export function headnote(state: State, node: Headnote): ElementContent[] {
  const children = enclose(state, asBlocks(state.all(node.children)), blocks)
  const hasText = children.some(child => child.type === 'element' && blocks.has(child.name))
  return hasText ? [element('argument', {}, children)] : children
}

/** Marks the names of authors in a text. */
function markAuthors(state: State, child: ElementContent): ElementContent[] {
  if (child.type !== 'text') return [child]
  for (const {name} of state.article.metadata.creators) {
    const index = name === '' ? -1 : child.value.indexOf(name)
    if (index < 0) continue
    const before = child.value.slice(0, index)
    const after = child.value.slice(index + name.length)
    return [
      ...(before === '' ? [] : [{type: 'text' as const, value: before}]),
      element('docAuthor', {}, [name]),
      ...(after === '' ? [] : markAuthors(state, {type: 'text', value: after})),
    ]
  }
  return [child]
}
