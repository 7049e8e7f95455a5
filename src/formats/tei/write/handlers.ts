import * as figures from './handlers/figures.js'
import * as flow from './handlers/flow.js'
import * as front from './handlers/front.js'
import * as letters from './handlers/letters.js'
import * as lines from './handlers/lines.js'
import {footnoteDefinition, footnoteReference} from './handlers/notes.js'
import {opaque, opaqueBlock} from './opaque.js'
import * as phrasing from './handlers/phrasing.js'
import type {TeiHandlers} from './state.js'

const {deletion, lineBreak, ...phrases} = phrasing

/** How each node becomes TEI; articles and collections are documents. */
export const handlers: TeiHandlers = {
  ...front,
  ...flow,
  ...lines,
  ...figures,
  ...letters,
  ...phrases,
  delete: deletion,
  break: lineBreak,
  opaque,
  opaqueBlock,
  footnoteReference,
  footnoteDefinition,
}
