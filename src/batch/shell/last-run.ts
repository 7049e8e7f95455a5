import {existsSync} from 'node:fs'
import {parseRecord, type RunRecord} from '../records.js'
import {linesOf} from './lines.js'

/**
 * The last run of a manifest.
 *
 * @param path - path of the manifest
 * @returns how the run began; nothing if there was none
 */
export async function lastRunIn(path: string): Promise<RunRecord | undefined> {
  let last: RunRecord | undefined
  if (!existsSync(path)) return undefined
  for await (const {text} of linesOf(path)) {
    if (!text.startsWith('{"type":"run"')) continue
    const record = parseRecord(text)
    if (record?.type === 'run') last = record
  }
  return last
}
