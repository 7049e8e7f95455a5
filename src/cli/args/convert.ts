import {settingForms} from '../formats.js'
import {UsageError} from '../usage-error.js'
import {describe, type CommandDescription} from './description.js'
import {general} from './general.js'
import {parse, type Defaults} from './parse.js'
import {reading} from './reading.js'
import {parseStem, parseWriting, severalOutputs, writing, type WriteSettings} from './writing.js'

/** `offprint convert`. */
export interface ConvertCommand extends WriteSettings {
  name: 'convert'
  /** Stem of the outputs. */
  stem: string | undefined
  /** Whether every word of the input must be accounted for in each output. */
  audit: boolean
}

const described = describe({
  name: 'convert',
  operands: '<input…> --to FORMATS',
  summary: 'convert documents',
  about:
    'Converts documents. An input is a file, or - for standard input. Outputs are named after author and title, or after the input where these are not known, and replace files of the same name.',
  groups: {
    Writing: {
      ...writing,
      audit: {
        type: 'boolean',
        help: 'account for every word of the input in each output; exit with 1 if one is lost',
      },
    },
    Reading: reading,
    General: general,
  },
  examples: [
    'offprint convert review.txt --to epub,pdf --out books',
    'offprint convert articles/*.htm --to tei --meta issue.yaml --log log.json --out tei',
    'offprint convert - --to markdown < review.txt > review.md',
    'offprint convert review.txt --to pdf --set pdf.pageSize=A4',
    'offprint convert review.txt --to epub --font Serif.ttf --font Serif-Italic.ttf --record tei',
  ],
  notes: [
    `Options of writers, for --set:\n${settingForms.map(form => `  ${form}`).join('\n')}`,
    'SOURCE_DATE_EPOCH, in seconds since 1970, dates EPUB, PDF and the conversion to TEI.',
  ],
  exit: {0: 'all was written', 1: 'a document failed', 2: 'wrong usage'},
  takesSettings: true,
})

/** What is said of `offprint convert`. */
export const convert: CommandDescription = described

/**
 * Understands the arguments of `offprint convert`.
 *
 * @param args - arguments after the name of the command
 * @param defaults - what a file of settings says
 * @returns the command; `undefined` if help is asked for
 * @throws UsageError - if it asks for nothing that there is
 */
export function parseConvert(args: readonly string[], defaults: Defaults): ConvertCommand | undefined {
  const parsed = parse(described, args, defaults)
  const {values, positionals} = parsed
  if (values.help) return undefined
  const stem = parseStem(values.name, positionals.length)
  const settings = parseWriting(parsed, defaults)
  if (settings.out === '-' && positionals.length > 1) throw new UsageError(severalOutputs)
  return {name: 'convert', ...settings, stem, audit: values.audit}
}
