import {note, type Account} from '../account.js'
import {textChannels} from './channels.js'
import {gapsOf} from './gaps.js'

/** Finds words in whose place others stand. */
export function findChanges(account: Account): void {
  for (const channel of textChannels) {
    for (const gap of gapsOf(account, channel)) note(account, {kind: 'changed', ...gap})
  }
}
