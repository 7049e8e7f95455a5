import type {Element, ElementContent} from 'xast'
import {element} from '../../../../xml/element.js'
import {inParagraphs, plainWords} from '../declarations.js'
import {limited} from '../limits.js'
import {isElement, renamed, rewritten, textIn, without} from '../rewrite.js'
import {citation} from '../citation.js'
import {limits} from './limits.js'

/** Declarations that simplePrint has no element for: what they say stands in prose, or in the text itself. */
const absent = ['refsDecl', 'appInfo']

/** Makes a header fit for simplePrint: sources as `bibl`, names without parts, declarations as paragraphs. */
export function simplePrintHeader(header: Element): Element {
  return rewritten(header, node => fitted(node).map(child => (isElement(child) ? limited(child, limits) : child)))
}

function fitted(node: Element): ElementContent[] {
  if (absent.includes(node.name)) return []
  switch (node.name) {
    case 'author':
      return [author(node)]
    case 'persName':
      return [{...renamed(node, 'name'), attributes: {...node.attributes, type: 'person'}}]
    case 'orgName':
      return [{...renamed(node, 'name'), attributes: {...node.attributes, type: 'org'}}]
    case 'name':
      return [without(node, 'type')]
    case 'forename':
    case 'surname':
      return node.children
    case 'measure':
      return node.children
    case 'authority':
      return [renamed(node, 'publisher')]
    case 'biblStruct':
      return [citation(node)]
    case 'editorialDecl':
      return inParagraphs(node)
    case 'p':
      return [plainWords(node)]
    default:
      return [node]
  }
}

/** An author with one name is that name. */
function author(node: Element): Element {
  const [name, ...others] = node.children
  if (!isElement(name) || others.length > 0 || name.children.some(child => isElement(child))) return node
  const {ref} = name.attributes
  return element('author', {...node.attributes, ref}, [textIn(name)])
}
