import type {VFile} from 'vfile'
import type {Element, ElementContent, Root} from 'xast'
import {stringify} from '../../../xml/stringify.js'
import {forbiddenCharacter} from '../rules.js'

/** Makes an element of XML; attributes that are `undefined` are left out. */
export function x(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly ElementContent[] | string = [],
): Element {
  const content = typeof children === 'string' ? [{type: 'text' as const, value: children}] : [...children]
  const own = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return {type: 'element', name, attributes: Object.fromEntries(own), children: content}
}

/** Makes a `meta` element that says more about the element with an identifier. */
export function refine(id: string, property: string, value: string, scheme?: string): Element {
  return x('meta', {refines: `#${id}`, property, scheme}, value)
}

/** Says by which form an element is filed; nothing if it is filed as it stands. */
export function fileAs(id: string, form: string | undefined): Element[] {
  return form === undefined ? [] : [refine(id, 'file-as', form)]
}

/** Identifier of a file in the package document; file names are names of XML, if letters stand first. */
export function idOf(href: string): string {
  return `file-${href}`
}

/** One line without white space around it, for metadata. */
export function tidy(value: string): string {
  return value.replace(/\s+/g, ' ').trim()
}

/** How a document is written. */
export interface Layout {
  xhtml?: boolean
  /** Whether the children of an element are blocks. */
  blocks: (element: Element) => boolean
}

/** Writes a document, and reports what XML cannot hold. */
export function writeXml(root: Root, href: string, layout: Layout, file: VFile): string {
  let count = 0
  const xml = stringify(root, {
    ...layout,
    onForbidden: () => {
      count += 1
    },
  })
  if (count > 0) {
    const reason = `Unexpected control characters (${count}) in \`${href}\`, expected characters of XML`
    forbiddenCharacter.report(file, undefined, reason)
  }
  return xml
}
