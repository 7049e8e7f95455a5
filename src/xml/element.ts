import type {Attributes, Element, ElementContent} from 'xast'

/**
 * Makes an element.
 *
 * @param name - its qualified name
 * @param attributes - those with a value of `null` or `undefined` are not written (default: none)
 * @param children - a string stands for a text (default: none)
 * @returns the element
 * @example
 * element('head', {type: 'main'}, ['On Type'])
 */
export function element(
  name: string,
  attributes: Attributes = {},
  children: readonly (ElementContent | string)[] = [],
): Element {
  return {type: 'element', name, attributes, children: children.map(toNode)}
}

function toNode(child: ElementContent | string): ElementContent {
  return typeof child === 'string' ? {type: 'text', value: child} : child
}
