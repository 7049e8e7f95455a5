import {writerNames} from '../formats.js'
import {listOf, parseSetting, type Setting} from '../settings.js'
import {UsageError} from '../usage-error.js'
import type {Switch, Text, Texts} from './description.js'
import {fontOptions, parseFonts, type FontSettings} from './fonts.js'
import {namesIn, type Defaults, type Parsed} from './parse.js'
import {readSettings, type reading, type ReadSettings} from './reading.js'

/** What is written, and where to. */
export interface WriteSettings extends ReadSettings, FontSettings {
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
  /** Whether to write again what changes. */
  watch: boolean
  /** Whether to say nothing of documents that went well. */
  quiet: boolean
  /** Whether to show on a terminal how far a long run is. */
  progress: boolean
}

/** Formats of records that may ride along in a book or a PDF. */
export const recordNames: readonly string[] = ['tei', 'csl']

/** The option that says how TEI is published. */
export const publication: Text = {
  type: 'string',
  value: 'FILE.yaml',
  help: 'how TEI is published: publisher, place, date, identifiers, licence',
  takes: 'file',
}

/** Options of commands that write documents. */
export const writing: {
  to: Texts
  out: Text
  name: Text
  set: Texts
  log: Text
  frail: Switch
  publication: Text
  record: Texts
  watch: Switch
  quiet: Switch
  'no-progress': Switch
} & typeof fontOptions = {
  to: {
    type: 'string',
    multiple: true,
    value: 'FORMATS',
    help: `${writerNames.join(', ')}, separated by commas`,
    takes: writerNames,
    list: true,
  },
  out: {
    type: 'string',
    value: 'DIR',
    help: 'folder for the outputs, or - for standard output (default: the current folder; standard output if the input is -)',
    takes: 'folder',
    besides: ['-'],
  },
  name: {type: 'string', value: 'NAME', help: 'name of the outputs without extension, for one input', once: true},
  set: {
    type: 'string',
    multiple: true,
    value: 'W.O=VALUE',
    help: 'an option of a writer, such as pdf.pageSize=A4; may be repeated',
    takes: 'setting',
  },
  log: {type: 'string', value: 'FILE.json', help: 'write all messages to a file', takes: 'file'},
  frail: {type: 'boolean', help: 'exit with 1 if there are warnings too'},
  publication,
  ...fontOptions,
  record: {
    type: 'string',
    multiple: true,
    value: 'NAMES',
    help: `${recordNames.join(', ')}: records that ride along in EPUB and PDF`,
    takes: recordNames,
    list: true,
  },
  watch: {
    type: 'boolean',
    help: 'write again when an input, metadata, publication, a font or the file of settings changes; Ctrl-C ends it',
    once: true,
  },
  quiet: {type: 'boolean', help: 'say nothing of documents that went well'},
  'no-progress': {type: 'boolean', help: 'show no line of progress on a terminal'},
}

/** What is said of several outputs that can only go to a folder. */
export const severalOutputs = 'Unexpected `--out -` for several outputs, expected one input and one format'

/**
 * What `convert` and `bind` say of inputs and outputs. What a file of settings says of formats that are not written, is
 * passed over.
 *
 * @param parsed - the command line
 * @param defaults - what the file of settings says
 * @throws UsageError - if it asks for what cannot be
 */
export function parseWriting(parsed: Parsed<typeof writing & typeof reading>, defaults: Defaults): WriteSettings {
  const {values, positionals: inputs, isStated} = parsed
  const to = namesIn(values.to)
  const out = values.out ?? (inputs.every(input => input === '-') ? '-' : '.')
  if (inputs.length === 0) throw new UsageError('Unexpected end, expected an input: a file, or `-`')
  if (inputs.filter(input => input === '-').length > 1) throw new UsageError('Unexpected second `-`, expected one')
  if (to.length === 0) throw new UsageError('Unexpected missing `--to`, expected formats such as `--to epub,pdf`')
  if (out === '-' && to.length > 1) throw new UsageError(severalOutputs)
  if (values.watch && (inputs.includes('-') || out === '-')) {
    throw new UsageError('Unexpected `-` with `--watch`, expected files and a folder')
  }
  const records = parseRecords(parsed, to)
  const made = [...to, ...records]
  if (isStated('publication') && !made.includes('tei')) {
    throw new UsageError('Unexpected `--publication` without `--to tei`')
  }
  const fonts = parseFonts(parsed, to)
  const settings = settingsOf(parsed, defaults, made)
  refuseContradictions(to, records, fonts, settings)
  return {
    inputs,
    to,
    out,
    settings,
    log: values.log,
    frail: values.frail,
    publication: made.includes('tei') ? values.publication : undefined,
    records,
    watch: values.watch,
    quiet: values.quiet,
    progress: !values.quiet && !values['no-progress'],
    ...fonts,
    ...readSettings(values),
  }
}

/**
 * Name of outputs.
 *
 * @param name - as it is given
 * @param inputs - how many inputs there are
 * @throws UsageError - if there are several, or it is no name of a file
 */
export function parseStem(name: string | undefined, inputs: number): string | undefined {
  if (name === undefined) return undefined
  if (inputs > 1) throw new UsageError('Unexpected `--name` for several inputs, expected one input')
  if (name === '' || name.startsWith('.') || /[/\\\0]/.test(name)) {
    throw new UsageError(`Unexpected \`--name ${name}\`, expected a file name without folder and extension`)
  }
  return name
}

/** Records that `--record` asks for. */
function parseRecords({values, isStated}: Parsed<typeof writing>, to: readonly string[]): string[] {
  const names = namesIn(values.record)
  const strange = names.find(name => !recordNames.includes(name))
  if (strange !== undefined) throw new UsageError(`Unexpected \`--record ${strange}\`, expected ${listOf(recordNames)}`)
  if (to.includes('epub') || to.includes('pdf')) return names
  if (isStated('record')) throw new UsageError('Unexpected `--record` without `--to epub` or `--to pdf`')
  return []
}

/** Settings of the command line, behind those of the file of settings for what is written: the last one holds. */
function settingsOf(
  {values, isStated}: Parsed<typeof writing>,
  defaults: Defaults,
  made: readonly string[],
): Setting[] {
  const own = isStated('set') ? (values.set ?? []).map(parseSetting) : []
  const {set: usual} = defaults
  const others = typeof usual === 'object' ? usual.map(parseSetting) : []
  return [...others.filter(({writer}) => made.includes(writer)), ...own]
}

/** Refuses options of which one undoes the other. */
function refuseContradictions(
  to: readonly string[],
  records: readonly string[],
  {fonts}: FontSettings,
  settings: readonly Setting[],
): void {
  const valueOf = (writer: string, option: string): string | undefined =>
    settings.findLast(setting => setting.writer === writer && setting.option === option)?.value
  const [font] = fonts
  const own = valueOf('epub', 'fonts')
  if (font !== undefined && own !== undefined) {
    throw new UsageError(
      `Unexpected \`--set epub.fonts=${own}\` beside \`--font ${font}\`, expected one of them: \`--font\` is for EPUB and PDF, \`epub.fonts\` for EPUB alone`,
    )
  }
  const conformance = valueOf('pdf', 'conformance')
  if (records.length > 0 && to.includes('pdf') && (conformance === 'PDF/A-1a' || conformance === 'PDF/A-2a')) {
    throw new UsageError(
      `Unexpected \`--record ${records.join(',')}\` for ${conformance}, which holds no records, expected \`--set pdf.conformance=PDF/A-3a\`, or PDF without records in a run of its own`,
    )
  }
}
