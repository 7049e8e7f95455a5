/**
 * The ledger: accounts for every word of a source in an output.
 *
 * @module offprint/ledger
 */

export {audit, type AuditFile, type AuditOptions} from './audit.js'
export {explanations, type Explanation} from './explanations.js'
export {ledgerPage, type Audited} from './report/page.js'
export type {Counts, Entry, EntryKind, Ledger, Place, RuleCount, Side} from './ledger.js'
