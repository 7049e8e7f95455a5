import {note, type Account} from '../account.js'
import type {Channel, Word} from '../words/word.js'
import {explainAdded, type Sayings} from './added.js'
import type {TreeRecord} from './record.js'

/** A source that says what its words are, such as a book of ours. */
export interface StatedSource {
  /** Its words, each with what it says that they are. */
  readonly words: readonly Word[]
  /** What a document of its format may say of its text. */
  readonly sayings: Sayings
}

/**
 * Explains what a source says of its text, as on a title page, in contents or in a colophon, and an output does not say
 * again: by what would explain it if it were added.
 *
 * @param account - both sides
 * @param source - the source
 * @param channels - what is about the text
 */
export function explainOmitted(account: Account, source: StatedSource, channels: readonly Channel[]): void {
  explain(account, source, block => channels.includes(source.words[block[0] ?? 0]?.channel ?? 'text'))
}

/** Explains headings that the writer of the source added, and that of the output does not; those of the tree are text. */
export function explainOwnHeadings(account: Account, source: StatedSource, {headings}: TreeRecord): void {
  const {words, sayings} = source
  explain(account, source, block => {
    const isHeading = sayings.headings.has(words[block[0] ?? 0]?.block ?? -1)
    return isHeading && !headings.has(block.map(index => words[index]?.key).join(' '))
  })
}

/** Explains words of the source as if they were added to the output: of both, the sides are changed. */
function explain(
  account: Account,
  {words, sayings}: StatedSource,
  isAsked: (block: readonly number[]) => boolean,
): void {
  const {output, pairs, back, found} = account
  const mirror: Account = {
    source: output,
    output: words,
    pairs: back,
    back: pairs,
    findings: [],
    found: {source: found.output, output: found.source},
  }
  explainAdded(mirror, sayings, isAsked)
  for (const {rule, output: source} of mirror.findings) note(account, {kind: 'dropped', rule, source, output: []})
}
