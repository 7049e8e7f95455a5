import type {Shard} from '../../batch/shard.js'
import {UsageError} from '../usage-error.js'
import {backendOption, parseBackend} from './backend.js'
import {describe, type CommandDescription} from './description.js'
import {general} from './general.js'
import {parse, type Defaults} from './parse.js'
import {reading} from './reading.js'
import {readThreads, threadOptions, wholeNumber, type ThreadSettings} from './threads.js'
import {parseWriting, writing, type WriteSettings} from './writing.js'

/** What the outputs of `offprint batch` depend on. */
export interface BatchContent extends Omit<WriteSettings, 'out' | 'log' | 'watch' | 'quiet' | 'progress'> {
  /** Folder from which the paths of files and lists are mirrored (default: the current one). */
  root: string | undefined
  audit: boolean
}

/** How `offprint batch` goes about it; the outputs are the same. */
export interface BatchManner extends ThreadSettings {
  out: string
  /** Address of Redis; none for threads of this process. */
  backend: string | undefined
  /** Documents in a chunk, for Redis. */
  chunk: number
  shard: Shard | undefined
  resume: boolean
  retryFailed: boolean
  verify: boolean
  /** Whether to show on a terminal how far the run is. */
  progress: boolean
  /** Path of a summary in JSON. */
  summary: string | undefined
  /** Path of a summary in HTML. */
  report: string | undefined
}

/** `offprint batch`. */
export interface BatchCommand extends BatchManner {
  name: 'batch'
  /** What to convert; nothing if that is to be as in the run that is resumed. */
  content: BatchContent | undefined
  /** The arguments and what a file of settings says but for the backend, so that the run can be asked for again. */
  asked: {args: readonly string[]; defaults: Defaults}
}

const {to, set, frail, publication, record, font, 'font-licence': fontLicence, 'code-font': codeFont} = writing

const described = describe({
  name: 'batch',
  operands: '<documents> --to FORMATS --out DIR',
  summary: 'convert as many documents as there are',
  about:
    'Converts as many documents as there are, on all cores, and keeps a manifest of what became of each. What did not change since the last run is passed over. Folders are mirrored, and outputs named after inputs. A run may be killed at any moment; the next one goes on where it was.',
  groups: {
    Documents: {
      root: {
        type: 'string',
        value: 'DIR',
        help: 'folder from which the paths of a list and of files are mirrored (default: the current folder)',
        takes: 'folder',
      },
      shard: {
        type: 'string',
        value: 'I/N',
        help: 'one of N parts, such as 3/16: for several machines, or jobs of a cluster',
        once: true,
      },
    },
    Writing: {
      to,
      out: {
        type: 'string',
        value: 'DIR',
        help: 'folder for the outputs; the manifest is in DIR/.offprint',
        takes: 'folder',
      },
      set,
      frail,
      publication,
      font,
      'font-licence': fontLicence,
      'code-font': codeFont,
      record,
      audit: {
        type: 'boolean',
        help: 'account for every word of the documents in each output; one of which a word is lost fails',
      },
      summary: {type: 'string', value: 'FILE.json', help: 'write a summary in JSON', takes: 'file'},
      report: {
        type: 'string',
        value: 'FILE.html',
        help: 'write a page of HTML: times, failures by rule, messages',
        takes: 'file',
      },
    },
    Running: {
      ...threadOptions,
      resume: {
        type: 'boolean',
        help: 'go on with the last run, and say if its options were others; the documents and formats need not be named again',
        once: true,
      },
      'retry-failed': {type: 'boolean', help: 'try again what failed, though nothing changed', once: true},
      verify: {type: 'boolean', help: 'read outputs to see whether they are still what was written', once: true},
      backend: {
        ...backendOption,
        help: 'redis://host:6379: machines that run offprint worker and share the file system convert, and not this one',
      },
      chunk: {
        type: 'string',
        default: '100',
        value: 'N',
        help: 'documents that a machine takes at once (default: 100)',
      },
      'no-progress': writing['no-progress'],
    },
    Reading: reading,
    General: general,
  },
  examples: [
    'offprint batch articles --to epub,tei --out books',
    "offprint batch 'archive/**/*.htm' --to markdown --out md --report report.html",
    'offprint batch --resume --out books',
  ],
  notes: [
    'Documents are all in a folder and below it that a reader knows by their extension; those that a glob in quotes matches (* ? ** [a-z] {htm,html}); those of a list, one path a line (@list.txt, or @- for standard input); or files.',
  ],
  exit: {
    0: 'all is done',
    1: 'a document failed, or there was none',
    2: 'wrong usage',
    130: 'interrupted: what was at work was ended in good order',
    143: 'the same by SIGTERM',
  },
  takesSettings: true,
})

/** What is said of `offprint batch`. */
export const batch: CommandDescription = described

/**
 * Understands the arguments of `offprint batch`.
 *
 * @param args - arguments after the name of the command
 * @param defaults - what a file of settings says
 * @returns the command; `undefined` if help is asked for
 * @throws UsageError - if it asks for nothing that there is
 */
export function parseBatch(args: readonly string[], defaults: Defaults): BatchCommand | undefined {
  const parsed = parse(described, args, defaults)
  const {values, positionals} = parsed
  if (values.help) return undefined
  const {out, resume, root, audit} = values
  if (out === undefined || out === '-')
    throw new UsageError('Unexpected missing `--out`, expected a folder for the outputs')
  if (!resume && positionals.length === 0) {
    throw new UsageError('Unexpected end, expected a folder, a glob, `@list.txt` or files')
  }
  const rest = {name: undefined, log: undefined, watch: false, quiet: false}
  const isStated = (name: string) => parsed.isStated(name as keyof typeof values)
  if (positionals.length === 0) checkResumed(isStated)
  const content =
    positionals.length === 0
      ? undefined
      : {...parseWriting({values: {...values, ...rest}, positionals, isStated}, defaults), root, audit}
  return {
    name: 'batch',
    content,
    asked: withoutBackend(args, defaults),
    out,
    backend: parseBackend(values.backend),
    chunk: wholeNumber('--chunk', values.chunk),
    ...readThreads(values),
    shard: parseShard(values.shard),
    resume,
    retryFailed: values['retry-failed'],
    verify: values.verify,
    progress: !values['no-progress'],
    summary: values.summary,
    report: values.report,
  }
}

/** What is kept in the manifest: no address of Redis, which may have a password, and is not asked for again. */
function withoutBackend(args: readonly string[], defaults: Defaults): BatchCommand['asked'] {
  const isBackend = (arg: string, index: number) =>
    arg === '--backend' || arg.startsWith('--backend=') || args[index - 1] === '--backend'
  return {
    args: args.filter((arg, index) => !isBackend(arg, index)),
    defaults: Object.fromEntries(Object.entries(defaults).filter(([name]) => name !== 'backend')),
  }
}

/** Options that hold for a run that is resumed as it is; all others are those of the run, and are not asked for again. */
const repeated: ReadonlySet<string> = new Set([
  ...Object.keys(threadOptions),
  ...Object.keys(general),
  ...['out', 'shard', 'resume', 'retry-failed', 'verify', 'backend', 'chunk', 'progress', 'summary', 'report'],
])

function checkResumed(isStated: (name: string) => boolean): void {
  const other = Object.keys(described.options)
    .flatMap(name => [name, `no-${name}`])
    .find(name => isStated(name) && !repeated.has(name.replace(/^no-/, '')))
  if (other === undefined) return
  throw new UsageError(
    `Unexpected \`--${other}\` with \`--resume\` and no inputs, expected the options of the run that is resumed; ` +
      'leave it out, or name the inputs and all options',
  )
}

function parseShard(text: string | undefined): Shard | undefined {
  if (text === undefined) return undefined
  const [, index, count] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number)
  if (index !== undefined && count !== undefined && index >= 1 && index <= count) return {index, count}
  throw new UsageError(`Unexpected \`--shard ${text}\`, expected a part such as \`3/16\``)
}
