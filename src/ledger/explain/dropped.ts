import {isOpenSource, note, type Account} from '../account.js'
import {runsOf} from '../runs.js'
import type {TreeRecord} from './record.js'

/** Explains what an output leaves out: lines of furniture, and what names the number of a page. */
export function explainDropped(account: Account, {furniture}: TreeRecord): void {
  const {source} = account
  for (const run of runsOf(source, index => isOpenSource(account, index))) {
    const {channel, unit} = source[run[0] ?? 0] ?? {}
    const role = channel === 'furniture' ? furniture.get(unit ?? 0) : undefined
    if (role !== undefined) note(account, {kind: 'dropped', rule: `furniture-${role}`, source: run, output: []})
  }
}
