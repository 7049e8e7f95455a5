/**
 * Reader of the plain text of archive pages.
 *
 * @module offprint/text
 */

export type {TextReadOptions} from './options.js'
export {readText} from './read/read.js'
