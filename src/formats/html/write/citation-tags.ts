import type {Element} from 'hast'
import type {Metadata} from '../../../ast/metadata.js'
import {element} from '../../../to-hast/element.js'

/** Bibliography in the `meta` elements that reference managers read ("Highwire Press tags"). */
export function citationTags(metadata: Metadata): Element[] {
  const {title, creators, publication = {}, language, keywords = [], identifiers = []} = metadata
  const [pages] = publication.pages ?? []
  const issn = publication.identifiers?.find(({scheme}) => scheme === 'issn')
  const doi = identifiers.find(({scheme}) => scheme === 'doi')
  const tags: (readonly [string, string | undefined])[] = [
    ...creators.map(({name}) => ['author', name] as const),
    ['keywords', keywords.length > 0 ? keywords.join(', ') : undefined],
    ['citation_title', title],
    ...creators.map(({name, sortName}) => ['citation_author', sortName ?? name] as const),
    ['citation_journal_title', publication.title],
    ['citation_volume', publication.volume],
    ['citation_issue', publication.number],
    ['citation_firstpage', pages?.first],
    ['citation_lastpage', pages?.last],
    ['citation_publication_date', /^\d{4}/.exec(publication.date ?? '')?.[0]],
    ['citation_publisher', publication.publisher],
    ['citation_issn', issn?.value],
    ['citation_doi', doi?.value],
    ['citation_language', language],
  ]
  return tags.flatMap(([name, content]) => (content ? [element('meta', {name, content})] : []))
}
