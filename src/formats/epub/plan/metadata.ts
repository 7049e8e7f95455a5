import type {VFile} from 'vfile'
import type {Element} from 'xast'
import type {Agent, DatedEvent, Identifier} from '../../../ast/metadata.js'
import {filingTitle} from '../../../bibliography/filing-title.js'
import {relatorTerm} from '../../../bibliography/relators.js'
import {unknownRole} from '../rules.js'
import {accessibilityMetadata} from './accessibility.js'
import type {Book} from './book.js'
import {plainDateOf} from '../../../bibliography/plain-date.js'
import {revisionDate} from '../../../core/modified.js'
import {version} from '../../../core/version.js'
import {licenceHref} from './fonts.js'
import {periodicalLanguage, periodicalMetadata} from './periodical.js'
import {sourceMetadata} from './sources.js'
import {fileAs, idOf, refine, tidy, x} from './xml.js'

/** The `metadata` element of the package document (EPUB 3.3, section 5.5). */
export function packageMetadata(book: Book, file: VFile): Element {
  const {metadata} = book.tree
  const {rights, keywords = [], identifiers = [], publication = {}, dates = []} = metadata
  const date = revisionDate(book.tree)
  const namespaces = {'xmlns:dc': 'http://purl.org/dc/elements/1.1/'}
  return x('metadata', namespaces, [
    x('dc:identifier', {id: 'identifier'}, book.identifier),
    ...identifiers.flatMap(identifier => dc('identifier', uriOf(identifier))),
    ...titles(book),
    ...book.languages.flatMap(language => dc('language', language)),
    x('meta', {property: 'dcterms:modified'}, book.modified),
    ...(date === undefined ? [] : dc('date', date)),
    ...dates.flatMap(dateOfText),
    ...agents('creator', metadata.creators, file),
    ...agents('contributor', contributorsOf(book), file),
    ...keywords.flatMap(keyword => dc('subject', keyword)),
    ...rights.flatMap(statement => dc('rights', statement)),
    ...sourceMetadata(book),
    ...periodicalMetadata(publication, periodicalLanguage(book)),
    ...accessibilityMetadata(book),
    ...provenance(book),
    ...fontMetadata(book),
    ...book.records.map(({href, mediaType}) => x('link', {rel: 'record', href, 'media-type': mediaType})),
    ...(book.cover === undefined ? [] : [x('meta', {name: 'cover', content: idOf(book.cover)})]),
  ])
}

/** Under which licence the fonts are, and that Apple Books may show them. */
function fontMetadata({fonts}: Book): Element[] {
  if (!fonts) return []
  const licences = fonts.assets.map(({href}) =>
    x('link', {rel: 'dcterms:license', refines: `#${idOf(href)}`, href: licenceHref, 'media-type': 'text/plain'}),
  )
  return [x('meta', {property: 'ibooks:specified-fonts'}, 'true'), ...licences]
}

/** What the book was made of, and by what. */
function provenance({tree, made: options}: Book): Element[] {
  const {uri, sha256} = tree.metadata.source ?? {}
  const made = [uri, sha256 === undefined ? undefined : `SHA-256 ${sha256}`].filter(Boolean)
  return [
    x('meta', {name: 'generator', content: `offprint ${version}`}),
    ...(made.length > 0 ? [x('meta', {property: 'dcterms:provenance'}, made.join(', '))] : []),
    ...(options.length > 0 ? [x('meta', {property: 'dcterms:provenance'}, `Options: ${options.join('; ')}`)] : []),
  ]
}

/** An element of Dublin Core; none if it would be empty. */
function dc(name: string, value: string, id?: string): Element[] {
  const text = tidy(value)
  return text === '' ? [] : [x(`dc:${name}`, {id}, text)]
}

/**
 * When the text came about, where the source states it: `dc:date` is the date of the file, and what is merely dated
 * was not necessarily issued then.
 */
function dateOfText({event, date = '', known}: DatedEvent): Element[] {
  const plain = known?.date?.how === 'inferred' ? undefined : plainDateOf(date)
  const property = event === 'written' ? 'dcterms:created' : 'dcterms:date'
  return plain === undefined ? [] : [x('meta', {property}, plain)]
}

function titles(book: Book): Element[] {
  const {metadata} = book.tree
  const below = dc('title', metadata.subtitle ?? '', 'subtitle')
  return [
    x('dc:title', {id: 'title'}, book.title),
    refine('title', 'title-type', 'main'),
    ...fileAs('title', filedTitle(book)),
    ...below,
    ...(below.length > 0 ? [refine('subtitle', 'title-type', 'subtitle')] : []),
  ]
}

/** An issue has the name of its periodical, which is filed by itself. */
function filedTitle(book: Book): string | undefined {
  const {title, language, tree} = book
  const periodical = tidy(tree.metadata.publication?.title ?? '')
  if (periodical === '' || !title.startsWith(`${periodical},`)) return filingTitle(title, language)
  const filed = filingTitle(periodical, periodicalLanguage(book))
  return filed && filed + title.slice(periodical.length)
}

function agents(kind: 'creator' | 'contributor', people: readonly Agent[], file: VFile): Element[] {
  return people.flatMap((agent, index) => {
    const id = `${kind}-${index + 1}`
    const element = dc(kind, agent.name, id)
    if (element.length === 0) return []
    const sortName = tidy(agent.sortName ?? '')
    const roles = [...new Set(agent.roles)].filter(role => {
      if (relatorTerm(role) !== undefined) return true
      unknownRole.report(file, undefined, `Unexpected role \`${role}\` of ${agent.name}, expected a MARC relator code`)
      return false
    })
    return [
      ...element,
      ...fileAs(id, sortName || undefined),
      ...roles.map(role => refine(id, 'role', role, 'marc:relators')),
    ]
  })
}

/** Contributors; those who wrote or transcribed one article of a collection contributed to it. */
function contributorsOf({tree}: Book): Agent[] {
  const articles = tree.type === 'collection' ? tree.children : []
  const own = tree.metadata.contributors
  const names = new Set([...tree.metadata.creators, ...own].map(({name}) => name))
  const others = articles
    .flatMap(({metadata}) => [...metadata.creators, ...metadata.contributors])
    .filter(({name}) => !names.has(name) && names.add(name))
  return [...own, ...others]
}

function uriOf({scheme, value}: Identifier): string {
  if (scheme === 'uri') return value
  return ['isbn', 'issn'].includes(scheme) ? `urn:${scheme}:${value}` : `${scheme}:${value}`
}
