import {commands} from '../args/commands.js'
import type {CommandDescription, OptionDescription} from '../args/description.js'

/** What a file of settings may say, by key: values of options. */
export type Keys = ReadonlyMap<string, OptionDescription>

/** Commands that take settings, in the order of help. */
export const settingsCommands: readonly CommandDescription[] = commands.filter(({takesSettings}) => takesSettings)

/** The keys of one command: its options, but for those that are said anew for each run. */
export function keysOf({options}: Pick<CommandDescription, 'options'>): Keys {
  return new Map(Object.entries(options).filter(([, {once}]) => once !== true))
}

/** The keys of all commands: what several have is of the same form in each. */
export const commonKeys: Keys = new Map(settingsCommands.toReversed().flatMap(command => [...keysOf(command)]))

/** Options that differ from run to run. */
export const onceKeys: ReadonlySet<string> = new Set(
  settingsCommands.flatMap(({options}) => Object.keys(options).filter(name => options[name]?.once === true)),
)
