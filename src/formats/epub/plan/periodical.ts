import type {Element} from 'xast'
import type {Publication} from '../../../ast/metadata.js'
import {toString} from '../../../ast/text.js'
import {walk} from '../../../ast/walk.js'
import {filingTitle} from '../../../bibliography/filing-title.js'
import {issueOf} from '../../../bibliography/cite.js'
import type {Book} from './book.js'
import {fileAs, refine, tidy, x} from './xml.js'

/**
 * The language of the title of the periodical: as the article states it where it names the periodical, as in
 * `<em lang="de">Die Fähre</em>`, or else that of the book.
 */
export function periodicalLanguage({tree, language}: Pick<Book, 'tree' | 'language'>): string {
  const title = tidy(tree.metadata.publication?.title ?? '')
  for (const node of walk(tree))
    if (node.type === 'foreign' && tidy(toString(node)) === title) return node.lang ?? language
  return language
}

/**
 * The periodical or book, and the issue of it, to which an article belongs.
 *
 * Written in the terms of EPUB 3 and in those of calibre, because readers know either.
 */
export function periodicalMetadata(publication: Publication, language: string): Element[] {
  const title = tidy(publication.title ?? '')
  if (title === '') return []
  const issue = tidy(issueOf(publication))
  const position = positionOf(publication)
  const first = publication.pages?.[0]?.first ?? ''
  const issn = publication.identifiers?.find(({scheme}) => scheme === 'issn')
  return [
    x('meta', {property: 'belongs-to-collection', id: 'periodical'}, title),
    ...(isPeriodical(publication) ? [refine('periodical', 'collection-type', 'series')] : []),
    ...fileAs('periodical', filingTitle(title, language)),
    ...(position === undefined ? [] : [refine('periodical', 'group-position', position)]),
    ...(issn ? [refine('periodical', 'dcterms:identifier', `urn:issn:${issn.value}`)] : []),
    ...(issue === title
      ? []
      : [
          x('meta', {refines: '#periodical', property: 'belongs-to-collection', id: 'issue'}, issue),
          refine('issue', 'collection-type', 'set'),
          ...(/^\d+$/.test(first) ? [refine('issue', 'group-position', first)] : []),
        ]),
    x('meta', {name: 'calibre:series', content: title}),
    ...(position === undefined ? [] : [x('meta', {name: 'calibre:series_index', content: position})]),
  ]
}

/** Whether what an article appeared in is known to come in numbers; it may be a book as well, of which nothing is said. */
function isPeriodical({number, wholeNumber, date = '', identifiers = []}: Publication): boolean {
  const isDated = /^\d{4}-/.test(date)
  return (
    number !== undefined || wholeNumber !== undefined || isDated || identifiers.some(({scheme}) => scheme === 'issn')
  )
}

/** Volume and number, as in `17.3`; only figures count. */
function positionOf({volume = '', number = '', wholeNumber = ''}: Publication): string | undefined {
  const figures = [volume, number].filter(part => part !== '')
  const position = figures.length > 0 ? figures.join('.') : wholeNumber
  return /^\d+(\.\d+)?$/.test(position) ? position : undefined
}
