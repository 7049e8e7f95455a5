import type {OptionDescription, Text} from '../args/description.js'
import {settingKinds} from '../formats.js'

/** What completes the value of an option. */
export interface Values {
  /** Words; of a list those that may stand between commas. */
  readonly words: readonly string[]
  readonly isList: boolean
  /** Files or folders, beside the words. */
  readonly paths: 'file' | 'folder' | undefined
}

/**
 * What completes the value of an option.
 *
 * @param option - the option
 * @returns words and paths; nothing if it has no value, or any text can stand for it
 */
export function valuesOf(option: OptionDescription): Values | undefined {
  if (option.type === 'boolean' || option.takes === undefined) return undefined
  const {takes, besides = [], list = false}: Text = option
  if (takes === 'setting') return {words: settingWords, isList: false, paths: undefined}
  if (takes === 'file' || takes === 'folder') return {words: besides, isList: false, paths: takes}
  return {words: takes, isList: list, paths: undefined}
}

/** Options of writers with their values; those of any value end in `=`. */
const settingWords: readonly string[] = Object.entries(settingKinds).flatMap(([writer, kinds]) =>
  Object.entries(kinds).flatMap(([option, kind]) => {
    const values = kind === 'boolean' ? [true, false] : typeof kind === 'object' ? kind : ['']
    return values.map(value => `${writer}.${option}=${String(value)}`)
  }),
)
