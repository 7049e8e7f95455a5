import type {Backend} from '../backend.js'
import type {Plan} from '../plan.js'
import type {Processor} from '../processor.js'
import {perform} from './perform.js'
import {fileStore} from './store.js'

/**
 * This thread itself: for tests, and where there are few documents. It has no limits.
 *
 * @param plan - what all documents have in common
 * @param processor - what converts them
 */
export function openInline(plan: Plan, processor: Processor): Backend {
  let isStopped = false
  return {
    width: 1,
    chunkSize: 16,
    isOwnProcess: true,
    run: (items, onEntry) =>
      perform(items, plan, processor, fileStore(plan.root, plan.out, `${plan.run}-${process.pid}-0`), {
        started: () => undefined,
        ended: (_, entry) => {
          onEntry(entry)
        },
        goesOn: () => !isStopped,
      }),
    stop: () => {
      isStopped = true
    },
    close: () => Promise.resolve(),
  }
}
