import type {Tree} from '../ast/nodes.js'
import {openAccount} from './account.js'
import {findChanges} from './align/changes.js'
import {alignChannels, pairAcrossChannels} from './align/channels.js'
import {findJoins} from './align/joins.js'
import {findMoves} from './align/moves.js'
import {alignNotes} from './align/notes.js'
import {makeLedger} from './entries.js'
import type {Ledger} from './ledger.js'
import {readTreeWords} from './words/json.js'
import type {Channel, Word} from './words/word.js'

/** What is read: marks of notes, and numbers of pages and items, are structure. */
const reading: readonly Channel[] = ['text', 'note', 'caption', 'correction']

/** Fewer words than these are not said to have been moved, but removed and added. */
const leastMoved = 4

/**
 * Compares two trees by their words: those of the text, of notes, captions and corrections, without furniture.
 *
 * Punctuation and spaces do not count. Notes are compared each with the one that it is, wherever they stand. Nothing is
 * explained: the ledger balances if all words are the same.
 *
 * @param source - the tree that was
 * @param output - the tree that became of it
 * @returns every difference, with its place in both trees
 */
export function compare(source: Tree, output: Tree): Ledger {
  const account = openAccount(wordsOf(source), wordsOf(output))
  alignChannels(account)
  alignNotes(account)
  pairAcrossChannels(account)
  findJoins(account, () => undefined)
  findMoves(account, undefined, leastMoved)
  findChanges(account)
  return makeLedger(account)
}

function wordsOf(tree: Tree): readonly Word[] {
  const {words} = readTreeWords(tree)
  const unitsOf = (own: Channel): Set<number> =>
    new Set(words.filter(({channel}) => channel === own).map(({unit}) => unit))
  const [notes, furniture] = [unitsOf('note'), unitsOf('furniture')]
  return words
    .filter(({channel, unit}) => reading.includes(channel) && !(unit > 0 && furniture.has(unit)))
    .map(word => (notes.has(word.unit) ? word : {...word, unit: 0})) // of a note without words, a correction is left
}
