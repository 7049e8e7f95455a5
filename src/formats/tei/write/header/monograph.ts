import type {VFile} from 'vfile'
import type {Element} from 'xast'
import type {PageRange, Publication} from '../../../../ast/metadata.js'
import {element} from '../../../../xml/element.js'
import {knowledgeAttributes} from '../../header/knowledge.js'
import {notStated} from '../../header/phrases.js'
import {isPeriodical, scopeUnits} from '../../header/types.js'
import {dateOf} from './date.js'
import {identifierOf} from './names.js'

/**
 * A printing: title, numbers, imprint, and where in it the text stands.
 *
 * @param software - pointer to offprint, which answers for what it inferred
 */
export function monograph(file: VFile, publication: Publication, software: string): Element {
  const {title, identifiers = [], place, publisher, date, printedDate, known} = publication
  const how = (field: keyof Publication & keyof NonNullable<typeof known>): object =>
    knowledgeAttributes(known?.[field], software)
  const level = isPeriodical(publication) ? 'j' : undefined
  const imprint = [
    ...(place === undefined ? [] : [element('pubPlace', {...how('place')}, [place])]),
    ...(publisher === undefined ? [] : [element('publisher', {...how('publisher')}, [publisher])]),
    ...(date !== undefined || printedDate !== undefined
      ? [dateOf(file, date, printedDate, {}, {...how(date === undefined ? 'printedDate' : 'date')})]
      : []),
  ]
  return element('monogr', {}, [
    ...(title === undefined ? [] : [element('title', {level, ...how('title')}, [title])]),
    ...identifiers.map(identifier => identifierOf(identifier)),
    element('imprint', {}, imprint.length > 0 ? imprint : [element('date', {}, [notStated])]),
    ...counts.flatMap(count => {
      const number = publication[count]
      if (number === undefined) return []
      return [element('biblScope', {unit: scopeUnits[count], ...range({first: number}), ...how(count)}, [number])]
    }),
    ...(publication.pages ?? []).map(pages => {
      const words = pages.last === undefined ? pages.first : `${pages.first}–${pages.last}`
      return element('biblScope', {unit: 'page', ...range(pages), ...how('pages')}, [words])
    }),
  ])
}

const counts = ['series', 'volume', 'number', 'wholeNumber'] as const

/** Bounds as attributes, where each is a word. */
function range({first, last = first}: PageRange): {from?: string; to?: string} {
  return [first, last].every(bound => /^[^\p{C}\p{Z}]+$/u.test(bound)) ? {from: first, to: last} : {}
}
