import type {Element, Nodes, Root, RootContent} from 'xast'
import {VFile} from 'vfile'
import {parseXml} from '../../src/xml/parse.js'

/** What an ODD says of an attribute. */
export interface AttributeChange {
  readonly isDeleted: boolean
  /** Whether every element must have it. */
  readonly isRequired: boolean
  readonly description: string
  /** The only values that it may have, each with what it means. */
  readonly values: ReadonlyMap<string, string> | undefined
}

/** What an ODD says of an element or of a class of attributes. */
export interface Change {
  readonly description: string
  readonly attributes: ReadonlyMap<string, AttributeChange>
}

/** A customization of TEI, as an ODD states it. */
export interface Customization {
  readonly title: string
  readonly start: readonly string[]
  /** Elements that are kept. */
  readonly elements: ReadonlySet<string>
  readonly deletedClasses: ReadonlySet<string>
  readonly elementChanges: ReadonlyMap<string, Change>
  readonly classChanges: ReadonlyMap<string, Change>
}

/** Namespace of TEI P5. */
const tei = 'http://www.tei-c.org/ns/1.0'

/**
 * Reads what an ODD keeps, deletes, changes and describes: `moduleRef` with `include`, `classSpec`, `elementSpec` with
 * `attDef` and closed lists of values. It has nothing else.
 *
 * @param odd - the ODD
 * @throws Error - if an element is kept without being described, or the other way round
 */
export function readCustomization(odd: string): Customization {
  const root = parseXml(odd, new VFile(), tei)
  const [spec] = descendants(root, 'schemaSpec')
  const [title] = descendants(root, 'title')
  if (!spec || !title) throw new Error('Unexpected document without `schemaSpec`, expected an ODD')
  const included = children(spec, 'moduleRef').flatMap(({attributes}) => words(attributes['include']))
  const classes = children(spec, 'classSpec')
  const specs = children(spec, 'elementSpec')
  const elements = new Set(included)
  const described = new Set(specs.map(({attributes}) => attributes['ident'] ?? ''))
  const odds = [...included.filter(name => !described.has(name)), ...[...described].filter(name => !elements.has(name))]
  if (odds.length > 0) throw new Error(`Unexpected ${odds.join(', ')}, expected each to be included and described`)
  return {
    title: textOf(title),
    start: words(spec.attributes['start']),
    elements,
    deletedClasses: new Set(classes.filter(isDeleted).map(({attributes}) => attributes['ident'] ?? '')),
    elementChanges: changesOf(specs),
    classChanges: changesOf(classes.filter(one => !isDeleted(one))),
  }
}

/** Elements of a name below a node, in document order. */
export function descendants(node: Nodes, name: string): Element[] {
  if (!('children' in node)) return []
  return node.children.flatMap(child => [
    ...(child.type === 'element' && child.name === name ? [child] : []),
    ...descendants(child, name),
  ])
}

/** Child elements of a name. */
export function children(node: Root | Element, name: string): Element[] {
  const nodes: readonly RootContent[] = node.children
  return nodes.filter(child => child.type === 'element').filter(child => child.name === name)
}

function changesOf(specs: readonly Element[]): Map<string, Change> {
  return new Map(
    specs.map(spec => {
      const attributes = descendants(spec, 'attDef').map(
        attribute => [attribute.attributes['ident'] ?? '', attributeChange(attribute)] as const,
      )
      return [spec.attributes['ident'] ?? '', {description: descriptionOf(spec), attributes: new Map(attributes)}]
    }),
  )
}

function attributeChange(attribute: Element): AttributeChange {
  const lists = children(attribute, 'valList').filter(({attributes}) => attributes['type'] === 'closed')
  const values = lists
    .flatMap(list => children(list, 'valItem'))
    .map(item => [item.attributes['ident'] ?? '', descriptionOf(item)] as const)
  return {
    isDeleted: isDeleted(attribute),
    isRequired: attribute.attributes['usage'] === 'req',
    description: descriptionOf(attribute),
    values: lists.length > 0 ? new Map(values) : undefined,
  }
}

function descriptionOf(spec: Element): string {
  return children(spec, 'desc').map(textOf).join(' ')
}

function isDeleted({attributes}: Element): boolean {
  return attributes['mode'] === 'delete'
}

function words(list: string | null | undefined): string[] {
  return (list ?? '').split(/\s+/).filter(Boolean)
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('').replace(/\s+/g, ' ').trim() : ''
}
