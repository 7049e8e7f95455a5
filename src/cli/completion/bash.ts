import {commands} from '../args/commands.js'
import type {CommandDescription} from '../args/description.js'
import {valuesOf} from './words.js'

/** Prints a script of completion for bash, from version 3.2 on. */
export function bashCompletion(): string {
  return `# Completion of offprint for bash: source <(offprint completion bash)

_offprint_options() {
  case $1 in
${commands.map(({name, options}) => `    ${name}) echo '${flagsOf(options)}' ;;\n`).join('')}    *) echo '--help --version' ;;
  esac
}

# Sets words, isList and paths for the value of an option; fails if it has no value.
_offprint_values() {
  words='' isList='' paths=''
  case "$1 $2" in
${commands.flatMap(valueCases).join('')}    *) return 1 ;;
  esac
}

_offprint() {
  local line=\${COMP_LINE:0:COMP_POINT}
  local current=\${line##*[[:space:]]}
  local before tokens command previous words isList paths prefix='' chosen='' reply
  before=\${line%"$current"}
  read -ra tokens <<< "$before"
  command=\${tokens[1]:-}
  previous=\${tokens[\${#tokens[@]}-1]}
  COMPREPLY=()

  if [[ $current == --*=* ]]; then
    previous=\${current%%=*}
    # Readline replaces what stands behind a character that breaks words.
    [[ $COMP_WORDBREAKS == *=* ]] || prefix=$previous=
    current=\${current#*=}
  fi
  if _offprint_values "$command" "$previous"; then
    :
  elif [[ $current == -* ]]; then
    words=$(_offprint_options "$command")
  elif [[ \${#tokens[@]} -le 1 ]]; then
    words='${commands.map(({name}) => name).join(' ')}'
  else
    case $command in
${commands.flatMap(operandCase).join('')}      *) paths=file ;;
    esac
  fi

  if [[ -n $isList && $current == *,* ]]; then
    chosen=\${current%,*},
    prefix+=$chosen
    current=\${current##*,}
  fi
  while IFS= read -r reply; do
    # A word of a list is not offered twice.
    [[ -n $isList && ,$chosen == *,$reply,* ]] && continue
    reply=$prefix$reply
    [[ $COMP_WORDBREAKS == *=* && $current == *=* ]] && reply=\${reply#"\${current%=*}="}
    [[ $reply == *= ]] && compopt -o nospace 2> /dev/null
    COMPREPLY+=("$reply")
  done < <(compgen -W "$words" -- "$current")
  if [[ -n $paths ]]; then
    compopt -o filenames 2> /dev/null
    while IFS= read -r reply; do
      COMPREPLY+=("$prefix$reply")
    done < <(if [[ $paths == folder ]]; then compgen -d -- "$current"; else compgen -f -- "$current"; fi)
  fi
}

complete -F _offprint offprint
`
}

function flagsOf(options: CommandDescription['options']): string {
  return Object.keys(options)
    .map(name => `--${name}`)
    .join(' ')
}

/** What completes the value of each option of a command that has one. */
function valueCases({name, options}: CommandDescription): string[] {
  return Object.entries(options).flatMap(([option, description]) => {
    if (description.type === 'boolean') return []
    const {words, isList, paths} = valuesOf(description) ?? {words: [], isList: false, paths: undefined}
    const sets = [
      ...(words.length > 0 ? [`words='${words.join(' ')}'`] : []),
      ...(isList ? ['isList=1'] : []),
      ...(paths ? [`paths=${paths}`] : []),
    ]
    return [`    '${name} --${option}') ${sets.join(' ') || ':'} ;;\n`]
  })
}

function operandCase({name, takes}: CommandDescription): string[] {
  return takes ? [`      ${name}) words='${takes.join(' ')}' ;;\n`] : []
}
