import type {VFile} from 'vfile'
import type {DiffCommand} from './args/diff.js'
import {differenceOf} from './difference.js'
import {differenceText} from './difference-text.js'
import {wantsColor, type Io} from './io.js'
import {fileOf, readDocument, readGiven, type Document} from './read.js'
import {attempt, printMessages} from './report.js'

/** A document, and the file that it was read from. */
export interface Compared {
  readonly input: string
  readonly document: Document
  readonly file: VFile
}

/**
 * Compares two documents, and says on standard output what differs.
 *
 * @param command - which documents, and how to show what differs
 * @param io - the world
 * @returns exit code: `0` if both say the same, `1` if they differ, `2` if one cannot be read
 * @throws UsageError - if the command cannot be carried out as it stands
 */
export async function diffDocuments(command: DiffCommand, io: Io): Promise<number> {
  const {metadata, failed} = await readGiven(command, io)
  if (failed) return 2
  const sides: Compared[] = []
  for (const input of [command.before, command.after]) {
    const file = fileOf(input, io)
    const document = await attempt(file, () => readDocument(file, command, metadata, io))
    if (document) sides.push({input, document, file})
    else await printMessages(file, io)
  }
  const [before, after] = sides
  if (!before || !after) return 2
  const difference = differenceOf(before, after, command.encoding)
  io.stdout.write(
    command.json ? `${JSON.stringify(difference, null, 2)}\n` : differenceText(difference, wantsColor(io.stdout, io)),
  )
  return difference.same ? 0 : 1
}
