import type {Element, ElementContent} from 'xast'
import {element} from '../../../../xml/element.js'
import {limited} from '../limits.js'
import type {Lose} from '../profile.js'
import {isElement, renamed, rewritten, unwrapped, without} from '../rewrite.js'
import {fitDivision, linesOf} from './divisions.js'
import {withBlock} from '../speech.js'
import {limits} from './limits.js'

/** Makes a text fit for the level: the words of what it has no element for stand in the nearest that it has. */
export function bptlText(text: Element, lose: Lose): Element {
  return rewritten(text, node =>
    fitted(node, lose).map(child => (isElement(child) ? limited(child, limits, lose) : child)),
  )
}

function fitted(node: Element, lose: Lose): ElementContent[] {
  switch (node.name) {
    case 'div':
      return [{...node, ...withType(node), children: fitDivision(node.children)}]
    case 'body':
    case 'back':
      return [isDivided(node) ? node : {...node, children: [element('div', {}, fitDivision(node.children))]}]
    case 'cit':
      return node.children
    case 'sp':
      return [
        withBlock({
          ...node,
          children: node.children.map(child => (isElement(child, 'bibl') ? asParagraph(child) : child)),
        }),
      ]
    case 'milestone':
      return [element('ab', {type: 'typography', rend: node.attributes['rend']})]
    case 'fw':
      return [{...renamed(node, 'ab'), attributes: {...node.attributes, type: node.attributes['type'] ?? 'fw'}}]
    case 'name':
      return [without(node, 'role')]
    case 'docAuthor':
      return [renamed(node, 'persName')]
    case 'code':
      return [{...renamed(node, 'hi'), attributes: {rend: 'code'}}]
    case 'orig':
    case 'abbr':
      lose(`\`${node.name}\``)
      return node.children
    case 'reg':
    case 'expan':
      lose(`\`${node.name}\``)
      return []
    case 'choice':
      return node.children.some(child => isElement(child, 'corr')) ? [node] : node.children
    case 'supplied':
      lose('`supplied`')
      return node.children
    case 'seg':
      return unwrapped(node)
    case 'argument':
    case 'quote':
    case 'item':
    case 'note':
      return [
        {
          ...node,
          children: node.children.flatMap((child): ElementContent[] => (isElement(child) ? linesOf(child) : [child])),
        },
      ]
    default:
      return [node]
  }
}

/** The division of the article itself needs no type. */
function withType({attributes}: Element): Pick<Element, 'attributes'> {
  const {type, ...others} = attributes
  if (type === 'article' || type == null) return {attributes: others}
  return {attributes: {...attributes, type: type === 'continuation' ? 'section' : type}}
}

function isDivided({children}: Element): boolean {
  return children.every(child => isElement(child, 'div')) && children.length > 0
}

function asParagraph(child: Element): Element {
  return element('p', {}, child.children)
}
