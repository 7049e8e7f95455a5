import type {Agent, Identifier, Metadata, Publication} from '../../../../ast/metadata.js'
import type {Tree} from '../../../../ast/nodes.js'
import {toCsl} from '../../../../bibliography/csl/to-csl.js'
import type {CslType} from '../../../../bibliography/csl/item.js'
import {plainDateOf} from '../../../../bibliography/plain-date.js'
import {resolveLink} from '../../../../to-hast/url.js'
import {oneLine} from './meta.js'

/** A value in JSON-LD; members that are `undefined` or empty are left out. */
type Value = string | undefined | readonly Value[] | {readonly [name: string]: Value}

const types: Readonly<Record<string, string>> = {
  'article-journal': 'ScholarlyArticle',
  book: 'Book',
  chapter: 'Chapter',
}

/** Fields of people by their MARC relator; all others are contributors. */
const fields: Readonly<Record<string, string>> = {
  edt: 'editor',
  trl: 'translator',
  ill: 'illustrator',
  pbl: 'publisher',
}

/**
 * Bibliography in the vocabulary of schema.org, as JSON-LD that can stand in a `script` element whatever it holds.
 *
 * An article is part of an issue, that of a volume, and that of a periodical, as far as they are stated. Whether a
 * creator is a person or a body is said only where something that only one of them has is known.
 *
 * @param tree - an article, or a collection, whose articles are its parts
 * @returns the JSON; its `<`, `>` and `&` are escaped
 * @see https://schema.org/ScholarlyArticle
 */
export function schemaOrg(tree: Tree): string {
  const about = tree.type === 'article' ? articleOf(tree.metadata) : collectionOf(tree.metadata, tree.children)
  const json = JSON.stringify(compact({'@context': 'https://schema.org', ...about}), null, 2)
  return json.replace(/[<>&\u2028\u2029]/g, escapeCharacter)
}

/** JSON lets any character stand as its number. */
function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function articleOf(metadata: Metadata): Record<string, Value> {
  const {publication = {}} = metadata
  const {type} = toCsl(metadata)
  const [pages, ...more] = publication.pages ?? []
  const runs = [pages, ...more].map(run => run && [run.first, run.last].filter(Boolean).join('-'))
  return {
    '@type': types[type] ?? 'Article',
    ...workOf(metadata),
    ...(type === 'book' ? imprintOf(publication) : {isPartOf: containerOf(publication, type)}),
    datePublished: plainDateOf(publication.date ?? ''),
    pagination: runs.filter(Boolean).join(', '),
    ...(more.length === 0 && {pageStart: pages?.first, pageEnd: pages?.last ?? pages?.first}),
  }
}

function collectionOf(metadata: Metadata, articles: readonly {metadata: Metadata}[]): Record<string, Value> {
  const {publication = {}} = metadata
  const issue = issueOf(publication)
  return {
    ...(issue ?? {
      '@type': 'Collection',
      ...imprintOf(publication),
      datePublished: plainDateOf(publication.date ?? ''),
    }),
    ...workOf(metadata),
    hasPart: articles.map(article => articleOf(article.metadata)),
  }
}

/** What is said of any work. */
function workOf(metadata: Metadata): Record<string, Value> {
  const {title, creators, contributors, language, keywords, rights, identifiers = [], source} = metadata
  const others = new Map<string, Value[]>()
  for (const agent of contributors) {
    const field = fields[agent.roles.find(role => Object.hasOwn(fields, role)) ?? ''] ?? 'contributor'
    others.set(field, [...(others.get(field) ?? []), agentOf(agent)])
  }
  return {
    name: title,
    headline: title,
    alternativeHeadline: metadata.subtitle,
    author: creators.map(agentOf),
    ...Object.fromEntries(others),
    inLanguage: language,
    keywords,
    copyrightNotice: rights,
    identifier: identifiers.map(identifierOf),
    url: resolveLink(source?.uri ?? '', undefined),
  }
}

function agentOf(agent: Agent): Value {
  const {name, family, given, identifiers = []} = agent
  return {
    '@type': kindOf(agent),
    name,
    familyName: family,
    givenName: given,
    identifier: identifiers.map(identifierOf),
  }
}

/** What an agent surely is: only people have names in parts, pseudonyms and ORCIDs, only bodies have RORs. */
function kindOf({family, given, realName, identifiers = []}: Agent): 'Person' | 'Organization' | undefined {
  const has = (scheme: string): boolean => identifiers.some(own => own.scheme === scheme)
  if ([family, given, realName].some(part => part !== undefined) || has('orcid')) return 'Person'
  return has('ror') ? 'Organization' : undefined
}

function identifierOf({scheme, value}: Identifier): Value {
  return scheme === 'uri' ? value : {'@type': 'PropertyValue', propertyID: scheme, value}
}

function containerOf(publication: Publication, type: CslType): Value {
  const {title} = publication
  if (title === undefined) return undefined
  if (type === 'chapter') return {'@type': 'Book', name: title, ...imprintOf(publication)}
  return issueOf(publication)
}

/** The issue of a periodical; the volume and the periodical alone, where no issue is stated. */
function issueOf(publication: Publication): {readonly [name: string]: Value} | undefined {
  const {title, series, volume, number, wholeNumber, date} = publication
  if (title === undefined) return undefined
  const periodical = {'@type': 'Periodical', name: title, ...imprintOf(publication)}
  const inSeries =
    series === undefined ? periodical : {'@type': 'CreativeWorkSeries', name: series, isPartOf: periodical}
  const inVolume =
    volume === undefined ? inSeries : {'@type': 'PublicationVolume', volumeNumber: volume, isPartOf: inSeries}
  const issue = number ?? wholeNumber
  if (issue === undefined && date === undefined) return inVolume
  return {
    '@type': 'PublicationIssue',
    issueNumber: issue,
    datePublished: plainDateOf(date ?? ''),
    isPartOf: inVolume,
  }
}

function imprintOf({publisher, place, identifiers = []}: Publication): Record<string, Value> {
  const numberOf = (scheme: string): string | undefined => identifiers.find(own => own.scheme === scheme)?.value
  return {
    publisher: publisher === undefined ? undefined : {name: publisher, address: place},
    issn: numberOf('issn'),
    isbn: numberOf('isbn'),
  }
}

/** Leaves out what is not stated; a list of one is its member. */
function compact(value: Value): Value {
  if (value === undefined) return undefined
  if (typeof value === 'string') return oneLine(value) || undefined
  if (isList(value)) {
    const list = value.map(compact).filter(item => item !== undefined)
    return list.length > 1 ? list : list[0]
  }
  const members = Object.entries(value).flatMap(([name, member]) => {
    const kept = compact(member)
    return kept === undefined ? [] : [[name, kept] as const]
  })
  return members.length > 0 ? Object.fromEntries(members) : undefined
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}
