/**
 * Bundles an article for a repository.
 *
 * @module offprint/deposit
 */

export {deposit} from './deposit.js'
export type {Deposit, DepositOptions, DepositSource} from './options.js'
