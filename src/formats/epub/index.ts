/**
 * EPUB: reader and writer.
 *
 * @module offprint/epub
 */

export {englishEpubLabels, type ChangeLabels, type EpubLabels} from './labels.js'
export type {CoverMaker, EpubConformance, EpubWriteOptions} from './options.js'
export type {FontFace, FontFamily, FontLicence, FontMaker} from './fonts/family.js'
export {entriesOf, type Entry, type Packer} from './pack/packer.js'
export {zipPacker} from './pack/zip.js'
export type {EpubPlan, PlannedAsset, PlannedDocument} from './plan/epub-plan.js'
export {planEpub, type EpubPlanOptions} from './plan/plan.js'
export {hastHandlers} from '../../to-hast/handlers/index.js'
export type {TakeId} from '../../to-hast/identifiers.js'
export type {Notes as HastNotes} from '../../to-hast/notes.js'
export type {HastHandlers, OutlineEntry, Page as HastPage, State as HastState, TitleEntry} from '../../to-hast/state.js'
export {readEpub} from './read/read-epub.js'
export {writeEpub} from './write-epub.js'
