import {isOpenOutput, isOpenSource, note, type Account} from '../account.js'
import type {TreeRecord} from './record.js'

/**
 * Explains the numbers that an output gives to items of ordered lists which have none in the source, as many as the tree
 * has; and those that a source has in its mark-up alone, if the tree keeps them as attributes.
 */
export function explainItems(account: Account, {items, unseenItems}: TreeRecord): void {
  const unseen = new Map(unseenItems)
  for (const [index, {channel, key}] of account.source.entries()) {
    const count = unseen.get(key) ?? 0
    if (channel !== 'number' || count === 0 || !isOpenSource(account, index)) continue
    unseen.set(key, count - 1)
    note(account, {kind: 'dropped', rule: 'item-unseen', source: [index], output: []})
  }
  const left = new Map(items)
  const numbers = Array.from(account.output.keys()).filter(index => account.output[index]?.channel === 'number')
  const take = (index: number): boolean => {
    const key = account.output[index]?.key ?? ''
    const count = left.get(key) ?? 0
    left.set(key, count - 1)
    return count > 0
  }
  const isOpen = (index: number): boolean => isOpenOutput(account, index)
  for (const index of numbers) if (!isOpen(index)) take(index)
  for (const index of numbers) {
    if (isOpen(index) && take(index)) note(account, {kind: 'added', rule: 'item-numbered', source: [], output: [index]})
  }
}
