/** What is said of every option: the parser, help, completion, the manual and the file of settings all go by it. */
interface Described {
  readonly short?: string
  /** What it does. */
  readonly help: string
  /** Whether it is said anew for each run, and no file of settings has it (default: `false`). */
  readonly once?: boolean
}

/** An option that is on or off. */
export interface Switch extends Described {
  readonly type: 'boolean'
}

/** An option with a value. */
export interface Text extends Described {
  readonly type: 'string'
  /** What stands for the value in help: `FILE`. */
  readonly value: string
  /** What the value may be: words, a file, a folder, or an option of a writer with its value (default: any text). */
  readonly takes?: readonly string[] | 'file' | 'folder' | 'setting'
  /** Words that may stand in place of a file or a folder (default: none). */
  readonly besides?: readonly string[]
  /** Whether the value is a list of these words, separated by commas (default: `false`). */
  readonly list?: boolean
}

/** An option that has a value even if it is not given. */
export interface TextWithDefault extends Text {
  readonly default: string
}

/** An option that may be repeated. */
export interface Texts extends Text {
  readonly multiple: true
}

/** What is said of an option. */
export type OptionDescription = Switch | Text | TextWithDefault | Texts

/** Options by their long names. */
export type Options = Readonly<Record<string, OptionDescription>>

/** What is said of a command. */
export interface CommandDescription {
  readonly name: string
  /** What follows the name: `<input…> --to FORMATS`. */
  readonly operands: string
  /** What it does, in a line of a list. */
  readonly summary: string
  /** What it does, in a few sentences. */
  readonly about: string
  /** Options under their headings. */
  readonly groups: Readonly<Record<string, Options>>
  /** All options. */
  readonly options: Options
  readonly examples: readonly string[]
  /** What else there is to say, a paragraph each. */
  readonly notes?: readonly string[]
  /** What each exit code means. */
  readonly exit: Readonly<Record<number, string>>
  /** Whether a file of settings may speak for it. */
  readonly takesSettings: boolean
  /** What stands where no option does, for completion (default: files). */
  readonly takes?: readonly string[]
}

type Intersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never

/** The options of all groups. */
export type Merged<Groups extends Readonly<Record<string, Options>>> = {
  readonly [Name in keyof Intersection<Groups[keyof Groups]>]: Intersection<Groups[keyof Groups]>[Name]
}

/**
 * Describes a command.
 *
 * @param description - all but its options, which the groups have
 * @returns the same with its options
 */
export function describe<const Groups extends Readonly<Record<string, Options>>>(
  description: Omit<CommandDescription, 'groups' | 'options'> & {readonly groups: Groups},
): Omit<CommandDescription, 'options'> & {readonly options: Merged<Groups>} {
  const options = Object.fromEntries(
    Object.values<Options>(description.groups).flatMap(Object.entries<Options[string]>),
  )
  // The one cast: what is merged has the options of every group.
  return {...description, options: options as Merged<Groups>}
}
