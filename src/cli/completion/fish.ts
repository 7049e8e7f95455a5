import {commands} from '../args/commands.js'
import type {CommandDescription, OptionDescription} from '../args/description.js'
import {valuesOf} from './words.js'

/** Prints a script of completion for fish. */
export function fishCompletion(): string {
  return `# Completion of offprint for fish: offprint completion fish > ~/.config/fish/completions/offprint.fish

complete -c offprint -n __fish_use_subcommand -f
complete -c offprint -n __fish_use_subcommand -s h -l help -d 'help'
complete -c offprint -n __fish_use_subcommand -s v -l version -d 'version'
${commands.map(({name, summary}) => `complete -c offprint -n __fish_use_subcommand -f -a ${name} -d ${quote(summary)}\n`).join('')}
${commands.flatMap(linesOf).join('')}`
}

function linesOf({name, options, takes}: CommandDescription): string[] {
  const start = `complete -c offprint -n '__fish_seen_subcommand_from ${name}'`
  return [
    ...(takes ? [`${start} -f -a '${takes.join(' ')}'\n`] : []),
    ...Object.entries(options).map(([option, description]) => {
      const short = description.short === undefined ? '' : ` -s ${description.short}`
      return `${start}${short} -l ${option}${valueOf(description)} -d ${quote(description.help)}\n`
    }),
  ]
}

/** What an option takes: nothing, any text, words, or files, which fish completes by itself. */
function valueOf(option: OptionDescription): string {
  if (option.type === 'boolean') return ' -f'
  const values = valuesOf(option)
  if (!values) return ' -x'
  const {words, isList, paths} = values
  if (paths === 'folder') return ` -x -a '(__fish_complete_directories)'`
  const beside = words.length > 0 ? ` -a '${words.join(' ')}'` : ''
  if (paths === 'file') return ` -r -F${beside}`
  return isList ? ` -x -a '(__fish_append , ${words.join(' ')})'` : ` -x${beside}`
}

/** A word in single quotes. */
function quote(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`
}
