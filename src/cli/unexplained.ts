import type {VFile} from 'vfile'
import type {Ledger} from '../ledger/ledger.js'
import {placesOf} from './ledger-text.js'
import {unexplainedWords} from './rules.js'

/**
 * Reports a ledger that does not balance.
 *
 * @param file - file of the source
 * @param output - path of the output
 * @param ledger - the ledger
 * @throws VFileMessage - always
 */
export function unexplained(file: VFile, output: string, ledger: Ledger): never {
  const reason = `Unexpected ${ledger.counts.unexplained} words in \`${output}\` that no rule explains, expected every word of the input`
  unexplainedWords.report(file, undefined, reason, placesOf(ledger))
  throw new TypeError('Unexpected rule that is not fatal')
}
