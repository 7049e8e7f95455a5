import {version} from '../core/version.js'
import {parseCommand} from './args.js'
import {commandNamed} from './args/commands.js'
import {generalSettings} from './args/general.js'
import type {Defaults} from './args/parse.js'
import {findConfig} from './config/find.js'
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
      const command = commandNamed(argv[0])?.name
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

async function runCommand(argv: readonly string[], world: Io): Promise<number> {
  const {io, defaults} = await prepare(argv, world)
  if (!defaults) return 2
  const command = parseCommand(argv, defaults)
  switch (command.name) {
    case 'convert':
      if (command.watch) return watchCommand(argv, world)
      return (await import('./convert.js')).convertAll(command, io)
    case 'batch':
      return (await import('./batch.js')).batchAll(command, io)
    case 'worker':
      return (await import('./worker.js')).work(command, io)
    case 'status':
      return (await import('./status.js')).tellStatus(command, io)
    case 'bind':
      if (command.watch) return watchCommand(argv, world)
      return (await import('./bind.js')).bindAll(command, io)
    case 'inspect':
      return (await import('./inspect.js')).inspect(command, io)
    case 'audit':
      return (await import('./audit.js')).auditOutputs(command, io)
    case 'diff':
      return (await import('./diff.js')).diffDocuments(command, io)
    case 'check':
      return (await import('./check.js')).checkAll(command, io)
    case 'deposit':
      return (await import('./deposit.js')).depositAll(command, io)
    case 'completion':
      return (await import('./completion/complete.js')).printCompletion(command, io)
    case 'help':
      io.stdout.write(await helpOn(command.topic))
      return 0
    case 'version':
      io.stdout.write(`${version}\n`)
      return 0
  }
}

/** Carries out a command again and again, until the user ends it. */
async function watchCommand(argv: readonly string[], world: Io): Promise<number> {
  const [{watchTask}, {convertAll}, {bindAll}, {makeNames}] = await Promise.all([
    import('./watch.js'),
    import('./convert.js'),
    import('./bind.js'),
    import('./names.js'),
  ])
  const names = makeNames(undefined, true)
  return watchTask(async () => {
    const {io, config, defaults} = await prepare(argv, world)
    const command = defaults && parseCommand(argv, defaults)
    if (command?.name === 'convert') {
      return {
        settings: command,
        config,
        run: (inputs, onUse) => convertAll({...command, inputs: [...inputs]}, io, names, onUse),
      }
    }
    return command?.name === 'bind'
      ? {settings: command, config, run: (_, onUse) => bindAll(command, io, onUse)}
      : undefined
  }, world)
}

/** What holds for a run: its world, and what a file of settings says; nothing, if that cannot be used. */
async function prepare(
  argv: readonly string[],
  world: Io,
): Promise<{io: Io; config?: string; defaults: Defaults | undefined}> {
  const [name, ...args] = argv
  const description = commandNamed(name)
  if (!description?.takesSettings) return {io: world, defaults: {}}
  const {color, config} = generalSettings(description, args)
  const io = {...world, color}
  const path = config === 'auto' ? findConfig(io.cwd) : config === 'none' ? undefined : config.path
  if (path === undefined) return {io, defaults: {}}
  return {io, config: path, defaults: await (await import('./config/read.js')).readConfig(path, description, io)}
}

async function helpOn(topic: string | undefined): Promise<string> {
  const {commandHelp, programHelp} = await import('./help.js')
  const command = commandNamed(topic)
  return command ? commandHelp(command) : programHelp()
}
