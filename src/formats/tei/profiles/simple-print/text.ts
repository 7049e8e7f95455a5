import type {Element} from 'xast'
import {limited} from '../limits.js'
import type {Lose} from '../profile.js'
import {renamed, rewritten} from '../rewrite.js'
import {withBlock} from '../speech.js'
import {limits} from './limits.js'

/** The kinds of lists, by how they are rendered: `rend` does not exist. */
const listTypes = new Map([
  ['numbered', 'ordered'],
  ['bulleted', 'unordered'],
])

/** Makes a text fit for simplePrint, which has nearly all elements, but few values of attributes. */
export function simplePrintText(text: Element, lose: Lose): Element {
  return rewritten(text, element => [limited(fitted(element), limits, lose)])
}

function fitted(element: Element): Element {
  const {rend, ...attributes} = element.attributes
  if (element.name === 'list' && rend)
    return {...element, attributes: {type: listTypes.get(rend) ?? rend, ...attributes}}
  if (element.name === 'persName') return renamed(element, 'name')
  if (element.name === 'sp') return withBlock(element)
  return element
}
