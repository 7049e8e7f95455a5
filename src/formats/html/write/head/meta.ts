import type {Element} from 'hast'
import {element} from '../../../../to-hast/element.js'

/** The name of a `meta` element, and its content, if it has any. */
export type Tag = readonly [name: string, content: string | undefined]

/** `meta` elements, each on one line; what is blank has none. */
export function metaElements(tags: readonly Tag[]): Element[] {
  return tags.flatMap(([name, value = '']) => {
    const content = oneLine(value)
    return content === '' ? [] : [element('meta', {name, content})]
  })
}

/** A text on one line. */
export function oneLine(value: string): string {
  return value.replace(/\s+/g, ' ').trim()
}
