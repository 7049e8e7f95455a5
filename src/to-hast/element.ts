import type {Element, ElementContent, Properties} from 'hast'

/**
 * Makes an element.
 *
 * @param tagName - its name
 * @param properties - its properties, by their hast names; those that are `undefined` are left out
 * @param children - its children, or its text
 */
export function element(
  tagName: string,
  properties: Readonly<Record<string, Properties[string]>>,
  children: readonly ElementContent[] | string = [],
): Element {
  const own: Properties = {}
  for (const name of Object.keys(properties)) if (properties[name] !== undefined) own[name] = properties[name]
  return {
    type: 'element',
    tagName,
    properties: own,
    children: typeof children === 'string' ? [text(children)] : [...children],
  }
}

/** Makes a text. */
export function text(value: string): ElementContent {
  return {type: 'text', value}
}

/** Elements whose children are blocks, between which white space means nothing. */
export const blockContainers: ReadonlySet<string> = new Set([
  'html', 'head', 'body', 'main', 'article', 'section', 'header', 'nav', 'aside', 'div', 'blockquote', 'figure',
  'ul', 'ol', 'li', 'dl', 'table', 'thead', 'tbody', 'tr',
]) // prettier-ignore
