import type {Agent, Knowledge, Metadata} from '../../../../ast/metadata.js'
import type {Article, ArticleContent} from '../../../../ast/nodes.js'
import {toString} from '../../../../ast/text.js'
import {parseCitation} from '../../../../bibliography/citation.js'
import {agentOf, splitNames} from '../../../../bibliography/name.js'
import type {State} from '../state.js'
import {titleByHeading} from './first-heading.js'
import {linesBelowTitle} from './lines-below.js'
import {markPages} from './page-marks.js'

/**
 * Reads what ordinary Markdown has no marks for: the title, byline and citation at its head, and turns of pages.
 *
 * @param state - what is known
 * @param article - the article as its marks state it
 * @returns the article, in which each inference has its rule and how sure that is as data, and what it tells of the
 *   bibliography where the front matter is silent
 */
export function recoverOrdinary(state: State, article: Article): Article {
  const {metadata} = article
  const titled = metadata.title === undefined ? titleByHeading(article.children) : article.children
  const children = linesBelowTitle(titled)
  const made: Article = {...article, children, metadata: completed(metadata, children)}
  markPages(state, made)
  return made
}

function completed(metadata: Metadata, children: readonly ArticleContent[]): Metadata {
  const known: Knowledge<Metadata> = {...metadata.known}
  const found = (
    type: 'title' | 'byline' | 'sourceCitation',
    field: 'title' | 'creators' | 'publication',
  ): string | undefined => {
    const node = children.find(child => child.type === type)
    if (!node?.data?.recovery) return undefined
    const stated = metadata[field]
    if (Array.isArray(stated) ? stated.length > 0 : stated !== undefined) return undefined
    known[field] = {how: 'inferred', ...node.data.recovery}
    return toString(node)
  }
  const title = found('title', 'title')
  const byline = found('byline', 'creators')
  const citation = found('sourceCitation', 'publication')
  if (title === undefined && byline === undefined && citation === undefined) return metadata
  const creators: Agent[] =
    byline === undefined ? metadata.creators : splitNames(byline).map(name => agentOf(name, ['aut']))
  return {
    ...metadata,
    ...(title !== undefined && {title}),
    creators,
    ...(citation !== undefined && {publication: parseCitation(citation)}),
    known,
  }
}
