import type {Entry, Item, Verdict} from './entry.js'
import type {Json} from './json.js'

/** The form of the lines that this version writes. */
export const manifestForm = 1

/** The first line of a run. */
export interface RunRecord {
  /** What tells this line from the others. */
  type: 'run'
  /** Form of the lines that follow. */
  form: number
  /** Name of the run, made by chance. */
  run: string
  /** Version of offprint. */
  version: string
  /** Hash of the recipe. */
  options: string
  /** What the processor was given. */
  recipe: Json
  /** Absolute path of the folder of the sources. */
  root: string
  /** What asked for the run, so that it can be asked for again. */
  command: Json
}

/** Documents that a run begins with. */
export interface BeginRecord {
  /** What tells this line from the others. */
  type: 'begin'
  /** Name of the run. */
  run: string
  /** The documents of the chunk. */
  documents: readonly Item[]
  /** There if nothing else is at work, because a run died at these documents. */
  alone?: boolean
  /** There if other programs convert them, so that the death of this one says nothing about them. */
  elsewhere?: boolean
}

/** The last line of a run that ended by itself. */
export interface EndRecord {
  /** What tells this line from the others. */
  type: 'end'
  /** Name of the run. */
  run: string
  /** Whether all documents were looked at. */
  complete: boolean
}

/** A line of a manifest. */
export type ManifestRecord = RunRecord | BeginRecord | Entry | EndRecord

/**
 * Understands a line of a manifest. A path that leads out of its folder is not understood.
 *
 * @param line - the line
 * @returns the record; nothing if the line is torn, or not one that this version knows
 * @example
 * parseRecord('{"type":"end","run":"5f3a","complete":true}') //=> {type: 'end', run: '5f3a', complete: true}
 * parseRecord('{"type":"end","run":"5f') //=> undefined
 */
export function parseRecord(line: string): ManifestRecord | undefined {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return undefined
  }
  return isRecord(value) ? value : undefined
}

const verdicts: readonly Verdict[] = ['done', 'failed', 'stopped', 'refused']

function isRecord(value: unknown): value is ManifestRecord {
  if (!isFields(value)) return false
  const {type} = value
  if (type === 'run') {
    return isText(value, 'run', 'options', 'version', 'root') && typeof value['form'] === 'number' && 'recipe' in value
  }
  if (type === 'begin') return isText(value, 'run') && isListOf(value['documents'], isItem)
  if (type === 'end') return isText(value, 'run') && typeof value['complete'] === 'boolean'
  return type === 'document' && isEntry(value)
}

function isItem(value: Fields): boolean {
  return isPath(value, 'path', 'stem') && (value['taken'] === undefined || Array.isArray(value['taken']))
}

function isEntry(value: Fields): boolean {
  const {source, verdict, messages, rules, milliseconds} = value
  return (
    isPath(value, 'path', 'stem') &&
    isText(value, 'options', 'version') &&
    verdicts.some(one => one === verdict) &&
    (source === null || isText(source, 'sha256')) &&
    isListOf(
      value['outputs'],
      one => isPath(one, 'path') && isText(one, 'sha256') && typeof one['bytes'] === 'number',
    ) &&
    isListOf(value['assets'], one => isText(one, 'url')) &&
    isListOf(value['ledgers'], one => isText(one, 'output') && typeof one['balanced'] === 'boolean') &&
    isListOf(value['findings'], one => typeof one['reason'] === 'string') &&
    isFields(messages) &&
    isFields(rules) &&
    Object.values(rules).every(count => typeof count === 'number') &&
    typeof milliseconds === 'number'
  )
}

type Fields = Readonly<Record<string, unknown>>

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown, ...names: readonly string[]): value is Fields {
  return isFields(value) && names.every(name => typeof value[name] === 'string')
}

/** Texts that are paths below a folder. */
function isPath(value: unknown, ...names: readonly string[]): boolean {
  return isText(value, ...names) && names.every(name => !/(?:^|[/\\])\.\.(?:[/\\]|$)/.test(String(value[name])))
}

function isListOf(value: unknown, test: (one: Fields) => boolean): boolean {
  return Array.isArray(value) && (value as unknown[]).every(one => isFields(one) && test(one))
}
