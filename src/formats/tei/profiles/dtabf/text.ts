import type {Element, ElementContent} from 'xast'
import {element} from '../../../../xml/element.js'
import {limited} from '../limits.js'
import type {Lose} from '../profile.js'
import {isElement, renamed, rewritten, unwrapped, without} from '../rewrite.js'
import {withBlock} from '../speech.js'
import {limits} from './limits.js'

/** How words look, by the identifier of the rendition: the format has fixed names for it. */
const renditions: readonly (readonly [RegExp, string])[] = [
  [/italic/, '#i'],
  [/letterspaced/, '#g'],
  [/bold/, '#b'],
  [/small-caps/, '#k'],
  [/superscript/, '#sup'],
  [/subscript/, '#sub'],
  [/line-through/, '#s'],
  [/center/, '#c'],
  [/right/, '#right'],
  [/left/, '#none'],
]

/** Types of divisions, notes and lines of the page. */
const divisions: Readonly<Record<string, string>> = {article: 'jArticle', letter: 'letter', notes: 'appendix'}
const notes: Readonly<Record<string, string>> = {
  editorial: 'editorial',
  transcriber: 'editorial',
  sourceCitation: 'remarkSource',
  transcriptionCredit: 'remarkDocument',
}

/** Makes a text fit for the format: the words of what it has no element for stand in the nearest that it has. */
export function dtabfText(text: Element, lose: Lose): Element {
  return rewritten(text, node =>
    fitted(node, lose).map(child => (isElement(child) ? limited(rendered(child), limits, lose) : child)),
  )
}

function fitted(node: Element, lose: Lose): ElementContent[] {
  const {type, place} = node.attributes
  switch (node.name) {
    case 'div':
      return [{...node, attributes: {...node.attributes, type: divisions[type ?? ''], n: levelOf(node)}}]
    case 'note': {
      const kind = notes[type ?? ''] ?? (place == null ? 'remarkDocument' : undefined)
      return [{...node, attributes: {...node.attributes, type: kind, place: place === 'bottom' ? 'foot' : place}}]
    }
    case 'ab':
    case 'label':
      return [{...renamed(node, 'p'), attributes: {'xml:id': node.attributes['xml:id']}}]
    case 'lg':
      return [{...node, children: node.children.map(child => (isElement(child, 'p') ? renamed(child, 'l') : child))}]
    case 'sp':
      return [
        withBlock({
          ...node,
          children: node.children.map(child => (isElement(child, 'bibl') ? asParagraph(child) : child)),
        }),
      ]
    case 'fw':
      return [{...node, attributes: {type: 'header', place: 'top'}}]
    case 'name':
      return [without(node, 'role')]
    case 'figDesc':
      return [element('note', {type: 'editorial'}, node.children)]
    case 'graphic':
      lose('`graphic`')
      return []
    case 'title':
    case 'code':
      return [{...renamed(node, 'hi'), attributes: {rendition: '#none'}}]
    case 'milestone':
      return [element('milestone', {unit: 'section', rendition: '#hr'})]
    case 'add':
    case 'del':
    case 'unclear':
      lose(`\`${node.name}\``)
      return node.children
    case 'seg':
      return unwrapped(node)
    default:
      return [node]
  }
}

/** The level of a division, which is what its number means here: one for the article, and one for each section in it. */
function levelOf({attributes}: Element): string | undefined {
  if (attributes['type'] === 'article') return '1'
  return attributes['type'] === 'section' ? String((attributes['n'] ?? '').split('.').length + 1) : undefined
}

function rendered(node: Element): Element {
  const {rendition} = node.attributes
  if (rendition == null || node.name === 'milestone') return node
  const fixed = renditions.find(([pattern]) => pattern.test(rendition))?.[1] ?? '#none'
  return {...node, attributes: {...node.attributes, rendition: fixed}}
}

function asParagraph(child: Element): Element {
  return element('p', {}, child.children)
}
