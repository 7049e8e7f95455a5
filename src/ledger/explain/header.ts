import {note, pair, type Account} from '../account.js'
import {groupBy} from '../group.js'
import type {Word} from '../words/word.js'

/**
 * The words of the header of a source that the tree keeps as they are.
 *
 * @param words - all words of the source
 * @param kept - the blocks that the tree keeps, each as words with spaces between
 */
export function keptInHeader(words: readonly Word[], kept: readonly string[]): ReadonlySet<Word> {
  const left = groupBy(kept, lettersOf)
  const found = [...blocksOf(words)].filter(
    ([, block]) => left.get(lettersOf(textOf(words, block)))?.pop() !== undefined,
  )
  return new Set(found.flatMap(([, block]) => block.flatMap(index => words[index] ?? [])))
}

/**
 * Pairs what a source says in its header, as far as the tree keeps it, with what an output says there; explains what an
 * output says there and the tree keeps, where the source has no words for it.
 *
 * @param account - both sides; of the header of the source, it has the words that are kept
 * @param kept - the blocks that the tree keeps, each as words with spaces between
 */
export function explainKeptHeader(account: Account, kept: readonly string[]): void {
  const output = groupBy(blocksOf(account.output).values(), block => textOf(account.output, block))
  for (const block of blocksOf(account.source).values()) {
    const same = output.get(textOf(account.source, block))?.shift() ?? []
    for (const [index, to] of same.entries()) pair(account, block[index] ?? 0, to)
  }
  const known = new Set(kept.map(lettersOf))
  const others = [...output].flatMap(([text, blocks]) => (known.has(lettersOf(text)) ? blocks : []))
  for (const block of others) note(account, {kind: 'added', rule: 'header-kept', source: [], output: block})
}

function blocksOf(words: readonly Word[]): Map<number, number[]> {
  return groupBy(
    Array.from(words.keys()).filter(index => words[index]?.channel === 'head'),
    index => words[index]?.block ?? 0,
  )
}

/** The letters of words: a tree need not have the white space between two elements. */
function lettersOf(text: string): string {
  return text.replaceAll(' ', '')
}

function textOf(words: readonly Word[], block: readonly number[]): string {
  return block.map(index => words[index]?.key).join(' ')
}
