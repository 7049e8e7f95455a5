import type {Element, Nodes, Root, RootContent} from 'xast'
import {replaceForbidden} from './characters.js'

/** How to write XML. */
export interface StringifyOptions {
  /**
   * Whether to write HTML elements so that HTML parsers read them too: `<br/>`, but `<span></span>`
   * (default: `false`, every element without children is written as `<pb/>`).
   */
  xhtml?: boolean | null | undefined
  /**
   * Whether the children of an element are blocks, each of which may stand on a line of its own; white
   * space is meaningless there, and white space that stands there is left out (default: no element).
   * Nothing is asked about the descendants of an element that has text among its children, nor about
   * those of an element for which the answer is no.
   */
  blocks?: ((element: Element) => boolean) | null | undefined
  /**
   * Called for each character that XML forbids, after it has been replaced by U+FFFD (default: nothing).
   * It gets the code point, which may be that of half a surrogate pair, and the node in which it stands.
   */
  onForbidden?: ((codePoint: number, node: Nodes) => void) | null | undefined
}

interface State {
  readonly xhtml: boolean
  readonly blocks: (element: Element) => boolean
  readonly onForbidden: (codePoint: number, node: Nodes) => void
}

const start = 'A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C-\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}' // prettier-ignore
const part = `\\u0300-\\u036F${start}0-9\\u00B7\\u203F\\u2040.\\-`
const ncName = `[${start}][${part}]*`
const ncNamePattern = new RegExp(`^${ncName}$`, 'u')
/** What most names are: a pattern of ASCII takes far less time. */
const plainName = /^[A-Za-z]+$/
const qNamePattern = new RegExp(`^${ncName}(?::${ncName})?$`, 'u')

/** HTML elements that never have children. */
const voids = new Set([
  'area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr',
]) // prettier-ignore

/**
 * Whether a string is a name without a colon (`NCName` of Namespaces in XML 1.0), such as an `xml:id` must be.
 *
 * @example
 * isNCName('page-84') // true
 * @example
 * isNCName('84') // false
 */
export function isNCName(value: string): boolean {
  return ncNamePattern.test(value)
}

/**
 * Writes XML 1.0.
 *
 * The result is well-formed, whatever the strings in the tree hold: what XML forbids becomes U+FFFD, all
 * else comes back from a parser as it was, carriage returns and white space of attributes included.
 * Attributes keep their order; those that are `null` or `undefined` are left out. Line ends are line feeds.
 *
 * @param tree - a document, written with XML declaration and a final line feed, or one element, written bare
 * @param options - how to write
 * @returns XML, to be encoded as UTF-8
 * @throws TypeError - if a name is not a name, or a document does not have exactly one element
 * @example
 * stringify({type: 'element', name: 'pb', attributes: {n: '84'}, children: []}) // '<pb n="84"/>'
 */
export function stringify(tree: Root | Element, options: Readonly<StringifyOptions> = {}): string {
  const state: State = {
    xhtml: options.xhtml ?? false,
    blocks: options.blocks ?? (() => false),
    onForbidden: options.onForbidden ?? (() => undefined),
  }
  if (tree.type === 'element') return element(state, tree, '')
  const lines = tree.children.filter(child => !isBlank(child)).map(child => node(state, child, ''))
  const elements = tree.children.filter(child => child.type === 'element').length
  if (elements !== 1) throw new TypeError(`Unexpected ${elements} elements in a document, expected 1`)
  const stray = tree.children.find(child => (child.type === 'text' || child.type === 'cdata') && !isBlank(child))
  if (stray) throw new TypeError('Unexpected text in a document, expected it in an element')
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines.join('\n')}\n`
}

function node(state: State, child: RootContent, indent: string | undefined): string {
  switch (child.type) {
    case 'element':
      return element(state, child, indent)
    case 'text':
    case 'cdata':
      return escapeText(clean(state, child.value, child))
    case 'comment':
      return `<!--${clean(state, child.value, child).replace(/-(?=-|$)/g, '- ')}-->`
    case 'instruction':
      return instruction(child.name, clean(state, child.value, child))
    case 'doctype':
      return doctype(child.name, child.public, child.system)
  }
}

/** `indent` is the white space before the line of the element; `undefined` within a line. */
function element(state: State, tree: Element, indent: string | undefined): string {
  const tag = checkName(tree.name, qNamePattern)
  const open = `<${tag}${attributes(state, tree)}`
  if (tree.children.length === 0) {
    return state.xhtml && !voids.has(tag) ? `${open}></${tag}>` : `${open}/>`
  }
  if (indent === undefined || !holdsBlocks(state, tree)) {
    let line = ''
    for (const child of tree.children) line += node(state, child, undefined)
    return `${open}>${line}</${tag}>`
  }
  const inner = `${indent}  `
  let lines = ''
  for (const child of tree.children) if (!isBlank(child)) lines += `\n${inner}${node(state, child, inner)}`
  return `${open}>${lines}\n${indent}</${tag}>`
}

function holdsBlocks(state: State, tree: Element): boolean {
  const hasText = tree.children.some(child => (child.type === 'text' || child.type === 'cdata') && !isBlank(child))
  return !hasText && state.blocks(tree)
}

function isBlank(child: RootContent): boolean {
  return child.type === 'text' && /^[ \t\r\n]*$/.test(child.value)
}

function attributes(state: State, tree: Element): string {
  let text = ''
  for (const name of Object.keys(tree.attributes)) {
    const value = tree.attributes[name]
    if (value != null) text += ` ${checkName(name, qNamePattern)}="${escapeAttribute(clean(state, value, tree))}"`
  }
  return text
}

function clean(state: State, value: string, place: Nodes): string {
  return replaceForbidden(value, codePoint => {
    state.onForbidden(codePoint, place)
  })
}

/** `>` is always escaped, because `]]>` may be spread over neighbouring texts. */
function escapeText(value: string): string {
  return value.replace(/[&<>\r]/g, character => references[character] ?? character)
}

function escapeAttribute(value: string): string {
  return value.replace(/[&<>"\t\n\r]/g, character => references[character] ?? character)
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
}

function instruction(name: string, value: string): string {
  if (name.toLowerCase() === 'xml') throw new TypeError('Unexpected instruction `xml`, expected another name')
  return `<?${[checkName(name, ncNamePattern), value.replaceAll('?>', '? >')].filter(Boolean).join(' ')}?>`
}

function doctype(name: string, publicId: string | undefined, systemId: string | undefined): string {
  const external = publicId ? ` PUBLIC ${quote(publicId)} ${quote(systemId ?? '')}` : systemId && ` SYSTEM ${quote(systemId)}` // prettier-ignore
  return `<!DOCTYPE ${checkName(name, qNamePattern)}${external ?? ''}>`
}

function quote(literal: string): string {
  const mark = literal.includes('"') ? "'" : '"'
  if (literal.includes(mark) || replaceForbidden(literal) !== literal) {
    throw new TypeError(`Unexpected \`${literal}\` in a document type, expected an identifier`)
  }
  return mark + literal + mark
}

function checkName(name: string, pattern: RegExp): string {
  if (plainName.test(name) || pattern.test(name)) return name
  throw new TypeError(`Unexpected name \`${name}\`, expected a name of XML`)
}
