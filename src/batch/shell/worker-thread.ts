import type {MessagePort} from 'node:worker_threads'
import type {Entry, Item} from '../entry.js'
import type {Plan} from '../plan.js'
import type {MakeProcessor, Processor} from '../processor.js'
import {perform} from './perform.js'
import {fileStore} from './store.js'

/** A chunk, as it is sent to a thread. */
export interface ThreadTask {
  plan: Plan
  /** What names of temporary files begin with. */
  mark: string
  items: readonly Item[]
  /** URL of the processor module. */
  processor: string
  /** Says what happens to each document. */
  port: MessagePort
  /** Its first number is not 0 when no further document shall begin. */
  stop: Int32Array
}

/** What a thread says of a document. */
export type ThreadMessage = {type: 'started'; index: number} | {type: 'ended'; index: number; entry: Entry}

const processors = new Map<string, Promise<Processor>>()

/** Converts a chunk in a thread. */
export default async function work({plan, mark, items, processor, port, stop}: ThreadTask): Promise<void> {
  const say = (message: ThreadMessage) => {
    port.postMessage(message)
  }
  try {
    await perform(items, plan, await processorOf(processor, plan), fileStore(plan.root, plan.out, mark), {
      started: index => {
        say({type: 'started', index})
      },
      ended: (index, entry) => {
        say({type: 'ended', index, entry})
      },
      goesOn: () => Atomics.load(stop, 0) === 0,
    })
  } finally {
    port.close()
  }
}

function processorOf(url: string, {options, recipe}: Plan): Promise<Processor> {
  const key = `${url} ${options}`
  const known = processors.get(key)
  if (known) return known
  // One run at a time: what another run needed is let go.
  processors.clear()
  const made = makeProcessor(url, recipe)
  processors.set(key, made)
  return made
}

async function makeProcessor(url: string, recipe: Plan['recipe']): Promise<Processor> {
  const module = (await import(url)) as {default?: unknown}
  if (typeof module.default === 'function') return (module.default as MakeProcessor)(recipe)
  throw new TypeError(`Unexpected \`${typeof module.default}\` as default export of \`${url}\`, expected a function`)
}
