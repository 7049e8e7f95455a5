import type {ElementContent} from 'hast'
import type {Link, Table} from 'mdast'
import type {PageMarker} from '../../../ast/phrasing.js'
import {toString} from '../../../ast/text.js'
import {element} from '../../../to-hast/element.js'
import {link} from '../../../to-hast/handlers/link.js'
import {pageMarker} from '../../../to-hast/handlers/page-marker.js'
import {table} from '../../../to-hast/handlers/table.js'
import type {HastHandlers, State} from '../../../to-hast/state.js'

/** Nodes that a page on the web has in another way than a book. */
export const pageHandlers: HastHandlers = {link: spokenLink, pageMarker: titledPage, table: scrollingTable}

/** A link; one whose text is its address says so, because paper then need not spell it out. */
function spokenLink(state: State, node: Link): ElementContent[] {
  const isBare = bare(toString(node)) === bare(node.url)
  return link(state, node).map(child => {
    if (child.type !== 'element' || child.tagName !== 'a' || !isBare) return child
    return {...child, properties: {...child.properties, className: ['bare']}}
  })
}

function bare(url: string): string {
  return url.trim().replace(/^[a-z]+:\/*(?:www\.)?|\/$/gi, '')
}

/** Where a page begins. Its name is a `title`: voices of browsers that do not know the role read no label of it. */
function titledPage(state: State, node: PageMarker): ElementContent[] {
  return pageMarker(state, node).map(child => {
    if (child.type !== 'element') return child
    const {ariaLabel, ...properties} = child.properties
    return {...child, properties: {...properties, ...(ariaLabel !== undefined && {title: ariaLabel})}}
  })
}

/** A table that may be wider than a telephone stands in a box that scrolls, also by keyboard. */
function scrollingTable(state: State, node: Table): ElementContent[] {
  return table(state, node).map(child => {
    const isStacked = child.type === 'element' && String(child.properties.className).includes('stacked')
    return isStacked ? child : element('div', {className: ['scroll'], tabIndex: 0}, [child])
  })
}
