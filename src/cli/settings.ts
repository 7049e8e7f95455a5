import {UsageError} from './usage-error.js'

/** `--set writer.option=value`, taken apart. */
export interface Setting {
  writer: string
  option: string
  value: string
}

/**
 * Takes `writer.option=value` apart.
 *
 * @throws UsageError - if it is not of this form
 */
export function parseSetting(text: string): Setting {
  const [, writer, option, value] = /^([^.=]+)\.([^.=]+)=(.*)$/s.exec(text) ?? []
  if (writer === undefined || option === undefined || value === undefined) {
    throw new UsageError(`Unexpected \`--set ${text}\`, expected \`--set writer.option=value\``)
  }
  return {writer, option, value}
}

/** What the value of a setting may be: of a type, or one of a list. */
export type Kind = 'string' | 'number' | 'boolean' | readonly (string | number | boolean)[]

/** Values of settings, by option. */
export type Values = Readonly<Record<string, string | number | boolean>>

/** The kind of an option whose type is `Value`; `never` if no text can stand for it. */
type KindOf<Value> = [Value] extends [never]
  ? never
  : [Value] extends [boolean]
    ? 'boolean'
    : [Value] extends [number]
      ? 'number' | readonly Value[]
      : [Value] extends [string]
        ? string extends Value
          ? 'string'
          : readonly Value[]
        : readonly Value[]

type Scalar<Value> = Extract<Value, string | number | boolean>

/** The options of a writer that can be set with a word; an option that is forgotten is a type error. */
export type Settable<Options> = {
  readonly [Name in keyof Options as Scalar<Options[Name]> extends never ? never : Name]-?: KindOf<
    Scalar<Options[Name]>
  >
}

/**
 * Turns the settings for a writer into values of its options.
 *
 * @param writer - name of the writer
 * @param kinds - the options that it has
 * @param settings - all settings of the command line
 * @returns values by option
 * @throws UsageError - if the writer has no such option, or the value is of another kind
 */
export function valuesOf(writer: string, kinds: Readonly<Record<string, Kind>>, settings: readonly Setting[]): Values {
  const own = settings.filter(setting => setting.writer === writer)
  return Object.fromEntries(
    own.map(({option, value}) => {
      const kind = Object.hasOwn(kinds, option) ? kinds[option] : undefined
      if (kind === undefined) {
        const known = Object.keys(kinds).map(name => `\`${writer}.${name}\``)
        throw new UsageError(`Unexpected option \`${writer}.${option}\`, expected ${listOf(known)}`)
      }
      const parsed = parseValue(value, kind)
      if (parsed !== undefined) return [option, parsed]
      throw new UsageError(`Unexpected \`${writer}.${option}=${value}\`, expected ${kindText(kind)}`)
    }),
  )
}

/** Whether a text can stand for a value. */
export function fitsKind(kind: Kind, value: string): boolean {
  return parseValue(value, kind) !== undefined
}

/** The form of a value, for a list of options: `TEXT`, `NUMBER`, or the choices. */
export function formOf(kind: Kind): string {
  if (kind === 'string') return 'TEXT'
  if (kind === 'number') return 'NUMBER'
  return (kind === 'boolean' ? [true, false] : kind).join('|')
}

/** Names in a sentence: `a`, `b` or `c`. */
export function listOf(names: readonly string[]): string {
  if (names.length === 0) return 'none'
  return names.length === 1 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.slice(-1).join('')}`
}

function parseValue(value: string, kind: Kind): string | number | boolean | undefined {
  if (kind === 'string') return value
  if (kind === 'boolean') return parseValue(value, [true, false])
  if (kind === 'number') return value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : undefined
  return kind.find(choice => String(choice) === value)
}

/** What a value may be, in a sentence. */
export function kindText(kind: Kind): string {
  if (kind === 'string') return 'text'
  if (kind === 'number') return 'a number'
  return listOf((kind === 'boolean' ? [true, false] : kind).map(choice => `\`${String(choice)}\``))
}
