import {dirname, relative, resolve} from 'node:path'
import type {VFile} from 'vfile'
import type {CommandDescription, OptionDescription} from '../args/description.js'
import type {Defaults} from '../args/parse.js'
import {readInto} from '../files.js'
import type {Io} from '../io.js'
import {fileOf} from '../read.js'
import {attempt, printMessages} from '../report.js'
import {invalidConfig} from '../rules.js'
import {isFields, isList, parseYaml, type Fields} from '../yaml.js'
import {problemOf} from './check.js'
import {keysOf} from './keys.js'

/** Most bytes of a file of settings. */
const largest = 1_000_000

/**
 * Reads a file of settings, and prints what is wrong with it.
 *
 * @param path - its path
 * @param description - of the command that it is read for
 * @param io - the world
 * @returns values of options of the command; nothing if the file cannot be used
 */
export async function readConfig(path: string, description: CommandDescription, io: Io): Promise<Defaults | undefined> {
  const file = fileOf(path, io)
  const fields = await attempt(file, async () => {
    await readInto(file, largest, io)
    return parseConfig(file)
  })
  await printMessages(file, io)
  const folder = dirname(resolve(io.cwd, path))
  return fields && defaultsOf(fields, description, one => relative(io.cwd, resolve(folder, one)) || '.')
}

/**
 * Reads the fields of a file of settings.
 *
 * @param file - file with the text: YAML or JSON
 * @throws VFileMessage - if it cannot be used
 */
export function parseConfig(file: VFile): Fields {
  const {fields, placeOf, placeOfKey} = parseYaml(file, invalidConfig, 'Keys are the options of the command line.')
  const problem = problemOf(fields)
  if (!problem) return fields
  const {path, isKey, reason, remedy} = problem
  throw invalidConfig.report(file, isKey ? placeOfKey(path) : placeOf(path), reason, remedy)
}

/** What fields without a problem say of a command; what stands in its section goes before what stands beside it. */
function defaultsOf(fields: Fields, description: CommandDescription, pathOf: (path: string) => string): Defaults {
  const section = fields[description.name]
  const defaults: Record<string, string | readonly string[] | boolean> = {}
  for (const part of [fields, isFields(section) ? section : {}]) {
    for (const [name, option] of keysOf(description)) {
      const value = part[name]
      if (value === undefined) continue
      const before = defaults[name]
      const settings = option.type === 'string' && option.takes === 'setting'
      defaults[name] = settings
        ? [...(isList(before) ? before.map(String) : []), ...settingsIn(value)]
        : valueOf(value, option, pathOf)
    }
  }
  return defaults
}

/** Options of writers, in the form of the command line. */
function settingsIn(value: unknown): string[] {
  return entriesOf(value).flatMap(([writer, options]) =>
    entriesOf(options).map(([option, own]) => `${writer}.${option}=${String(own)}`),
  )
}

function entriesOf(value: unknown): [string, unknown][] {
  return isFields(value) ? Object.entries(value) : []
}

function valueOf(
  value: unknown,
  option: OptionDescription,
  pathOf: (path: string) => string,
): string | string[] | boolean {
  if (option.type === 'boolean') return value === 'true'
  const isPath = option.takes === 'file' || option.takes === 'folder'
  const own = (one: unknown): string => {
    const text = String(one)
    return isPath && option.besides?.includes(text) !== true ? pathOf(text) : text
  }
  if (!('multiple' in option)) return own(value)
  return isList(value) ? value.map(own) : [own(value)]
}
