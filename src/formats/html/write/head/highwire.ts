import type {Metadata} from '../../../../ast/metadata.js'
import {toCsl} from '../../../../bibliography/csl/to-csl.js'
import {plainDateOf} from '../../../../bibliography/plain-date.js'
import {resolveLink} from '../../../../to-hast/url.js'
import type {Tag} from './meta.js'

/**
 * Bibliography as "Highwire Press tags", which reference managers and search engines for scholars read.
 *
 * Dates are `1931/05/02`, `1931/05` or `1931`; of several runs of pages, the first stands.
 *
 * @see https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
 */
export function highwireTags(metadata: Metadata): Tag[] {
  const {creators, publication = {}, keywords = []} = metadata
  const {type, title, DOI, ISBN, ISSN, language} = toCsl(metadata)
  const [pages] = publication.pages ?? []
  const date = publication.date === undefined ? undefined : plainDateOf(publication.date)
  const container = type === 'chapter' ? 'citation_book_title' : 'citation_journal_title'
  return [
    ['citation_title', title],
    ...creators.map(({name, sortName}): Tag => ['citation_author', sortName ?? name]),
    [container, publication.title],
    ['citation_series_title', publication.series],
    ['citation_volume', publication.volume],
    ['citation_issue', publication.number ?? publication.wholeNumber],
    ['citation_firstpage', pages?.first],
    ['citation_lastpage', pages?.last],
    ['citation_publication_date', date?.replaceAll('-', '/')],
    ['citation_publisher', publication.publisher],
    ['citation_issn', ISSN],
    ['citation_isbn', ISBN],
    ['citation_doi', DOI],
    ['citation_language', language],
    ['citation_keywords', keywords.join('; ')],
    ['citation_fulltext_html_url', resolveLink(metadata.source?.uri ?? '', undefined)],
  ]
}
