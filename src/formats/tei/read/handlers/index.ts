import type {Handlers} from '../state.js'
import {blocks} from './blocks.js'
import {divisions} from './divisions.js'
import {editorials} from './editorial.js'
import {figures} from './figures.js'
import {lines} from './lines.js'
import {lists} from './lists.js'
import {notes} from './notes.js'
import {opaques} from './opaque.js'
import {pages} from './pages.js'
import {phrasing} from './phrasing.js'
import {pointers} from './pointers.js'
import {segments} from './segments.js'
import {silent} from './silent.js'
import {speeches} from './speech.js'
import {tables} from './tables.js'
import {titlePage} from './title-page.js'
import {verse} from './verse.js'

/** How each element is read. */
export const handlers: Handlers = {
  ...silent,
  ...opaques,
  ...divisions,
  ...titlePage,
  ...lines,
  ...blocks,
  ...verse,
  ...speeches,
  ...segments,
  ...lists,
  ...tables,
  ...figures,
  ...notes,
  ...pages,
  ...phrasing,
  ...pointers,
  ...editorials,
}
