import {isOpenOutput, isOpenSource, type Account} from '../account.js'
import type {Channel} from '../words/word.js'

/** Words of a channel of which nothing is known, on both sides between the same two pairs. */
export interface Gap {
  readonly source: readonly number[]
  readonly output: readonly number[]
}

/** The gaps of a channel in which words of both sides stand. */
export function gapsOf(account: Account, channel: Channel): Gap[] {
  const {source, output, pairs} = account
  const ofChannel = (index: number): boolean => output[index]?.channel === channel
  const gaps: Gap[] = []
  let run: number[] = []
  let last = -1
  const close = (until: number): void => {
    const others: number[] = []
    for (let index = last + 1; index < until; index++) {
      if (run.length > 0 && ofChannel(index) && isOpenOutput(account, index)) others.push(index)
    }
    if (others.length > 0) gaps.push({source: run, output: others})
    run = []
    // Notes may stand in another order: what is behind is not looked at again.
    last = Math.max(last, until)
  }
  for (const [index, word] of source.entries()) {
    if (word.channel !== channel) continue
    const match = pairs[index] ?? -1
    if (match >= 0 && ofChannel(match)) close(match)
    else if (isOpenSource(account, index)) run.push(index)
  }
  close(output.length)
  return gaps
}
