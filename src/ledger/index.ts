/**
 * The ledger: accounts for every word of a source in an output.
 *
 * @packageDocumentation
 */

export {audit, type AuditFile, type AuditOptions} from './audit.js'
export type {Counts, Entry, EntryKind, Ledger, Place, RuleCount, Side} from './ledger.js'
