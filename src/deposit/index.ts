/**
 * Bundles an article for a repository.
 *
 * @packageDocumentation
 */

export {deposit} from './deposit.js'
export type {Deposit, DepositOptions, DepositSource} from './options.js'
