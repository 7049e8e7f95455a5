/**
 * Reader of the plain text of archive pages.
 *
 * @packageDocumentation
 */

export type {TextReaderOptions} from './options.js'
export {readText} from './read/read.js'
