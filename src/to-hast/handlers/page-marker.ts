import type {ElementContent} from 'hast'
import type {PageMarker} from '../../ast/phrasing.js'
import {element} from '../element.js'
import type {State} from '../state.js'

/** Where a page begins: an empty element, which a list of pages leads to if the page has a number. */
export function pageMarker(state: State, node: PageMarker): ElementContent[] {
  const {scan, edition, certainty} = node
  const label = node.label?.trim()
  const tagName = state.inLine ? 'span' : 'div'
  const data = {dataScan: scan, dataEdition: edition, dataCertainty: certainty === 'inferred' ? certainty : undefined}
  if (!label) return [element(tagName, {id: state.takeId('page-turn'), className: ['page-turn'], ...data})]
  const id = state.takeId(`${state.page}${label}`)
  state.pages.push({id, label})
  return [element(tagName, {id, className: ['page'], role: 'doc-pagebreak', ariaLabel: label, ...data})]
}
