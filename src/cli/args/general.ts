import {parseArgs} from 'node:util'
import type {CommandDescription, Switch, Text, TextWithDefault} from './description.js'
import {configOf, oneOf} from './parse.js'

/** When to use colours. */
export const colorNames = ['auto', 'always', 'never'] as const

/** Options of every command that does something with documents. */
export const general: {
  config: Text
  'no-config': Switch
  color: TextWithDefault
  help: Switch
} = {
  config: {
    type: 'string',
    value: 'FILE',
    help: 'a file of settings (default: offprint.config.yaml or .json, here or above within the project)',
    takes: 'file',
    once: true,
  },
  'no-config': {type: 'boolean', help: 'read no file of settings', once: true},
  color: {
    type: 'string',
    default: 'auto',
    value: 'WHEN',
    help: 'auto, always or never (default: auto, on a terminal without NO_COLOR)',
    takes: colorNames,
    once: true,
  },
  help: {type: 'boolean', short: 'h', help: 'this help', once: true},
}

/** What holds for a run whatever its command. */
export interface GeneralSettings {
  /** Path of a file of settings, `auto` for the nearest, or `none`. */
  readonly config: {readonly path: string} | 'auto' | 'none'
  readonly color: (typeof colorNames)[number]
}

/**
 * What a command line says that goes before all else; other faults in it are left to its parser.
 *
 * @param description - of the command
 * @param args - arguments after its name
 * @throws UsageError - if it says a thing that cannot be
 */
export function generalSettings(
  {options}: Pick<CommandDescription, 'options'>,
  args: readonly string[],
): GeneralSettings {
  const {values} = parseArgs({args: [...args], options: configOf(options), strict: false, allowPositionals: true})
  const {config, color} = values
  return {
    // Help is there even if a file of settings is broken.
    config:
      values['no-config'] === true || values['help'] === true
        ? 'none'
        : typeof config === 'string'
          ? {path: config}
          : 'auto',
    color: typeof color === 'string' ? oneOf('--color', color, colorNames) : 'auto',
  }
}
