import type {Word} from './words/word.js'

/** Runs of neighbours of one channel and unit for which something holds. */
export function runsOf(words: readonly Word[], holds: (index: number) => boolean): number[][] {
  const runs: number[][] = []
  let last: number | undefined
  for (const index of words.keys()) {
    if (!holds(index)) continue
    const [word, before] = [words[index], words[last ?? -1]]
    const follows = index - 1 === last && word?.channel === before?.channel && word?.unit === before?.unit
    if (follows) runs.at(-1)?.push(index)
    else runs.push([index])
    last = index
  }
  return runs
}
