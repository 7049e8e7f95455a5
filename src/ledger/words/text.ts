import {makeCollector} from './collector.js'
import {lineCounter} from './positions.js'
import type {Words} from './word.js'

/** Reads the words of a plain text, in which empty lines part blocks. */
export function readTextWords(source: string): Words {
  const collector = makeCollector()
  collector.part = {pointAt: lineCounter(source)}
  let start = 0
  for (const block of source.split('\n\n')) {
    const at = start
    collector.text(block, index => at + index)
    collector.endBlock()
    start += block.length + 2
  }
  return collector.finish()
}
