import type {ElementContent} from 'hast'
import type {Metadata} from '../../../ast/metadata.js'
import {element, text} from '../../../to-hast/element.js'
import {citationOf} from '../../../bibliography/cite.js'

/** What stands on the title page: who, what, and where it was printed. */
export function titlePage(metadata: Metadata, title: string): ElementContent[] {
  const {title: printedIn, ...issue} = metadata.publication ?? {}
  const citation = [...(printedIn ? [element('cite', {}, printedIn)] : []), ...asText(citationOf(issue))]
  return [
    element('section', {'epub:type': 'titlepage', className: ['title-page'], ariaLabelledBy: 'title'}, [
      ...metadata.creators.map(({name}) => element('p', {className: ['creator']}, name)),
      element('h1', {id: 'title', 'epub:type': 'title'}, title),
      ...(metadata.subtitle ? [element('p', {className: ['subtitle'], role: 'doc-subtitle'}, metadata.subtitle)] : []),
      ...citation.map(line => element('p', {className: ['citation']}, [line])),
    ]),
  ]
}

function asText(value: string): ElementContent[] {
  return value === '' ? [] : [text(value)]
}
