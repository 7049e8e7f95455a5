import {parseBatch, type BatchCommand} from './batch-args.js'
import {parseCheck, type CheckCommand} from './check-args.js'
import {fontOptions, parseFonts, type FontSettings} from './font-args.js'
import {parseDeposit, type DepositCommand} from './deposit-args.js'
import {namesIn, parse, reading, readSettings, type ReadSettings} from './options.js'
import {parseRecords} from './records.js'
import {listOf, parseSetting} from './settings.js'
import {UsageError} from './usage-error.js'
import {parseStatus, parseWorker, type StatusCommand, type WorkerCommand} from './worker-args.js'

/** `--set writer.option=value`, taken apart. */
export interface Setting {
  writer: string
  option: string
  value: string
}

/** `offprint convert`. */
export interface ConvertCommand extends ReadSettings, FontSettings {
  name: 'convert'
  inputs: string[]
  to: string[]
  /** A folder, or `-`. */
  out: string
  settings: Setting[]
  log: string | undefined
  frail: boolean
  /** Path of a YAML file that says how TEI is published. */
  publication: string | undefined
  /** Names of the formats of records that ride along in books and PDF. */
  records: string[]
  /** Stem of the outputs. */
  stem: string | undefined
  /** Whether every word of the input must be accounted for in each output. */
  audit: boolean
}

/** `offprint bind`. */
export interface BindCommand extends Omit<ConvertCommand, 'name' | 'audit'> {
  name: 'bind'
  /** In which order the articles stand. */
  order: 'given' | 'pages'
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
export type DocumentCommand =
  | ConvertCommand
  | BatchCommand
  | WorkerCommand
  | StatusCommand
  | BindCommand
  | InspectCommand
  | AuditCommand
  | CheckCommand
  | DepositCommand

/** Names of commands that do something with documents. */
export const commandNames: readonly DocumentCommand['name'][] = [
  'convert',
  'batch',
  'worker',
  'status',
  'bind',
  'inspect',
  'audit',
  'check',
  'deposit',
]

/** What the command line asks for. */
export type Command = DocumentCommand | {name: 'help'; topic: 'offprint' | DocumentCommand['name']} | {name: 'version'}

const writing = {
  ...reading,
  to: {type: 'string', multiple: true},
  out: {type: 'string'},
  set: {type: 'string', multiple: true},
  log: {type: 'string'},
  frail: {type: 'boolean', default: false},
  publication: {type: 'string'},
  record: {type: 'string', multiple: true},
  ...fontOptions,
  name: {type: 'string'},
} as const
const converting = {...writing, audit: {type: 'boolean', default: false}} as const
const binding = {...writing, order: {type: 'string', default: 'given'}} as const
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
  if (first === 'batch') return parseBatch(rest) ?? {name: 'help', topic: 'batch'}
  if (first === 'worker') return parseWorker(rest) ?? {name: 'help', topic: 'worker'}
  if (first === 'status') return parseStatus(rest) ?? {name: 'help', topic: 'status'}
  if (first === 'bind') return parseBind(rest)
  if (first === 'inspect') return parseInspect(rest)
  if (first === 'audit') return parseAudit(rest)
  if (first === 'check') return parseCheck(rest) ?? {name: 'help', topic: 'check'}
  if (first === 'deposit') return parseDeposit(rest) ?? {name: 'help', topic: 'deposit'}
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
    return {name: 'help', topic: 'offprint'}
  }
  if (first === '--version' || first === '-v') return {name: 'version'}
  throw new UsageError(`Unexpected command \`${first}\`, expected ${listOf(commandNames.map(name => `\`${name}\``))}`)
}

function parseConvert(args: string[]): Command {
  const {values, positionals} = parse({args, options: converting, allowPositionals: true})
  if (values.help) return {name: 'help', topic: 'convert'}
  const stem = values.name === undefined ? undefined : parseStem(values.name, positionals.length)
  const writing = parseWriting(values, positionals)
  if (writing.out === '-' && positionals.length > 1) throw new UsageError(severalOutputs)
  return {name: 'convert', ...writing, stem, audit: values.audit}
}

function parseBind(args: string[]): Command {
  const {values, positionals} = parse({args, options: binding, allowPositionals: true})
  if (values.help) return {name: 'help', topic: 'bind'}
  const {order} = values
  if (order !== 'given' && order !== 'pages') {
    throw new UsageError(`Unexpected \`--order ${order}\`, expected \`given\` or \`pages\``)
  }
  const stem = values.name === undefined ? undefined : parseStem(values.name, 1)
  return {name: 'bind', ...parseWriting(values, positionals), stem, order}
}

const severalOutputs = 'Unexpected `--out -` for several outputs, expected one input and one format'

/** What `convert` and `bind` say of inputs and outputs. */
function parseWriting(
  values: Parameters<typeof readSettings>[0] &
    Parameters<typeof parseFonts>[0] & {
      to?: string[] | undefined
      out?: string | undefined
      set?: string[] | undefined
      log?: string | undefined
      frail: boolean
      publication?: string | undefined
      record?: string[] | undefined
    },
  inputs: string[],
): Omit<ConvertCommand, 'name' | 'stem' | 'audit'> {
  const to = namesIn(values.to)
  const out = values.out ?? (inputs.every(input => input === '-') ? '-' : '.')
  if (inputs.length === 0) throw new UsageError('Unexpected end, expected an input: a file, or `-`')
  if (inputs.filter(input => input === '-').length > 1) throw new UsageError('Unexpected second `-`, expected one')
  if (to.length === 0) throw new UsageError('Unexpected missing `--to`, expected formats such as `--to epub,pdf`')
  if (out === '-' && to.length > 1) throw new UsageError(severalOutputs)
  const records = parseRecords(values.record, to)
  if (values.publication !== undefined && ![...to, ...records].includes('tei')) {
    throw new UsageError('Unexpected `--publication` without `--to tei`')
  }
  return {
    inputs,
    to,
    out,
    settings: (values.set ?? []).map(parseSetting),
    log: values.log,
    frail: values.frail,
    publication: values.publication,
    records,
    ...parseFonts(values, to),
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

function parseStem(name: string, inputs: number): string {
  if (inputs > 1) throw new UsageError('Unexpected `--name` for several inputs, expected one input')
  if (name === '' || name.startsWith('.') || /[/\\\0]/.test(name)) {
    throw new UsageError(`Unexpected \`--name ${name}\`, expected a file name without folder and extension`)
  }
  return name
}
