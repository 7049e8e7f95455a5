import {Worker} from 'node:worker_threads'
import type {Row, ScoreOptions} from './score.js'

/**
 * Scores the pages in several threads.
 *
 * @param options - what to score
 * @param script - a module that, run in a thread, scores its share of the pages and posts the rows
 * @param threads - how many
 * @returns all rows by name, as one thread would have made them
 */
export async function scoreInThreads(options: ScoreOptions, script: URL, threads: number): Promise<Row[]> {
  const shares = Array.from({length: threads}, (_, index) => rowsOf(script, {...options, share: {index, of: threads}}))
  const rows = (await Promise.all(shares)).flat()
  return rows.sort((a, b) => (a.name < b.name ? -1 : 1))
}

function rowsOf(script: URL, options: ScoreOptions): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, {workerData: options})
    worker.once('message', (rows: Row[]) => {
      resolve(rows)
    })
    worker.once('error', reject)
  })
}
