/**
 * HTML: reader and writer.
 *
 * @module offprint/html
 */

export type {HtmlReadOptions, HtmlWriteOptions} from './options.js'
export {readHtml} from './read/read-html.js'
export type {Theme, ThemeProperty} from './write/style/style.js'
export {writeHtml} from './write/write-html.js'
export {hastHandlers} from '../../to-hast/handlers/index.js'
export type {TakeId} from '../../to-hast/identifiers.js'
export type {Notes as HastNotes} from '../../to-hast/notes.js'
export type {HastHandlers, OutlineEntry, Page as HastPage, State as HastState, TitleEntry} from '../../to-hast/state.js'
export {englishLabels, type Labels} from '../../to-hast/labels.js'
