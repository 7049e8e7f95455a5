import {note, type Account} from '../account.js'
import {textChannels} from './channels.js'
import {gapsOf} from './gaps.js'

/** No more words than these are joined to one, or parted from one. */
const most = 6

/** Gaps with more pairs of words than these are not looked through. */
const largestGap = 10_000

/** Why words may be joined, parted or moved: the rule that says so, for words of both sides. */
export type Why = (source: readonly number[], output: readonly number[]) => string | undefined

/**
 * Finds words that were joined or parted: between two pairs of a channel, runs of different lengths that are the same
 * letters.
 */
export function findJoins(account: Account, why: Why): void {
  for (const channel of textChannels) {
    for (const {source, output} of gapsOf(account, channel)) findInGap(account, source, output, why)
  }
}

function findInGap(account: Account, source: readonly number[], output: readonly number[], why: Why): void {
  if (source.length * output.length > largestGap) return
  let from = 0
  for (let at = 0; at < source.length; at++) {
    for (let to = from; to < output.length; to++) {
      const ends = sameLetters(account, source, at, output, to)
      if (!ends) continue
      const joined = {source: source.slice(at, ends.source), output: output.slice(to, ends.output)}
      note(account, {kind: 'joined', rule: why(joined.source, joined.output), ...joined})
      at = ends.source - 1
      from = ends.output
      break
    }
  }
}

/** Where two runs of words end that begin at two places and are the same letters. */
function sameLetters(
  account: Account,
  source: readonly number[],
  at: number,
  output: readonly number[],
  to: number,
): {source: number; output: number} | undefined {
  const keyOf = {
    source: (index: number) => account.source[source[index] ?? -1]?.key,
    output: (index: number) => account.output[output[index] ?? -1]?.key,
  }
  let [left, right] = [keyOf.source(at++) ?? '', keyOf.output(to++) ?? '']
  for (let words = 2; words <= most + 1; words++) {
    if (!left.startsWith(right) && !right.startsWith(left)) return undefined
    if (left.length === right.length) return words > 2 ? {source: at, output: to} : undefined
    const more = left.length < right.length ? keyOf.source(at++) : keyOf.output(to++)
    if (more === undefined) return undefined
    if (left.length < right.length) left += more
    else right += more
  }
  return undefined
}
