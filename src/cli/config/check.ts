import type {OptionDescription} from '../args/description.js'
import {settingKinds} from '../formats.js'
import {nearest} from '../nearest.js'
import {fitsKind, kindText, type Kind} from '../settings.js'
import {isFields, isList, type Fields} from '../yaml.js'
import {commonKeys, keysOf, onceKeys, settingsCommands, type Keys} from './keys.js'

/** What is wrong with a file of settings. */
export interface Problem {
  readonly path: readonly string[]
  /** Whether the key is wrong, and not its value. */
  readonly isKey: boolean
  readonly reason: string
  readonly remedy: string
}

/**
 * Looks for what is wrong with a file of settings.
 *
 * @param fields - what it says; every scalar is a string
 * @returns the first problem in the order of the file; none if it can be used
 */
export function problemOf(fields: Fields): Problem | undefined {
  for (const [key, value] of Object.entries(fields)) {
    if (key === '$schema') continue
    const command = settingsCommands.find(({name}) => name === key)
    const problem = command
      ? fieldsProblem(value, [key], (inner, own) => keyProblem(inner, own, [key, inner], keysOf(command), command.name))
      : keyProblem(key, value, [key], commonKeys)
    if (problem) return problem
  }
  return undefined
}

function keyProblem(
  key: string,
  value: unknown,
  path: readonly string[],
  keys: Keys,
  command?: string,
): Problem | undefined {
  const option = keys.get(key)
  if (option) return valueProblem(key, option, value, path)
  const sections = command === undefined ? settingsCommands.map(({name}) => name) : []
  const known = [...keys.keys(), ...sections]
  const meant = nearest(key, known)
  const remedy = `Keys are ${quoted(known)}.`
  if (onceKeys.has(key)) {
    return {path, isKey: true, reason: `Unexpected \`${key}\`, expected it on the command line alone`, remedy}
  }
  const where = command === undefined ? '' : ` of \`${command}\``
  return {
    path,
    isKey: true,
    reason: `Unexpected \`${key}\`${where}, expected ${meant === undefined ? 'an option' : `\`${meant}\``}`,
    remedy,
  }
}

function valueProblem(
  key: string,
  option: OptionDescription,
  value: unknown,
  path: readonly string[],
): Problem | undefined {
  if (option.type === 'boolean') return kindProblem(key, 'boolean', value, path)
  if (option.takes === 'setting') return fieldsProblem(value, path, (writer, own) => writerProblem(writer, own, [...path, writer])) // prettier-ignore
  const words = typeof option.takes === 'object' ? option.takes : undefined
  const kind: Kind = words ?? 'string'
  const isMany = 'multiple' in option
  const parts = isMany && isList(value) ? value : [value]
  for (const [index, part] of parts.entries()) {
    const at = isMany && isList(value) ? [...path, String(index)] : path
    const names = option.list === true && typeof part === 'string' ? part.split(',') : [part]
    for (const name of names) {
      const problem = kindProblem(key, kind, name, at)
      if (problem) return problem
    }
  }
  return undefined
}

function writerProblem(writer: string, value: unknown, path: readonly string[]): Problem | undefined {
  const kinds = Object.hasOwn(settingKinds, writer) ? settingKinds[writer] : undefined
  if (!kinds) return unknownKey(writer, Object.keys(settingKinds), path, 'a writer')
  return fieldsProblem(value, path, (option, own) => {
    const kind = Object.hasOwn(kinds, option) ? kinds[option] : undefined
    const at = [...path, option]
    return kind === undefined
      ? unknownKey(option, Object.keys(kinds), at, `an option of \`${writer}\``)
      : kindProblem(option, kind, own, at)
  })
}

function unknownKey(key: string, known: readonly string[], path: readonly string[], what: string): Problem {
  const meant = nearest(key, known)
  const reason = `Unexpected \`${key}\`, expected ${meant === undefined ? what : `\`${meant}\``}`
  return {path, isKey: true, reason, remedy: known.length === 0 ? 'There are none.' : `There are ${quoted(known)}.`}
}

function kindProblem(key: string, kind: Kind, value: unknown, path: readonly string[]): Problem | undefined {
  if (typeof value === 'string' && value !== '' && fitsKind(kind, value)) return undefined
  const found =
    typeof value !== 'string' ? (isList(value) ? 'list' : 'fields') : value === '' ? 'nothing' : `\`${value}\``
  return {
    path,
    isKey: false,
    reason: `Unexpected ${found} as \`${key}\`, expected ${kindText(kind)}`,
    remedy: 'Options are those of the command line; `--help` lists them.',
  }
}

function quoted(names: readonly string[]): string {
  return names.map(name => `\`${name}\``).join(', ')
}

/** The first problem of fields; what is no fields is one. */
function fieldsProblem(
  value: unknown,
  path: readonly string[],
  problemIn: (key: string, value: unknown) => Problem | undefined,
): Problem | undefined {
  if (!isFields(value)) {
    const remedy = 'Give each option a line of its own, indented below.'
    return {path, isKey: false, reason: `Unexpected value of \`${path.at(-1) ?? ''}\`, expected fields`, remedy}
  }
  for (const [key, own] of Object.entries(value)) {
    const problem = problemIn(key, own)
    if (problem) return problem
  }
  return undefined
}
