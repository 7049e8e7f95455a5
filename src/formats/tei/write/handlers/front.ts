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
import {noteTypes} from '../../header/types.js'
import {blocks, filler} from '../../vocabulary.js'
import {enclose} from '../arrange.js'
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
  const names = state.ofArticle.has(node) ? state.article.metadata.creators.map(({name}) => name) : []
  return [element('byline', {}, names.reduce(markAuthor, children))]
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

/** An argument must not be without text. */
export function headnote(state: State, node: Headnote): ElementContent[] {
  const children = enclose(state, state.all(node.children))
  const hasText = children.some(child => child.type === 'element' && blocks.has(child.name))
  return [element('argument', {}, hasText ? children : [...children, element('ab', {rend: filler})])]
}

/** Marks a name wherever it stands in the texts of a line. */
function markAuthor(children: readonly ElementContent[], name: string): ElementContent[] {
  return children.flatMap(child => {
    if (child.type !== 'text' || name === '') return [child]
    return child.value
      .split(name)
      .flatMap((value, index): ElementContent[] => [
        ...(index === 0 ? [] : [element('docAuthor', {}, [name])]),
        ...(value === '' ? [] : [{type: 'text' as const, value}]),
      ])
  })
}
