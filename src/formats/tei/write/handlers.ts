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

/**
 * How each node becomes TEI; articles and collections are documents.
 *
 * @example
 * // Kickers without their element, and else as ever.
 * const kicker = (state, node) => state.all(node.children)
 * const to = writeTei({handlers: {kicker, title: teiHandlers.title}})
 * const file = await write(build('article', [build('kicker', 'Notes'), 'First words.']), {to})
 * file.value.includes('>Notes</head>') //=> false
 */
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
