/**
 * TEI P5: writes articles as TEI documents, collections as corpora.
 *
 * @packageDocumentation
 */

export type {TeiWriteOptions, TeiPublication} from './options.js'
export {handlers as teiHandlers} from './write/handlers.js'
export type {State as TeiState, TeiHandlers} from './write/state.js'
export {writeTei} from './write/write.js'
