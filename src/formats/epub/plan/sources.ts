import type {Element} from 'xast'
import type {Publication} from '../../../ast/metadata.js'
import type {Tree} from '../../../ast/nodes.js'
import {titleOf} from '../../../to-hast/title.js'
import type {Book} from './book.js'
import {citationOf, issueOf} from '../../../bibliography/cite.js'
import {plainDateOf} from '../../../bibliography/plain-date.js'
import {refine, tidy, x} from './xml.js'

interface Source {
  name: string
  /** When it was printed; for what was printed. */
  issued?: string | undefined
  isPrinted: boolean
}

/**
 * What the text was made from: what was printed, and the transcription that was read.
 *
 * Page numbers are those of the former, or, where it is not known, as the latter states them. Where neither
 * is known, the title is all that names the original; without one, the page breaks are said to have no source.
 */
export function sourceMetadata({tree, pages, pageSource}: Book): Element[] {
  const printed = printedSources(tree)
  const transcription = tidy(tree.metadata.source?.uri ?? '')
  const known = [...printed, ...(transcription === '' ? [] : [{name: transcription, isPrinted: false}])]
  const all = known.length > 0 || pages.length === 0 ? known : titleSource(tree)
  if (all.length === 0 && pages.length > 0 && pageSource === 'both') return [pageBreakSource('none')]
  const hasPrinted = printed.length > 0
  return all.flatMap((source: Source, index) => {
    const id = `source-${index + 1}`
    const hasPages = pages.length > 0 && source.isPrinted === hasPrinted
    return [
      x('dc:source', {id}, source.name),
      ...(source.issued === undefined ? [] : [refine(id, 'dcterms:issued', source.issued)]),
      ...(hasPages && index === 0 ? [refine(id, 'source-of', 'pagination')] : []),
      ...(hasPages && pageSource === 'both' ? [pageBreakSource(source.name)] : []),
      ...(source.isPrinted ? [x('meta', {property: 'dcterms:bibliographicCitation'}, source.name)] : []),
    ]
  })
}

/** What is known of an original of which nothing but its pages is stated. */
function titleSource(tree: Tree): Source[] {
  const name = titleOf(tree)
  return name === undefined ? [] : [{name, isPrinted: false}]
}

function pageBreakSource(name: string): Element {
  return x('meta', {property: 'pageBreakSource'}, name)
}

/** The publication of a tree; or else the issues in which the articles of a collection appeared, each once. */
function printedSources({type, metadata, children}: Tree): Source[] {
  const own = printed(metadata.publication, citationOf)
  if (own.length > 0 || type === 'article') return own
  const issues = children.flatMap(article => printed(article.metadata.publication, issueOf))
  return [...new Map(issues.map(issue => [issue.name, issue])).values()]
}

function printed(publication: Publication = {}, cite: (publication: Publication) => string): Source[] {
  const name = tidy(cite(publication))
  return name === '' ? [] : [{name, issued: plainDateOf(publication.date ?? ''), isPrinted: true}]
}
