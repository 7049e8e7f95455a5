import type {CompletionCommand} from '../args/completion.js'
import type {Io} from '../io.js'
import {bashCompletion} from './bash.js'
import {fishCompletion} from './fish.js'
import {zshCompletion} from './zsh.js'

const scripts: Readonly<Record<CompletionCommand['shell'], () => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
}

/** Prints a script of completion; gives the exit code. */
export function printCompletion({shell}: CompletionCommand, io: Io): number {
  io.stdout.write(scripts[shell]())
  return 0
}
