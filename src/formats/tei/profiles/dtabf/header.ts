import type {Element, ElementContent} from 'xast'
import {element} from '../../../../xml/element.js'
import {longCode} from '../../header/language-codes.js'
import {digitalSource} from '../../header/types.js'
import {paragraphsOf, plainWords} from '../declarations.js'
import {limited} from '../limits.js'
import {childrenNamed, isElement, renamed, rewritten, textIn} from '../rewrite.js'
import {citation} from '../citation.js'
import {limits} from './limits.js'
import {fullDescription, scopeUnit} from './source.js'

/** Types of identifiers; the format has no others but those of its archive. */
const identifierTypes: Readonly<Record<string, string>> = {DOI: 'DOI', URN: 'URN', URI: 'URLWeb', URL: 'URLWeb'}

/** Declarations and parts that the format does not have. */
const absent = ['revisionDesc', 'textClass', 'creation', 'relatedItem', 'xenoData']

/** Makes a header fit for the format, which describes a source in words and in full. */
export function dtabfHeader(header: Element): Element {
  return limited(
    rewritten(header, node => fitted(node).map(child => (isElement(child) ? limited(child, limits) : child))),
    limits,
  )
}

function fitted(node: Element): ElementContent[] {
  if (absent.includes(node.name)) return []
  switch (node.name) {
    case 'authority':
      return [renamed(node, 'publisher')]
    case 'measure':
      return [element('measure', {type: 'tokens'}, [node.attributes['quantity'] ?? textIn(node)])]
    case 'idno':
      return identifier(node)
    case 'availability':
      return [{...node, attributes: {}}]
    case 'note':
      return [{...node, attributes: {type: noteType(node)}}]
    case 'sourceDesc':
      return [{...node, children: node.children.flatMap(source)}]
    case 'encodingDesc':
      return [encodingDescription(node)]
    case 'language':
      return [{...node, attributes: {ident: longCode(node.attributes['ident'] ?? 'und')}}]
    case 'p':
      return [plainWords(node)]
    default:
      return [node]
  }
}

function identifier(node: Element): Element[] {
  const type = identifierTypes[node.attributes['type'] ?? '']
  return type === undefined ? [] : [{...node, attributes: {type}}]
}

function noteType({attributes}: Element): string {
  return attributes['type'] === 'sourceCitation' ? 'remarkSource' : 'remarkDocument'
}

/** The printed source in words and in full; the digital one in words. */
function source(description: ElementContent): ElementContent[] {
  if (!isElement(description, 'biblStruct')) return [description]
  const words = limited({...rewritten(citation(description), inWords), attributes: {}}, limits)
  return description.attributes['type'] === digitalSource ? [words] : [words, fullDescription(description)]
}

/** Titles have a type, numbers one of three units, or else they are mere words. */
function inWords(node: Element): ElementContent[] {
  if (node.name === 'title') return [{...node, attributes: {type: 'main', ...node.attributes}}]
  if (node.name !== 'biblScope') return [node]
  const unit = scopeUnit(node)
  return unit === undefined ? node.children : [element('biblScope', {unit}, node.children)]
}

/** What was done as paragraphs, and how words look. */
function encodingDescription(node: Element): Element {
  const declared = ['projectDesc', 'samplingDecl', 'editorialDecl'].flatMap(name => childrenNamed(node, name))
  return element('encodingDesc', {}, [element('editorialDecl', {}, declared.flatMap(paragraphsOf))])
}
