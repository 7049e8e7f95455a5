import type {Element} from 'xast'
import type {PageRange, Publication} from '../../../../ast/metadata.js'
import {pageRanges} from '../../../../bibliography/pages.js'
import {scopeUnits} from '../../header/types.js'
import {wordsOf} from './elements.js'

type Count = keyof typeof scopeUnits

/** What `biblScope` may be called besides the units that are written; `type` is that of TEI P4. */
const otherUnits: Readonly<Record<string, Count>> = {
  vol: 'volume', volumes: 'volume', band: 'volume', jg: 'volume', number: 'number', no: 'number', num: 'number', nr: 'number', numero: 'number',
} // prettier-ignore

const units = new Map<string, Count>([...entriesOf(scopeUnits), ...Object.entries(otherUnits)])

function entriesOf(names: Readonly<Record<Count, string>>): [string, Count][] {
  const counts: Count[] = ['series', 'volume', 'number', 'wholeNumber']
  return counts.map(count => [names[count], count])
}

/** Labels before a number, which its unit says too. */
const label = /^(?:vol(?:ume)?|no|nr|n°|nº|№|issue|number|band|bd|heft|pp?|pages?|s|seiten?)\.?\s*(?=\d)/i

/** Where in a publication the text stands, as its `biblScope`s say, and the elements that say it. */
export interface ReadScopes {
  fields: Pick<Publication, Count | 'pages'>
  holders: Record<string, Element>
}

/** Reads volume, numbers and pages. */
export function readScopes(scopes: readonly Element[]): ReadScopes {
  const fields: Pick<Publication, Count> = {}
  const pages: PageRange[] = []
  const holders: Record<string, Element> = {}
  for (const scope of scopes) {
    const unit = (scope.attributes['unit'] ?? scope.attributes['type'] ?? '').trim()
    const count = units.get(unit) ?? units.get(unit.toLowerCase())
    if (count !== undefined) {
      const number = numberOf(scope)
      if (number === '' || fields[count] !== undefined) continue
      fields[count] = number
      holders[count] = scope
    } else if (/^(?:pp?|pages?|pg)$/i.test(unit)) {
      for (const range of pagesOf(scope)) pages.push(range)
      holders['pages'] = scope
    }
  }
  return {fields: {...fields, ...(pages.length > 0 && {pages})}, holders}
}

function numberOf(scope: Element): string {
  const {from, to, n} = scope.attributes
  if (from) return to && to !== from ? `${from}-${to}` : from
  const words = wordsOf(scope)
  return words === '' ? (n ?? '') : words.replace(label, '')
}

function pagesOf(scope: Element): PageRange[] {
  const {from, to} = scope.attributes
  if (from) return [to && to !== from ? {first: from, last: to} : {first: from}]
  return pageRanges(wordsOf(scope).replace(label, ''))
}
