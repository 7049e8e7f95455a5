import {UsageError} from '../usage-error.js'
import {describe, type CommandDescription} from './description.js'
import {general} from './general.js'
import {parse, type Defaults} from './parse.js'
import {reading, readSettings, type ReadSettings} from './reading.js'

/** `offprint audit`. */
export interface AuditCommand extends ReadSettings {
  name: 'audit'
  source: string
  outputs: string[]
  json: boolean
  /** Path of a page with all differences. */
  report: string | undefined
}

const described = describe({
  name: 'audit',
  operands: '<source> <output…>',
  summary: 'account for every word of a source in its outputs',
  about:
    'Accounts for every word of a source in its outputs: kept, moved, joined, dropped or added, and by which rule. The source is a file, or - for standard input; outputs are EPUB, PDF, TEI, Markdown, HTML or JSON, by their extensions. PDF needs the package pdfjs-dist.',
  groups: {
    Showing: {
      json: {
        type: 'boolean',
        help: 'print JSON for programs, with every difference and its place on both sides',
      },
      report: {
        type: 'string',
        value: 'FILE',
        help: 'write a page of HTML with every difference in its context',
        takes: 'file',
      },
    },
    Reading: reading,
    General: general,
  },
  examples: [
    'offprint audit review.htm books/review.epub books/review.tei.xml',
    'offprint audit review.txt review.md --report ledger.html',
  ],
  exit: {0: 'every word is accounted for', 1: 'one is not or a file failed', 2: 'wrong usage'},
  takesSettings: true,
})

/** What is said of `offprint audit`. */
export const audit: CommandDescription = described

/**
 * Understands the arguments of `offprint audit`.
 *
 * @param args - arguments after the name of the command
 * @param defaults - what a file of settings says
 * @returns the command; `undefined` if help is asked for
 * @throws UsageError - if it asks for nothing that there is
 */
export function parseAudit(args: readonly string[], defaults: Defaults): AuditCommand | undefined {
  const {values, positionals} = parse(described, args, defaults)
  if (values.help) return undefined
  const [source, ...outputs] = positionals
  if (source === undefined || outputs.length === 0) {
    throw new UsageError('Unexpected end, expected a source and one or more outputs')
  }
  if (outputs.includes('-')) throw new UsageError('Unexpected `-` as output, expected a file')
  return {name: 'audit', source, outputs, json: values.json, report: values.report, ...readSettings(values)}
}
