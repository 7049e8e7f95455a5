import type {Agent, Knowledge, Metadata, Publication, Revision, Source} from '../ast/metadata.js'
import {emptyMetadata} from '../ast/build.js'
import type {Nodes} from '../ast/nodes.js'
import {toString} from '../ast/text.js'
import {parseCitation} from '../bibliography/citation.js'
import {parseCredit} from '../bibliography/credit.js'
import {findDate} from '../bibliography/date.js'
import {guessLanguage} from '../bibliography/language.js'
import {agentOf, splitNames} from '../bibliography/name.js'
import type {ArticleContent} from '../ast/nodes.js'

/** What the source states of itself outside its text. */
export interface Stated {
  /** BCP 47 tag of its language. */
  language?: string
  source: Source
}

/**
 * Reads the bibliography out of the front and the furniture of an article.
 *
 * @param children - children of the article
 * @param stated - what the source states otherwise
 * @returns the metadata, with what was inferred marked as such
 */
export function metadataOf(children: readonly ArticleContent[], stated: Stated): Metadata {
  const lines = (type: ArticleContent['type']): string[] =>
    children
      .filter(node => node.type === type)
      .map(lineOf)
      .filter(line => line !== '')
  const known: Knowledge<Metadata> = {}
  const title = lines('title')
  const subtitle = lines('subtitle')
  const credits = lines('credit').map(text => ({text, ...parseCredit(text)}))
  const publisher = credits.find(({label}) => /^publisher$/i.test(label ?? ''))
  const publication = publicationOf(lines('sourceCitation'), lines('masthead'))
  if (publication && publisher) publication.publisher = afterLabel(publisher.text)
  const language = stated.language ?? languageOf(children, known)
  const lineOfField = {title: 'title', subtitle: 'subtitle', creators: 'byline'} as const
  for (const field of ['title', 'subtitle', 'creators'] as const) {
    const recovery = children.find(node => node.type === lineOfField[field])?.data?.recovery
    if (recovery) known[field] = {how: 'inferred', ...recovery}
  }
  return emptyMetadata({
    ...(title.length > 0 && {title: title.join(' ')}),
    ...(subtitle.length > 0 && {subtitle: subtitle.join(' ')}),
    creators: lines('byline')
      .slice(0, 1)
      .flatMap(splitNames)
      .map(name => agentOf(name, ['aut'])),
    contributors: mergeAgents(credits.flatMap(({agents}) => agents)),
    ...(publication && {publication}),
    ...(language !== undefined && {language}),
    rights: credits.filter(({rights}) => rights).map(({text}) => text),
    source: stated.source,
    revisions: children.flatMap(node =>
      node.type === 'furniture' && node.role === 'updated' ? [revisionOf(lineOf(node))] : [],
    ),
    unknown: credits
      .filter(credit => credit.agents.length === 0 && !credit.rights && credit !== publisher)
      .map(({label, text}) => (label === undefined ? {text} : {label, text: afterLabel(text)})),
    ...(Object.keys(known).length > 0 && {known}),
  })
}

function afterLabel(text: string): string {
  return text.slice(text.indexOf(':') + 1).trim()
}

function lineOf(node: Nodes): string {
  return toString(node).replace(/\s+/g, ' ').trim()
}

/** The fullest citation decides; the masthead says what no citation says. */
function publicationOf(citations: readonly string[], mastheads: readonly string[]): Publication | undefined {
  const [cited] = citations
    .filter(text => !/^written\b/i.test(text))
    .map(parseCitation)
    .filter(found => found.title !== undefined || found.date !== undefined)
    .sort((a, b) => Object.keys(b).length - Object.keys(a).length)
  const [headed] = mastheads.map(parseCitation)
  return cited || headed ? {...headed, ...cited} : undefined
}

function languageOf(children: readonly ArticleContent[], known: Knowledge<Metadata>): string | undefined {
  const text = children
    .filter(node => node.type !== 'furniture' && node.type !== 'credit')
    .map(toString)
    .join('\n')
  const found = guessLanguage(text)
  if (found) known.language = {how: 'inferred', rule: 'language-by-trigrams', certainty: found.certainty}
  return found?.tag
}

function revisionOf(text: string): Revision {
  const date = findDate(text)
  return {...(date && {date: date.edtf}), text}
}

/** One agent a name, with the roles of all lines. */
function mergeAgents(agents: readonly Agent[]): Agent[] {
  const merged = new Map<string, Agent>()
  for (const agent of agents) {
    const before = merged.get(agent.name)
    merged.set(
      agent.name,
      before ? {...agent, ...before, roles: [...new Set([...before.roles, ...agent.roles])]} : agent,
    )
  }
  return [...merged.values()]
}
