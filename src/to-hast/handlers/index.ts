import type {HastHandlers} from '../state.js'
import {blockquote} from './blockquote.js'
import {editorial} from './editorial.js'
import {elements} from './elements.js'
import {figure} from './figure.js'
import {footnoteDefinition, footnoteReference} from './footnote.js'
import {furniture} from './furniture.js'
import {heading, title} from './heading.js'
import {image} from './image.js'
import {link} from './link.js'
import {list, listItem} from './list.js'
import {opaque, opaqueBlock} from './opaque.js'
import {pageMarker} from './page-marker.js'
import {paragraph} from './paragraph.js'
import {emphasis, foreign, workTitle} from './phrase.js'
import {section} from './section.js'
import {table, tableCell, tableRow} from './table.js'
import {code, hardBreak, inlineCode, text, thematicBreak} from './text.js'
import {verse, verseLine} from './verse.js'

/**
 * Handlers of all nodes below an article.
 *
 * @example
 * // A byline in small letters, and else as ever.
 * const byline = (state, node) => [{type: 'element', tagName: 'small', properties: {}, children: hastHandlers.byline(state, node)}]
 * const file = await write(build('article', [build('byline', 'Ann Author')]), {to: writeHtml({fragment: true, handlers: {byline}})})
 * file.value.includes('<small>') //=> true
 */
export const hastHandlers: HastHandlers = {
  ...elements,
  blockquote,
  break: hardBreak,
  code,
  editorial,
  emphasis,
  figure,
  footnoteDefinition,
  footnoteReference,
  foreign,
  furniture,
  heading,
  image,
  inlineCode,
  link,
  list,
  listItem,
  opaque,
  opaqueBlock,
  pageMarker,
  paragraph,
  section,
  table,
  tableCell,
  tableRow,
  text,
  thematicBreak,
  title,
  verse,
  verseLine,
  workTitle,
}
