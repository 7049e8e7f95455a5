import type {PhrasingContent} from 'mdast'
import type {Element, ElementContent} from 'xast'
import {isElementName} from '../../../ast/element-name.js'
import type {Opaque} from '../../../ast/phrasing.js'
import {definitionOf, nameIn} from '../grammar/grammar.js'
import {namespace} from '../vocabulary.js'
import {elementsIn, localName, textOf} from './elements.js'
import {childrenOf} from './header/elements.js'
import {attributesOf} from './source-element.js'

/** Parts of a document beside header and text. */
export const partsOfDocument: ReadonlySet<string> = new Set(['standOff', 'facsimile', 'sourceDoc', 'fsdDecl'])

/** Parts of a header that hold others, and which of these metadata have fields for, or change with the text. */
const read: Readonly<Record<string, readonly string[]>> = {
  sourceDesc: ['p', 'ab', 'bibl', 'biblStruct', 'biblFull', 'listBibl'],
  encodingDesc: [],
  tagsDecl: ['namespace'],
  profileDesc: ['creation', 'langUsage'],
  textClass: ['keywords'],
}

/** What of a document is asked about it. */
export interface Origin {
  /** Whether offprint wrote it. */
  readonly own: boolean
  readonly namespace: string | undefined
}

/**
 * What a document says beside its text and its metadata.
 *
 * In documents of our own, that is what is not of our own: descriptions of sources without a number, and all but the
 * first of the other parts.
 *
 * @param root - the document
 * @param header - its header, where it has one
 * @param origin - who wrote it
 */
export function besideOf(root: Element, header: Element | undefined, origin: Origin): Opaque[] {
  const file = header ? childrenOf(header, 'fileDesc') : []
  const sources = file.flatMap(one => childrenOf(one, 'sourceDesc'))
  const ofOthers = sources.filter(({attributes}) => !origin.own || attributes['n'] == null)
  const others = ['encodingDesc', 'profileDesc'].flatMap(name => {
    const all = header ? childrenOf(header, name) : []
    return origin.own ? all.slice(1) : all
  })
  const parts = [...ofOthers, ...others].flatMap(part => rest(part, origin) ?? [])
  const beside = elementsIn(root).filter(({name}) => partsOfDocument.has(name))
  return [...parts, ...beside.map(part => asItIs(part, origin, 0))]
}

/** What is left of a part of a header; nothing where nothing is. */
function rest(part: Element, origin: Origin): Opaque | undefined {
  const names = read[part.name]
  if (!names) return asItIs(part, origin, 0)
  const children = elementsIn(part).flatMap(child => (names.includes(child.name) ? [] : (rest(child, origin) ?? [])))
  return children.length === 0 ? undefined : {...bare(part, origin), children}
}

/** How deep elements are kept as they are; of others their words are. */
const deepest = 60

function asItIs(element: Element, origin: Origin, depth: number): Opaque {
  const whole = nameIn(localName(element), element.data?.namespace ?? namespace) ?? ''
  const holdsText = definitionOf(whole)?.holdsText ?? true
  const child = (one: ElementContent): PhrasingContent[] => {
    if (one.type === 'element') return depth < deepest && isElementName(localName(one)) ? [asItIs(one, origin, depth + 1)] : words(textOf(one.children)) // prettier-ignore
    return one.type === 'text' || one.type === 'cdata' ? words(holdsText || /\S/.test(one.value) ? one.value : '') : []
  }
  return {...bare(element, origin), children: element.children.flatMap(child)}
}

function words(text: string): PhrasingContent[] {
  const value = text.replace(/[ \t\r\n]+/g, ' ')
  return value === '' ? [] : [{type: 'text', value}]
}

function bare(element: Element, origin: Origin): Opaque {
  const own = element.data?.namespace
  return {
    type: 'opaque',
    name: localName(element),
    attributes: attributesOf(origin, element),
    ...(own !== undefined && own !== origin.namespace && own !== namespace && {namespace: own}),
    children: [],
  }
}
