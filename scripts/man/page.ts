import {about, commands, examples} from '../../src/cli/args/commands.js'
import type {CommandDescription, OptionDescription, Options} from '../../src/cli/args/description.js'
import {configNames} from '../../src/cli/config/find.js'

/** The page of the manual on the command line, in the macros of `man`. */
export function manPage(): string {
  const lines = [
    '.\\" Made from src/cli/args by `npm run man`.',
    '.TH OFFPRINT 1 "" "offprint" "User Commands"',
    '.SH NAME',
    `offprint \\- ${escape(firstLower(about.replace(/\.$/, '')))}`,
    '.SH SYNOPSIS',
    ...commands.flatMap(({name, operands}) => [`.B offprint ${name}`, `${escape(operands)} [options]`, '.br']),
    '.B offprint \\-\\-help',
    '.br',
    '.B offprint \\-\\-version',
    '.SH DESCRIPTION',
    escape(about),
    '.SH COMMANDS',
    ...commands.flatMap(commandLines),
    '.SH ENVIRONMENT',
    ...tagged('SOURCE_DATE_EPOCH', 'seconds since 1970, which date EPUB, PDF and the conversion to TEI'),
    ...tagged('NO_COLOR', 'if it is set, nothing is coloured, unless --color asks for it'),
    '.SH FILES',
    ...tagged(
      configNames.join(', '),
      'usual values of options; the nearest is read, in the folder of work or above it up to the root of the project, which has .git or .hg',
    ),
    '.SH EXAMPLES',
    ...example(examples),
  ]
  return lines.map(line => `${line}\n`).join('')
}

function commandLines({name, operands, about, groups, notes = [], examples, exit}: CommandDescription): string[] {
  return [
    `.SS offprint ${escape(name)} ${escape(operands)}`,
    escape(about),
    ...Object.values(groups).flatMap(optionLines),
    ...notes.flatMap(noteLines),
    '.PP',
    'Examples:',
    ...example(examples),
    '.PP',
    `Exit codes: ${escape(Object.entries(exit).map(([code, meaning]) => `${code} ${meaning}`).join(', '))}.`, // prettier-ignore
  ]
}

function optionLines(options: Options): string[] {
  return Object.entries(options).flatMap(([name, option]) => ['.TP', formOf(name, option), escape(option.help)])
}

/** An option as it is written, its value in italics. */
function formOf(name: string, option: OptionDescription): string {
  const short = option.short === undefined ? '' : `\\fB\\-${option.short}\\fR, `
  const value = option.type === 'boolean' ? '' : ` \\fI${escape(option.value)}\\fR`
  return `${short}\\fB${escape(`--${name}`)}\\fR${value}`
}

/** A note: a paragraph, or a line with a list below it that keeps its lines. */
function noteLines(note: string): string[] {
  const [first = '', ...list] = note.split('\n')
  return ['.PP', escape(first), ...(list.length > 0 ? example(list.map(line => line.trim())) : [])]
}

function tagged(tag: string, text: string): string[] {
  return ['.TP', `.B ${escape(tag)}`, escape(text)]
}

/** Lines that stay as they are. */
function example(lines: readonly string[]): string[] {
  return ['.PP', '.RS 4', '.nf', ...lines.map(escape), '.fi', '.RE']
}

/** Text without meaning for the formatter. */
function escape(text: string): string {
  return text
    .replace(/\\/g, '\\e')
    .replace(/-/g, '\\-')
    .replace(/^[.']/, '\\&$&')
    .replace(/[^\x20-\x7E]/gu, character => {
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
      return `\\[u${code}]`
    })
}

function firstLower(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`
}
