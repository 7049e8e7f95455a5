import {commands} from '../args/commands.js'
import type {CommandDescription, OptionDescription} from '../args/description.js'
import {valuesOf} from './words.js'

/** Prints a script of completion for zsh. */
export function zshCompletion(): string {
  return `#compdef offprint
# Completion of offprint for zsh: offprint completion zsh > "\${fpath[1]}/_offprint"

_offprint() {
  local context state state_descr line
  typeset -A opt_args
  local -a commands
  commands=(
${commands.map(({name, summary}) => `    ${quote(`${name}:${summary}`)}\n`).join('')}  )
  _arguments -C \\
    '(- *)'{-h,--help}'[help]' \\
    '(- *)'{-v,--version}'[version]' \\
    '1:command:->command' \\
    '*::argument:->argument'
  case $state in
    command) _describe command commands ;;
    argument)
      case $words[1] in
${commands.map(commandCase).join('')}      esac
      ;;
  esac
}

if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  _offprint "$@"
else
  compdef _offprint offprint
fi
`
}

function commandCase({name, options, takes}: CommandDescription): string {
  const operands = takes ? `1:argument:(${takes.join(' ')})` : '*:file:_files'
  const specs = [...Object.entries(options).map(([option, description]) => specOf(option, description)), operands]
  return `        ${name})
          _arguments ${specs.map(quote).join(' \\\n            ')}
          ;;
`
}

/** An option as \`_arguments\` takes it. */
function specOf(name: string, option: OptionDescription): string {
  const help = escape(option.help)
  if (option.type === 'boolean') return `--${name}[${help}]`
  const repeated = 'multiple' in option ? '*' : ''
  return `${repeated}--${name}=[${help}]:${escape(option.value)}:${actionOf(option)}`
}

function actionOf(option: OptionDescription): string {
  const values = valuesOf(option)
  if (!values) return ''
  const {words, isList, paths} = values
  if (paths) return paths === 'folder' ? '_files -/' : '_files'
  return isList ? `_values -s , word ${words.join(' ')}` : `(${words.join(' ')})`
}

function escape(text: string): string {
  return text.replace(/[\\[\]:]/g, '\\$&')
}

/** A word in single quotes. */
function quote(text: string): string {
  return `'${text.replace(/'/g, `'\\''`)}'`
}
