/**
 * The public entry: the pipeline, the contracts and the tree. It imports no format.
 *
 * @module offprint
 */

export {build, emptyMetadata, type BareType, type Child, type Fields} from './ast/build.js'
export {isFlow, isFront, isNode, isParent, isPhrasing, isType} from './ast/is.js'
export type {Recovery, RecoveryData} from './ast/base.js'
export type * from './ast/flow.js'
export type * from './ast/front.js'
export type * from './ast/metadata.js'
export type * from './ast/nodes.js'
export type * from './ast/phrasing.js'
export {jsonSchema, type JsonSchema} from './ast/schema.js'
export type {Relator} from './ast/relators.js'
export {specification, type NodeSpecification} from './ast/specification.js'
export {toString} from './ast/text.js'
export {isTree, problemsOf, type Problem} from './ast/validate.js'
export {bind, type BindOptions} from './bind/bind.js'
export {
  convert,
  read,
  write,
  type Converted,
  type ConvertOptions,
  type ReadOptions,
  type ReadResult,
  type WriteOptions,
} from './core/convert.js'
export type {BlobLike, ByteStream, ByteStreamReader, ByteStreamResult, Input} from './core/input.js'
export {decode, type Decoded, type DecodeOptions} from './core/decode.js'
export {giveMetadata, type GivenAgent, type GivenMetadata} from './core/give.js'
export {dispatch, type Handler, type Handlers, type Reporting} from './core/handlers.js'
export {defineRule, type Place, type Rule, type RuleDescription} from './core/rule.js'
export type {MessageRecord} from './core/message-record.js'
export {startOf} from './core/sniff.js'
export type {Attachment, Bytes, Output, Reader, Resolve, TextWriter, Transform, Writer} from './core/types.js'
export {unifiedReader, unifiedWriter} from './core/unified.js'
export {inspect} from './inspect/inspect.js'
export type * from './inspect/views.js'
