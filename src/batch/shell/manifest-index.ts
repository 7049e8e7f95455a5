import {closeSync, openSync, readSync} from 'node:fs'
import type {Entry, Item} from '../entry.js'
import {manifestForm, parseRecord, type RunRecord} from '../records.js'
import {linesOf} from './lines.js'
import {ManifestError} from './manifest.js'

/** What the manifests of earlier runs say. */
export interface ManifestIndex {
  /** What became of a document the last time. */
  entryOf(path: string): Entry | undefined
  /** Path of the document that last made an output, by the path of the output. */
  makerOf(output: string): Promise<string | undefined>
  /** Folder of the documents of which the manifests are, if there are any. */
  readonly root: string | undefined
  /** The last run of the own manifest. */
  readonly lastRun: RunRecord | undefined
  /** Whether it ended by itself. */
  readonly isEnded: boolean
  /** Documents with which a run began and that it did not end. */
  readonly inFlight: ReadonlyMap<string, Begun>
  /** How many lines could not be understood. */
  readonly strange: number
  close(): void
}

/** A document that was begun. */
export interface Begun {
  item: Item
  /** The run, if there were several the last. */
  run: string
  /** Whether a program that is gone had it, of the own manifest: it may have died of it. */
  isSuspect: boolean
  /** How often such a program died while it had no other. */
  alone: number
}

/** So many bytes a file may have at the most for offsets in it to be told from its number. */
const span = 2 ** 44

/**
 * Reads manifests. Of each document only a number is kept, which says where its last line stands.
 *
 * @param paths - the manifests, the own one last
 * @returns what they say
 */
export async function readManifests(paths: readonly string[]): Promise<ManifestIndex> {
  const places = new Map<string, number>()
  const inFlight = new Map<string, Begun>()
  const open = new Map<string, Omit<Begun, 'alone'> & {isAlone: boolean}>()
  let lastRun: RunRecord | undefined
  let root: string | undefined
  let isEnded = true
  let strange = 0
  const die = (endedItself = false) => {
    for (const [path, {isAlone, ...begun}] of open) {
      const alone = (inFlight.get(path)?.alone ?? 0) + (isAlone && !endedItself ? 1 : 0)
      inFlight.set(path, {...begun, isSuspect: begun.isSuspect && !endedItself, alone})
    }
    open.clear()
  }
  for (const [index, path] of paths.entries()) {
    const isOwn = index === paths.length - 1
    for await (const {text, offset} of linesOf(path)) {
      const record = parseRecord(text)
      if (record === undefined) strange += 1
      else if (record.type === 'document') {
        places.set(record.path, index * span + offset)
        open.delete(record.path)
        inFlight.delete(record.path)
      } else if (record.type === 'begin') {
        const isSuspect = isOwn && record.elsewhere !== true
        const isAlone = isSuspect && record.alone === true
        for (const item of record.documents) open.set(item.path, {item, run: record.run, isSuspect, isAlone})
      } else if (record.type === 'run') {
        checkForm(record, path)
        root = record.root
        die()
        if (!isOwn) continue
        lastRun = record
        isEnded = false
      } else {
        die(true)
        isEnded ||= isOwn
      }
    }
    die()
  }
  let makers: Promise<Map<string, string>> | undefined
  const files = paths.map(path => openSync(path, 'r'))
  return {
    entryOf(path) {
      const place = places.get(path)
      if (place === undefined) return undefined
      const record = parseRecord(readLine(files[Math.floor(place / span)] ?? -1, place % span))
      return record?.type === 'document' && record.path === path ? record : undefined
    },
    // Few runs ask, so that this is not held in memory by all.
    makerOf: async output => (await (makers ??= readMakers(paths))).get(output),
    root,
    lastRun,
    isEnded,
    inFlight,
    strange,
    close: () => {
      files.forEach(file => {
        closeSync(file)
      })
    },
  }
}

function checkForm({form, version}: RunRecord, path: string): void {
  if (form <= manifestForm) return
  const reason = `Unexpected manifest \`${path}\` of form ${form}, expected ${manifestForm} at the most`
  throw new ManifestError(`${reason}; use offprint ${version}, which wrote it, or give another folder with \`--out\``)
}

async function readMakers(paths: readonly string[]): Promise<Map<string, string>> {
  const makers = new Map<string, string>()
  for (const manifest of paths) {
    for await (const {text} of linesOf(manifest)) {
      const record = parseRecord(text)
      if (record?.type === 'document') for (const {path} of record.outputs) makers.set(path, record.path)
    }
  }
  return makers
}

function readLine(file: number, offset: number): string {
  const pieces: Buffer[] = []
  for (let at = offset; ;) {
    const piece = Buffer.allocUnsafe(8192)
    const count = readSync(file, piece, 0, piece.byteLength, at)
    const end = piece.subarray(0, count).indexOf(10)
    pieces.push(piece.subarray(0, end === -1 ? count : end))
    if (end !== -1 || count === 0) return Buffer.concat(pieces).toString('utf8')
    at += count
  }
}
