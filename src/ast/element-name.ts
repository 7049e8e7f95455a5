/** Shape of the name of an element, without prefix. */
export const elementNamePattern = '^[A-Za-z_][A-Za-z0-9_.-]*$'

/** Shape of the name of an attribute, with or without prefix. */
export const attributeNamePattern = '^[A-Za-z_][A-Za-z0-9_.-]*(?::[A-Za-z_][A-Za-z0-9_.-]*)?$'

const element = new RegExp(elementNamePattern)
const attribute = new RegExp(attributeNamePattern)

/**
 * Whether a text may be the name of an element that the tree has no node for.
 *
 * @example
 * isElementName('persName') // true
 */
export function isElementName(text: string): boolean {
  return element.test(text)
}

/**
 * Whether a text may be the name of an attribute of such an element.
 *
 * @example
 * isAttributeName('xml:lang') // true
 */
export function isAttributeName(text: string): boolean {
  return attribute.test(text)
}
