/**
 * Reader of the plain text of archive pages.
 *
 * @packageDocumentation
 */

export type {TextReadOptions} from './options.js'
export {readText} from './read/read.js'
