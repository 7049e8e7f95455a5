import {VFileMessage} from 'vfile-message'
import {VFile} from 'vfile'
import {printable, printableLines, wantsColor, type Io} from './io.js'
import {internalError} from './rules.js'
import {UsageError} from './usage-error.js'

/**
 * Tries to do something with a document.
 *
 * @param file - file of the document; a failure becomes a message of it
 * @param task - what to do
 * @returns what came of it, or nothing
 * @throws UsageError - if the command line is wrong, whatever the document
 */
export async function attempt<Result>(file: VFile, task: () => Result | Promise<Result>): Promise<Result | undefined> {
  try {
    return await task()
  } catch (error) {
    if (error instanceof UsageError) throw error
    if (!(error instanceof VFileMessage)) return attempt(file, () => reportInternal(file, error))
    if (!file.messages.includes(error)) file.messages.push(error)
    return undefined
  }
}

/**
 * Whether work on a document failed.
 *
 * @param file - its file
 * @param frail - whether a warning is a failure
 */
export function hasFailed(file: VFile, frail: boolean): boolean {
  return file.messages.some(({fatal}) => fatal === true || (frail && fatal === false))
}

/** Writes the messages of a document for a person, if there are any. */
export async function printMessages(file: VFile, io: Io): Promise<void> {
  if (file.messages.length === 0) return
  const {reporter} = await import('vfile-reporter')
  for (const message of file.messages) {
    // The address of a rule is within the package; its id says enough on a terminal.
    message.url = undefined
    message.message = printable(message.message)
    message.note = message.note === undefined ? undefined : printableLines(message.note)
  }
  const options = {color: wantsColor(io.stderr, io), defaultName: 'standard input', verbose: true}
  // A copy, since the path of the file itself is still needed as it is.
  const shown = Object.assign(new VFile({history: file.history.map(printable)}), {messages: file.messages})
  io.stderr.write(`${reporter([shown], options)}\n`)
}

function reportInternal(file: VFile, error: unknown): never {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  throw internalError.report(
    file,
    undefined,
    `Unexpected internal error: ${what}`,
    'Please report it with the document.',
  )
}
