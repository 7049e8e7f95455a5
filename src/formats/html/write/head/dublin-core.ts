import type {Metadata} from '../../../../ast/metadata.js'
import {citationOf} from '../../../../bibliography/cite.js'
import {toCsl} from '../../../../bibliography/csl/to-csl.js'
import {resolveLink} from '../../../../to-hast/url.js'
import type {Tag} from './meta.js'

/**
 * Bibliography in Dublin Core, as `meta` elements hold it.
 *
 * `DC.date` is a day, a month or a year, as in W3CDTF, or a range of them, as in ISO 8601; what else EDTF knows, such as
 * seasons, is its year.
 *
 * @see https://www.dublincore.org/specifications/dublin-core/dc-html/
 */
export function dublinCoreTags(metadata: Metadata): Tag[] {
  const {creators, contributors, publication, keywords = [], rights, identifiers = []} = metadata
  const {title, language} = toCsl(metadata)
  return [
    ['DC.title', title],
    ...creators.map(({name, sortName}): Tag => ['DC.creator', sortName ?? name]),
    ...contributors.map(({name, sortName}): Tag => ['DC.contributor', sortName ?? name]),
    ['DC.date', dateOf(publication?.date ?? '')],
    ['DC.publisher', publication?.publisher],
    ['DC.language', language],
    ...keywords.map((keyword): Tag => ['DC.subject', keyword]),
    ...rights.map((statement): Tag => ['DC.rights', statement]),
    ...identifiers.map(({scheme, value}): Tag => ['DC.identifier', scheme === 'uri' ? value : `${scheme}:${value}`]),
    ['DC.source', resolveLink(metadata.source?.uri ?? '', undefined)],
    ['DCTERMS.bibliographicCitation', publication && citationOf(publication)],
  ]
}

/** The date without marks of doubt, if all that is left of it are years, months and days. */
function dateOf(edtf: string): string | undefined {
  const ends = edtf.split('/').map(end => /^\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?(?=[?~%]?$)/.exec(end)?.[0])
  return ends.length <= 2 && !ends.includes(undefined) ? ends.join('/') : /^\d{4}/.exec(edtf)?.[0]
}
