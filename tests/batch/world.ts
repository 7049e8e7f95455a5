import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {onTestFinished} from 'vitest'
import type {Processor} from '../../src/batch/processor.js'
import {parseRecord, type ManifestRecord} from '../../src/batch/records.js'
import {batch, type BatchOptions} from '../../src/batch/shell/batch.js'
import {openInline} from '../../src/batch/shell/inline.js'
import {listFolder} from '../../src/batch/shell/list.js'
import type {Summary} from '../../src/batch/summary.js'

/** A folder `in` with documents, a folder `out`, and runs from one to the other. */
export interface BatchWorld {
  folder: string
  put(path: string, content: string): void
  /** Outputs by path, without the folder of the run itself. */
  outputs(): Record<string, string>
  /** Lines of the manifest, of one type. */
  lines<Type extends ManifestRecord['type']>(type: Type, name?: string): Extract<ManifestRecord, {type: Type}>[]
  manifest(name?: string): string
  /** Runs; what was converted in the run is told with the summary. */
  run(changes?: Partial<BatchOptions> & {processor?: Processor}): Promise<Summary & {converted: string[]}>
}

/** Writes the document in capitals, and the file `asset` beside it, if there is one. */
export const capitals: Processor = {
  convert({data, resolve}) {
    const text = new TextDecoder().decode(data)
    if (text.startsWith('throw')) throw new RangeError('as asked')
    const asset = text.startsWith('asset') ? new TextDecoder().decode(resolve?.('asset.png')) : ''
    const message = {rule: 'a-rule', severity: 'info', reason: 'So', note: null, line: 1, column: 1} as const
    const outputs = [{extension: 'up', data: text.toUpperCase() + asset}]
    return {outputs, messages: [message], failed: false, ledgers: []}
  },
}

/** Makes a world, which ends with the test. */
export function makeBatchWorld(): BatchWorld {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-batch-'))
  onTestFinished(() => {
    rmSync(folder, {recursive: true, force: true})
  })
  const [root, out] = [join(folder, 'in'), join(folder, 'out')]
  mkdirSync(root)
  const manifest = (name = 'manifest.jsonl') => join(out, '.offprint', name)
  return {
    folder,
    put: (path, content) => {
      mkdirSync(dirname(join(folder, path)), {recursive: true})
      writeFileSync(join(folder, path), content)
    },
    outputs: () => filesIn(out),
    lines: <Type extends ManifestRecord['type']>(type: Type, name?: string) =>
      readFileSync(manifest(name), 'utf8')
        .split('\n')
        .flatMap(line => parseRecord(line) ?? [])
        .filter((record): record is Extract<ManifestRecord, {type: Type}> => record.type === type),
    manifest,
    run: async ({processor = capitals, ...changes} = {}) => {
      const converted: string[] = []
      const summary = await batch({
        root,
        out,
        list: listFolder(root, path => !path.endsWith('.png'), out),
        open: plan => openInline(plan, processor),
        recipe: {},
        extensions: ['up'],
        maxBytes: 1000,
        onEntry: ({path}, isUnchanged) => {
          if (!isUnchanged) converted.push(path)
        },
        ...changes,
      })
      return {...summary, converted}
    },
  }
}

/** Files below a folder by path, but for those of which the name begins with a dot. */
export function filesIn(folder: string): Record<string, string> {
  const paths = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter(path => !path.startsWith('.offprint/'))
    .sort()
  return Object.fromEntries(paths.map(path => [path, readFileSync(join(folder, path), 'latin1')]))
}
