import type {Element, ElementContent} from 'xast'
import {element} from '../../../../xml/element.js'
import {notStated} from '../../header/phrases.js'
import {paragraphsOf} from '../declarations.js'
import {limited} from '../limits.js'
import {childrenNamed, isElement, renamed, rewritten} from '../rewrite.js'
import {limits} from './limits.js'

/** The level, as `schemaRef` names it, and how the name becomes an address. */
const level = element('schemaRef', {url: 'bptl:L4-v4.0.0'})
const levelPrefix = element('prefixDef', {
  ident: 'bptl',
  matchPattern: 'L([1-5])-v(\\d+\\.\\d+\\.\\d+[aαβb]?)',
  replacementPattern: 'http://www.tei-c.org/SIG/Libraries/teiinlibraries/$2/',
})

/** Makes a header fit for the level, which prescribes its parts and their order. */
export function bptlHeader(header: Element): Element {
  return rewritten(header, node => fitted(node).map(child => (isElement(child) ? limited(child, limits) : child)))
}

function fitted(node: Element): ElementContent[] {
  switch (node.name) {
    case 'creation':
    case 'refsDecl':
    case 'relatedItem':
      return []
    case 'forename':
    case 'surname':
    case 'measure':
      return node.children
    case 'authority':
      return [renamed(node, 'publisher')]
    case 'sourceDesc':
      return [childrenNamed(node, 'biblStruct').length > 0 ? node : element('sourceDesc', {}, [unknownSource()])]
    case 'encodingDesc':
      return [encodingDescription(node)]
    case 'editorialDecl':
      return [editorialDeclaration(node)]
    case 'tagUsage':
      return node.attributes['gi'] === 'div' ? [node] : []
    case 'revisionDesc':
      return [revisionDescription(node)]
    default:
      return [node]
  }
}

function unknownSource(): Element {
  return element('biblStruct', {}, [
    element('monogr', {}, [element('imprint', {}, [element('date', {}, [notStated])])]),
  ])
}

/** The declarations of the level, in its order. */
function encodingDescription(node: Element): Element {
  const part = (name: string): Element[] => childrenNamed(node, name)
  return element('encodingDesc', {}, [
    ...part('projectDesc'),
    level,
    ...part('editorialDecl'),
    ...part('tagsDecl'),
    ...part('classDecl'),
    ...part('samplingDecl'),
    ...part('appInfo'),
    element('listPrefixDef', {}, [levelPrefix]),
  ])
}

/** What has an element of its own, in the order of the level; all else as paragraphs. */
function editorialDeclaration(node: Element): Element {
  const own = ['correction', 'hyphenation', 'normalization', 'punctuation', 'quotation']
  const others = node.children.filter(child => isElement(child) && !own.includes(child.name))
  return element('editorialDecl', {}, [
    ...own.flatMap(name => childrenNamed(node, name)),
    ...paragraphsOf({...node, children: others}),
  ])
}

/** Every change must say when and by whom it was made; where one does not, changes are items of a list. */
function revisionDescription(node: Element): Element {
  const changes = childrenNamed(node, 'change')
  if (changes.every(({attributes}) => attributes['when'] && attributes['who'])) return node
  const items = changes.map(({attributes, children}) => {
    const {when} = attributes
    return element('item', {}, when ? [element('date', {when}), ' ', ...children] : children)
  })
  return element('revisionDesc', {...node.attributes}, [element('list', {}, items)])
}
