import type {Agent, Metadata, PageRange, Publication} from '../../ast/metadata.js'
import {slugOf} from '../slug.js'
import {dateToCsl} from './date.js'
import {nameFields, type CslItem, type CslNames, type CslType} from './item.js'
import {nameToCsl} from './names.js'

/**
 * Bibliography as an item of CSL-JSON, for citation processors and reference managers.
 *
 * The article is the item, its publication the container. CSL-JSON has no place for transcribers and other
 * roles without a field, rights, revisions, unknown labels, other printings than the first, and how a value is
 * known: they are left out. Uncertain dates (`1935?`) become approximate ones. The printed form of the date and
 * the whole number are kept in `custom`.
 *
 * @param metadata - the bibliography
 * @param id - identifier of the item (default: author and title in lower-case ASCII, else `article`)
 * @returns the item
 * @see https://github.com/citation-style-language/schema/blob/v1.0.2/schemas/input/csl-data.json
 * @example
 * const metadata = emptyMetadata({title: 'Cranes', publication: {title: 'The Tide', volume: '17'}})
 * toCsl(metadata)['container-title'] //=> 'The Tide'
 */
export function toCsl(metadata: Metadata, id?: string): CslItem {
  const {title, subtitle, publication = {}, language, keywords = [], source, dates = [], printings = []} = metadata
  const first = printings.find(({relation}) => relation === 'first')
  const delivered = dates.find(({event}) => event === 'delivered')
  const slug = slugOf(metadata)
  const custom = {
    ...(publication.printedDate !== undefined && {'printed-date': publication.printedDate}),
    ...(publication.wholeNumber !== undefined && {'whole-number': publication.wholeNumber}),
  }
  return {
    id: id ?? (slug === '' ? 'article' : slug),
    type: typeOf(publication, title),
    ...(title !== undefined && {title: subtitle === undefined ? title : `${title}: ${subtitle}`}),
    ...(title !== undefined && subtitle !== undefined && {'title-short': title}),
    ...namesOf([...metadata.creators, ...metadata.contributors]),
    ...field('container-title', publication.title),
    ...field('collection-title', publication.series),
    ...field('volume', publication.volume),
    ...field('issue', publication.number),
    ...field('page', pagesOf(publication.pages)),
    ...field('publisher', publication.publisher),
    ...field('publisher-place', publication.place),
    ...(publication.date !== undefined && {issued: dateToCsl(publication.date)}),
    ...(first?.date !== undefined && {'original-date': dateToCsl(first.date)}),
    ...field('original-publisher', first?.publisher),
    ...field('original-publisher-place', first?.place),
    ...(delivered?.date !== undefined && {'event-date': dateToCsl(delivered.date)}),
    ...field('language', language),
    ...(keywords.length > 0 && {keyword: keywords.join('; ')}),
    ...field('URL', source?.uri),
    ...field('DOI', identifierOf(metadata, 'doi')),
    ...field('ISBN', identifierOf(publication, 'isbn')),
    ...field('ISSN', identifierOf(publication, 'issn')),
    ...(Object.keys(custom).length > 0 && {custom}),
  }
}

function field(name: keyof CslItem, value: string | undefined): Partial<CslItem> {
  return value === undefined ? {} : {[name]: value}
}

/** By the date of the issue: newspapers come by the day, magazines by the month, journals by the season. */
function typeOf({title, number, wholeNumber, date = '', publisher}: Publication, article: string | undefined): CslType {
  if (title === undefined) return publisher !== undefined && article !== undefined ? 'book' : 'document'
  if (/^\d{4}-\d\d-\d\d/.test(date)) return 'article-newspaper'
  if (/^\d{4}-[01]\d/.test(date)) return 'article-magazine'
  return number !== undefined || wholeNumber !== undefined || date.length > 5 ? 'article-journal' : 'chapter'
}

/** Names by the field of their role; a speaker is the author of a speech. */
function namesOf(agents: readonly Agent[]): CslNames {
  const names: CslNames = {}
  for (const [field, role] of nameFields) {
    const named = agents.filter(({roles}) => roles.includes(role) || (role === 'aut' && roles.includes('spk')))
    if (named.length > 0) names[field] = named.map(nameToCsl)
  }
  return names
}

function pagesOf(pages: readonly PageRange[] = []): string | undefined {
  if (pages.length === 0) return undefined
  return pages.map(({first, last}) => (last === undefined ? first : `${first}-${last}`)).join(', ')
}

function identifierOf({identifiers = []}: Metadata | Publication, scheme: string): string | undefined {
  return identifiers.find(identifier => identifier.scheme === scheme)?.value
}
