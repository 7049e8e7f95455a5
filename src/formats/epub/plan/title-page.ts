import type {ElementContent} from 'hast'
import type {Metadata} from '../../../ast/metadata.js'
import {element, text} from '../../../to-hast/element.js'
import type {EpubLabels} from '../labels.js'
import {citationOf} from '../../../bibliography/cite.js'

/** Contributors who stand on a title page: those through whom the text is read. */
const named = ['trl', 'edt'] as const

/** What stands on the title page: who, what, by whom it was translated or edited, and where it was printed. */
export function titlePage(metadata: Metadata, title: string, {roles, language}: EpubLabels): ElementContent[] {
  const {title: printedIn, ...issue} = metadata.publication ?? {}
  const citation = [...(printedIn ? [element('cite', {}, printedIn)] : []), ...asText(citationOf(issue))]
  return [
    element('section', {'epub:type': 'titlepage', className: ['title-page'], ariaLabelledBy: 'title'}, [
      ...metadata.creators.map(({name}) => element('p', {className: ['creator']}, name)),
      element('h1', {id: 'title', 'epub:type': 'title'}, title),
      ...(metadata.subtitle ? [element('p', {className: ['subtitle'], role: 'doc-subtitle'}, metadata.subtitle)] : []),
      ...named.flatMap(role => {
        const people = metadata.contributors.filter(agent => agent.roles.includes(role)).map(({name}) => name)
        if (people.length === 0) return []
        const label = element('span', {className: ['role'], lang: language}, `${roles[role] ?? role}:`)
        return [element('p', {className: ['contributor']}, [label, text(` ${people.join(', ')}`)])]
      }),
      ...citation.map(line => element('p', {className: ['citation']}, [line])),
    ]),
  ]
}

function asText(value: string): ElementContent[] {
  return value === '' ? [] : [text(value)]
}
