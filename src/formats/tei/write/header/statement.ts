import type {Attributes, Element} from 'xast'
import {element} from '../../../../xml/element.js'

/** A declaration in one paragraph. */
export function statement(name: string, attributes: Attributes, words: readonly (Element | string)[]): Element {
  return element(name, attributes, [paragraph(words)])
}

/** A paragraph of a declaration. */
export function paragraph(words: readonly (Element | string)[]): Element {
  return element('p', {}, words)
}

/** The name of an element in a declaration. */
export function gi(name: string): Element {
  return element('gi', {}, [name])
}

/** The name of an attribute in a declaration. */
export function att(name: string): Element {
  return element('att', {}, [name])
}
