import {emptyMetadata} from '../ast/build.js'
import type {Known, Metadata, Publication} from '../ast/metadata.js'
import type {Article, Collection, Tree} from '../ast/nodes.js'
import {issueOf} from '../bibliography/cite.js'
import {checkTree} from '../core/contract.js'
import {giveMetadata, type GivenMetadata} from '../core/give.js'
import {describeValue} from '../core/value.js'
import {common} from './common.js'
import {inOrderOfPages} from './order.js'

/** How to bind articles. */
export interface BindOptions {
  /** Bibliography of the whole, which wins over what the articles agree in (default: none). */
  metadata?: GivenMetadata | null | undefined
  /**
   * In which order the articles stand: as `given`, or by their first `pages` in print, those of which it is not
   * known at the end (default: `'given'`).
   */
  order?: 'given' | 'pages' | null | undefined
}

/** What articles agree in holds for the whole. */
const agreed: Known = {how: 'inferred', rule: 'bound-articles-agree', certainty: 0.9}

/**
 * Binds articles to a collection: a whole issue, an anthology.
 *
 * What is stated of each article stays with it. What all agree in, of periodical, issue, publisher, language and
 * author, is said of the whole too, and recorded as inferred; an issue is the title of its collection.
 *
 * @param trees - articles, and collections whose articles are bound like others; they are not changed
 * @param options - how to bind them
 * @returns the collection
 * @throws TypeError - if there is no article, or something that is no tree
 * @example
 * const first = build('article', {metadata: {title: 'On Type', language: 'en'}}, ['First words.'])
 * const second = build('article', {metadata: {title: 'On Ink', language: 'en'}}, ['Other words.'])
 * const issue = bind([first, second], {metadata: {title: 'Spring 1931'}})
 * issue.metadata.title //=> 'Spring 1931'
 * issue.metadata.language //=> 'en'
 * issue.children.length //=> 2
 */
export function bind(trees: readonly Tree[], options: Readonly<BindOptions> = {}): Collection {
  checkTrees(trees)
  const articles = trees.flatMap((tree): Article[] => (tree.type === 'article' ? [tree] : tree.children))
  if (articles.length === 0) throw new TypeError('Unexpected 0 articles to bind, expected some')
  const metadata = metadataOf(articles.map(article => article.metadata))
  return {
    type: 'collection',
    metadata: options.metadata ? giveMetadata(metadata, options.metadata) : metadata,
    children: options.order === 'pages' ? inOrderOfPages(articles) : articles,
  }
}

function checkTrees(given: unknown): asserts given is readonly Tree[] {
  if (!Array.isArray(given))
    throw new TypeError(`Unexpected ${describeValue(given)} as trees, expected a list: \`bind([first, second])\``)
  for (const tree of given as readonly unknown[]) checkTree(tree)
}

function metadataOf(all: readonly Metadata[]): Metadata {
  const publication = publicationOf(all.map(metadata => metadata.publication))
  const language = common(all.map(metadata => metadata.language))
  const creators = common(all.map(metadata => metadata.creators)) ?? []
  const fields = {
    ...(publication && {title: issueOf(publication)}),
    ...(creators.length > 0 && {creators}),
    ...(publication && {publication}),
    ...(language !== undefined && {language}),
  }
  const known = Object.fromEntries(Object.keys(fields).map(field => [field, agreed]))
  return emptyMetadata({...fields, ...(Object.keys(fields).length > 0 && {known})})
}

/** What is the same in all publications, if the title is. */
function publicationOf(all: readonly (Publication | undefined)[]): Publication | undefined {
  const title = common(all.map(publication => publication?.title))
  if (title === undefined) return undefined
  const fields = ['series', 'volume', 'number', 'wholeNumber', 'date', 'printedDate', 'place', 'publisher'] as const
  const values = fields.map(field => [field, common(all.map(publication => publication?.[field]))] as const)
  const identifiers = common(all.map(publication => publication?.identifiers))
  return {
    title,
    ...Object.fromEntries(values.filter(([, value]) => value !== undefined)),
    ...(identifiers && {identifiers}),
  }
}
