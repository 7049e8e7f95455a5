import type {Element} from 'xast'
import {emptyMetadata} from '../../../../ast/build.js'
import {element} from '../../../../xml/element.js'
import {differencesOf} from '../../header/differences.js'
import {contents} from '../../header/types.js'
import {remainderElement} from '../../header/remainder.js'
import type {WrittenArticle} from '../article.js'
import {monograph} from './monograph.js'
import {titleStatement} from './title-statement.js'

/** A header that describes the articles of a group too: who wrote and transcribed them, and all of their metadata. */
export function withContents(header: Element, articles: readonly WrittenArticle[]): Element {
  const list = element('listBibl', {type: contents}, articles.map(descriptionOf))
  const children = header.children.map(child => {
    if (child.type !== 'element' || child.name !== 'fileDesc') return child
    return {...child, children: [...child.children, element('sourceDesc', {}, [list])]}
  })
  const at = children.length - 1
  return {...header, children: [...children.slice(0, at), ...articles.map(metadataOf), ...children.slice(at)]}
}

function descriptionOf({id, context}: WrittenArticle): Element {
  const {file, metadata, agents} = context
  const analytic = {...titleStatement(context, false), name: 'analytic'}
  const monogr = monograph(file, metadata.publication ?? {}, `#${agents.software}`)
  return element('biblStruct', {corresp: `#${id}`}, [analytic, monogr])
}

/** All metadata of an article, because no other element has a place for them. */
function metadataOf({id, context}: WrittenArticle): Element {
  const made = remainderElement(differencesOf(emptyMetadata(), context.metadata))
  return {...made, attributes: {...made.attributes, corresp: `#${id}`}}
}
