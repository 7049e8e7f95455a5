/**
 * Many documents: a run with a manifest, on threads.
 *
 * @module offprint/batch
 */

export type {Backend} from './backend.js'
export {convertChunk, type ChunkResult} from './chunk.js'
export type {Entry, FileRecord, Item, LedgerRecord, Verdict} from './entry.js'
export type {Listing} from './names.js'
export type {Json} from './json.js'
export {messageRecords, type MessageRecord} from '../core/message-record.js'
export type {Plan} from './plan.js'
export type {LedgerResult, MakeProcessor, Processed, Processor, Product, SourceDocument} from './processor.js'
export {parseRecord, type BeginRecord, type EndRecord, type ManifestRecord, type RunRecord} from './records.js'
export {summaryPage} from './report/page.js'
export type {Shard} from './shard.js'
export type {Failure, Summary} from './summary.js'
export {batch, ResumeError, RootError, type BatchOptions} from './shell/batch.js'
export {listFolder, listPaths, type List} from './shell/list.js'
export {LockedError} from './shell/lock.js'
export {ManifestError} from './shell/manifest.js'
export {threadBackend, type Limits, type ThreadOptions} from './shell/threads.js'
