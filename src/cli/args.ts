import {parseArgs, type ParseArgsConfig} from 'node:util'
import {UsageError} from './usage-error.js'

/** How to read an input. */
export interface ReadSettings {
  /** Name of a reader, or `auto`. */
  from: string
  /** WHATWG label of an encoding that overrides what the file says. */
  encoding: string | undefined
  /** Path of a YAML file with metadata. */
  meta: string | undefined
  /** Most bytes that an input may have. */
  maxSize: number
}

/** `--set writer.option=value`, taken apart. */
export interface Setting {
  writer: string
  option: string
  value: string
}

/** `offprint convert`. */
export interface ConvertCommand extends ReadSettings {
  name: 'convert'
  inputs: string[]
  to: string[]
  /** A folder, or `-`. */
  out: string
  settings: Setting[]
  log: string | undefined
  frail: boolean
  /** Stem of the outputs. */
  stem: string | undefined
  /** Whether every word of the input must be accounted for in each output. */
  audit: boolean
}

/** `offprint inspect`. */
export interface InspectCommand extends ReadSettings {
  name: 'inspect'
  input: string
  json: boolean
}

/** `offprint audit`. */
export interface AuditCommand extends ReadSettings {
  name: 'audit'
  source: string
  outputs: string[]
  json: boolean
  /** Path of a page with all differences. */
  report: string | undefined
}

/** Commands that do something with documents. */
export type DocumentCommand = ConvertCommand | InspectCommand | AuditCommand

/** What the command line asks for. */
export type Command = DocumentCommand | {name: 'help'; topic: 'offprint' | DocumentCommand['name']} | {name: 'version'}

const help = {help: {type: 'boolean', short: 'h', default: false}} as const
const reading = {
  from: {type: 'string', default: 'auto'},
  encoding: {type: 'string'},
  meta: {type: 'string'},
  'max-size': {type: 'string', default: '32'},
  ...help,
} as const
const converting = {
  ...reading,
  to: {type: 'string', multiple: true},
  out: {type: 'string'},
  set: {type: 'string', multiple: true},
  log: {type: 'string'},
  frail: {type: 'boolean', default: false},
  name: {type: 'string'},
  audit: {type: 'boolean', default: false},
} as const
const inspecting = {...reading, json: {type: 'boolean', default: false}} as const
const auditing = {...inspecting, report: {type: 'string'}} as const

/**
 * Understands a command line.
 *
 * @param argv - arguments after the name of the program
 * @returns what it asks for
 * @throws UsageError - if it asks for nothing that there is
 * @example
 * parseCommand(['inspect', 'review.txt']).name // 'inspect'
 */
export function parseCommand(argv: readonly string[]): Command {
  const [first, ...rest] = argv
  if (first === 'convert') return parseConvert(rest)
  if (first === 'inspect') return parseInspect(rest)
  if (first === 'audit') return parseAudit(rest)
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
    return {name: 'help', topic: 'offprint'}
  }
  if (first === '--version' || first === '-v') return {name: 'version'}
  throw new UsageError(`Unexpected command \`${first}\`, expected \`convert\`, \`inspect\` or \`audit\``)
}

function parseConvert(args: string[]): Command {
  const {values, positionals} = parse({args, options: converting, allowPositionals: true})
  if (values.help) return {name: 'help', topic: 'convert'}
  const to = [...new Set((values.to ?? []).flatMap(names => names.split(',')).filter(Boolean))]
  const out = values.out ?? (positionals.every(input => input === '-') ? '-' : '.')
  if (positionals.length === 0) throw new UsageError('Unexpected end, expected an input: a file, or `-`')
  if (positionals.filter(input => input === '-').length > 1) throw new UsageError('Unexpected second `-`, expected one')
  if (to.length === 0) throw new UsageError('Unexpected missing `--to`, expected formats such as `--to epub,pdf`')
  if (out === '-' && (to.length > 1 || positionals.length > 1)) {
    throw new UsageError('Unexpected `--out -` for several outputs, expected one input and one format')
  }
  return {
    name: 'convert',
    inputs: positionals,
    to,
    out,
    settings: (values.set ?? []).map(parseSetting),
    log: values.log,
    frail: values.frail,
    stem: values.name === undefined ? undefined : parseStem(values.name, positionals.length),
    audit: values.audit,
    ...readSettings(values),
  }
}

function parseInspect(args: string[]): Command {
  const {values, positionals} = parse({args, options: inspecting, allowPositionals: true})
  if (values.help) return {name: 'help', topic: 'inspect'}
  const [input] = positionals
  if (input === undefined || positionals.length > 1) {
    throw new UsageError(`Unexpected ${positionals.length} inputs, expected one: a file, or \`-\``)
  }
  return {name: 'inspect', input, json: values.json, ...readSettings(values)}
}

function parseAudit(args: string[]): Command {
  const {values, positionals} = parse({args, options: auditing, allowPositionals: true})
  if (values.help) return {name: 'help', topic: 'audit'}
  const [source, ...outputs] = positionals
  if (source === undefined || outputs.length === 0) {
    throw new UsageError('Unexpected end, expected a source and one or more outputs')
  }
  if (outputs.includes('-')) throw new UsageError('Unexpected `-` as output, expected a file')
  return {name: 'audit', source, outputs, json: values.json, report: values.report, ...readSettings(values)}
}

function readSettings(values: {
  from: string
  encoding?: string | undefined
  meta?: string | undefined
  'max-size': string
}): ReadSettings {
  const megabytes = Number(values['max-size'])
  if (!(megabytes > 0)) throw new UsageError(`Unexpected \`--max-size ${values['max-size']}\`, expected megabytes`)
  return {from: values.from, encoding: values.encoding, meta: values.meta, maxSize: megabytes * 1_000_000}
}

function parseSetting(text: string): Setting {
  const [, writer, option, value] = /^([^.=]+)\.([^.=]+)=(.*)$/s.exec(text) ?? []
  if (writer === undefined || option === undefined || value === undefined) {
    throw new UsageError(`Unexpected \`--set ${text}\`, expected \`--set writer.option=value\``)
  }
  return {writer, option, value}
}

function parseStem(name: string, inputs: number): string {
  if (inputs > 1) throw new UsageError('Unexpected `--name` for several inputs, expected one input')
  if (name === '' || name.startsWith('.') || /[/\\\0]/.test(name)) {
    throw new UsageError(`Unexpected \`--name ${name}\`, expected a file name without folder and extension`)
  }
  return name
}

function parse<Config extends ParseArgsConfig>(config: Config): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config)
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message.replace(/\. .*/s, ''))
    throw error
  }
}
