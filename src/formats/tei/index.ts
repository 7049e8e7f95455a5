/**
 * TEI P5: writes articles as TEI documents, collections as corpora, and reads TEI of any flavour.
 *
 * @packageDocumentation
 */

export type {TeiPublication, TeiReadOptions, TeiWriteOptions} from './options.js'
export {readTei} from './read/read.js'
export {handlers as teiHandlers} from './write/handlers.js'
export type {State as TeiState, TeiHandlers} from './write/state.js'
export {writeTei} from './write/write.js'
