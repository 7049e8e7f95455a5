import {version} from '../core/version.js'
import {commandNames, parseCommand} from './args.js'
import {printableLines, type Io} from './io.js'
import {UsageError} from './usage-error.js'

/**
 * Runs a command.
 *
 * @param argv - arguments after the name of the program
 * @param io - the world
 * @returns exit code: `0` done, `1` a document failed, `2` wrong usage
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await runCommand(argv, io)
  } catch (error) {
    if (error instanceof UsageError) {
      const command = commandNames.find(name => name === argv[0])
      io.stderr.write(
        `offprint: ${printableLines(error.message)}\nTry \`${['offprint', command, '--help'].filter(Boolean).join(' ')}\`.\n`,
      )
      return 2
    }
    const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    io.stderr.write(`offprint: Unexpected internal error, please report it: ${printableLines(what)}\n`)
    return 1
  }
}

async function runCommand(argv: readonly string[], io: Io): Promise<number> {
  const command = parseCommand(argv)
  switch (command.name) {
    case 'convert':
      return (await import('./convert.js')).convertAll(command, io)
    case 'batch':
      return (await import('./batch.js')).batchAll(command, io)
    case 'worker':
      return (await import('./worker.js')).work(command, io)
    case 'status':
      return (await import('./status.js')).tellStatus(command, io)
    case 'bind':
      return (await import('./bind.js')).bindAll(command, io)
    case 'inspect':
      return (await import('./inspect.js')).inspect(command, io)
    case 'audit':
      return (await import('./audit.js')).auditOutputs(command, io)
    case 'check':
      return (await import('./check.js')).checkAll(command, io)
    case 'deposit':
      return (await import('./deposit.js')).depositAll(command, io)
    case 'help':
      io.stdout.write((await import('./help.js')).help[command.topic])
      return 0
    case 'version':
      io.stdout.write(`${version}\n`)
      return 0
  }
}
