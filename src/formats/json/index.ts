/**
 * The tree as JSON.
 *
 * @packageDocumentation
 */

export type {JsonReadOptions} from './options.js'
export {readJson} from './read.js'
export {writeJson} from './write.js'
