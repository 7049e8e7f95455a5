/**
 * The tree as JSON.
 *
 * @module offprint/json
 */

export type {JsonReadOptions} from './options.js'
export {readJson} from './read.js'
export {writeJson} from './write.js'
