/** HTML: reader and writer. */

export type {HtmlReadOptions, HtmlWriteOptions} from './options.js'
export {readHtml} from './read/read-html.js'
export type {Theme, ThemeProperty} from './write/style/style.js'
export {writeHtml} from './write/write-html.js'
export {hastHandlers} from '../../to-hast/handlers/index.js'
export type {HastHandlers, State as HastState} from '../../to-hast/state.js'
export {englishLabels, type Labels} from '../../to-hast/labels.js'
