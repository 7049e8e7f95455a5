/**
 * TEI P5: writes articles as TEI documents, collections as corpora, and reads TEI of any flavour.
 *
 * @module offprint/tei
 */

export type {XmlLimits} from '../../xml/parse.js'
export type {TeiIdentifier, TeiLicence, TeiPublication, TeiReadOptions, TeiWriteOptions} from './options.js'
export {readTei} from './read/read.js'
export {handlers as teiHandlers} from './write/handlers.js'
export type {State as TeiState, TeiHandlers} from './write/state.js'
export type {Agents as TeiAgents} from './write/agents.js'
export type {Identifiers as TeiIdentifiers} from './write/identifiers.js'
export type {Note as TeiNote, Notes as TeiNotes} from './write/notes.js'
export type {ProfileName as TeiProfile} from './profiles/profiles.js'
export {writeTei} from './write/write.js'
