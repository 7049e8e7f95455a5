import {about, commands, examples} from './args/commands.js'
import type {CommandDescription, OptionDescription, Options} from './args/description.js'
import {wrap} from './wrap.js'

/** Where the text of an option begins. */
const column = 20
const width = 100

/** Help for the program. */
export function programHelp(): string {
  const names = commands.map(({name, operands}) => `${name} ${operands}`)
  const longest = Math.max(...names.map(name => name.length))
  const lines = commands.map(({summary}, index) => `  ${(names[index] ?? '').padEnd(longest)}   ${summary}\n`)
  return `Usage: offprint <command> [options]

${wrap(about, width).join('\n')}

Commands:
${lines.join('')}
Options:
  -h, --help      help; also after a command
  -v, --version   version

${listed('Examples', examples)}`
}

/** Help for a command. */
export function commandHelp({name, operands, about, groups, notes = [], examples, exit}: CommandDescription): string {
  const parts = [
    `Usage: offprint ${name} ${operands} [options]\n`,
    `${wrap(about, width).join('\n')}\n`,
    ...Object.entries(groups).map(([heading, options]) => `${heading}:\n${optionLines(options)}`),
    ...notes.map(note => `${note}\n`),
    listed('Examples', examples),
    `${wrap(exitText(exit), width).join('\n')}\n`,
  ]
  return parts.join('\n')
}

/** An option as it is written: `--to FORMATS`. */
export function optionForm(name: string, option: OptionDescription): string {
  const long = option.type === 'boolean' ? `--${name}` : `--${name} ${option.value}`
  return option.short === undefined ? long : `-${option.short}, ${long}`
}

function optionLines(options: Options): string {
  return Object.entries(options)
    .map(([name, option]) => {
      const form = `  ${optionForm(name, option)}`
      const text = wrap(option.help, width - column)
      const isNarrow = form.length < column
      const lines = isNarrow ? text : ['', ...text]
      return lines.map((line, index) => `${index === 0 ? form.padEnd(column) : ' '.repeat(column)}${line}`.trimEnd())
    })
    .flat()
    .map(line => `${line}\n`)
    .join('')
}

function listed(heading: string, lines: readonly string[]): string {
  return `${heading}:\n${lines.map(line => `  ${line}\n`).join('')}`
}

function exitText(exit: CommandDescription['exit']): string {
  return `Exit codes: ${Object.entries(exit).map(([code, meaning]) => `${code} ${meaning}`).join(', ')}.` // prettier-ignore
}
