/**
 * Measures how much time of the processor the ledger takes, for documents of growing length, ordinary and hostile.
 *
 * Needs `npm run build`. Prints one line a kind and length: words, seconds, microseconds a word.
 */

import {audit} from '../dist/ledger.js'

/** A number from 0 to 1 that is the same in every run (mulberry32). */
function makeRandom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Words that are as frequent as those of a language: few often, most seldom. */
function prose(length) {
  const random = makeRandom(length)
  return Array.from({length}, () => `w${Math.floor(20_000 ** random())}`)
}

function paragraphs(words) {
  const lines = []
  for (let at = 0; at < words.length; at += 80) lines.push(words.slice(at, at + 80).join(' '))
  return lines.join('\n\n')
}

const numbered = (length, prefix) => Array.from({length}, (_, index) => `${prefix}${index}`)

/** What is compared, by name: words of the source and of the output. */
const kinds = {
  'the same': length => [prose(length), prose(length)],
  'one word in 100 changed': length => {
    const words = prose(length)
    return [words, words.map((word, index) => (index % 100 === 50 ? `x${index}` : word))]
  },
  'halves swapped': length => {
    const words = prose(length)
    return [words, [...words.slice(length / 2), ...words.slice(0, length / 2)]]
  },
  'all words equal': length => [Array.from({length}, () => 'w'), Array.from({length: length - 7}, () => 'w')],
  'all words replaced': length => [numbered(length, 'a'), numbered(length, 'b')],
  reversed: length => [numbered(length, 'a'), numbered(length, 'a').reverse()],
  'reversed prose': length => [prose(length), prose(length).reverse()],
  'two words in turn': length => [
    Array.from({length}, (_, index) => `w${index % 2}`),
    Array.from({length: length - 1001}, (_, index) => `w${(index + 1) % 2}`),
  ],
}

const lengths = process.argv.slice(2).map(Number).filter(Boolean)

for (const [kind, make] of Object.entries(kinds)) {
  for (const length of lengths.length > 0 ? lengths : [10_000, 100_000, 1_000_000]) {
    const [source, output] = make(length).map(paragraphs)
    const start = process.cpuUsage()
    const {counts} = await audit({source: {value: source, path: 'a.txt'}, output: {value: output, path: 'b.txt'}})
    const {user, system} = process.cpuUsage(start)
    const seconds = (user + system) / 1e6
    const each = (seconds / length) * 1e6
    console.log(
      `${kind.padEnd(24)} ${String(length).padStart(8)} words  ${seconds.toFixed(2).padStart(7)} s  ${each.toFixed(1).padStart(6)} µs/word  ${counts.kept} kept`,
    )
  }
}
