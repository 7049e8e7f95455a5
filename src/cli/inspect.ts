import {inspect as look} from '../inspect/inspect.js'
import type {InspectCommand} from './args/inspect.js'
import {describe, type DocumentView} from './inspection-text.js'
import {wantsColor, type Io} from './io.js'
import {fileOf, readDocument, readGiven} from './read.js'
import {treeText} from './tree-text.js'
import {attempt, printMessages} from './report.js'

/**
 * Shows what is in a document.
 *
 * @param command - which document, and how to show it
 * @param io - the world
 * @returns exit code: `0` if it could be read, else `1`
 * @throws UsageError - if the command cannot be carried out as it stands
 */
export async function inspect(command: InspectCommand, io: Io): Promise<number> {
  const {metadata, failed} = await readGiven(command, io)
  if (failed) return 1
  const file = fileOf(command.input, io)
  const document = await attempt(file, () => readDocument(file, command, metadata, io))
  if (!document) {
    await printMessages(file, io)
    return 1
  }
  const color = wantsColor(io.stdout, io)
  if (command.tree) {
    io.stdout.write(treeText(command.input, document, color))
    return 0
  }
  const {format, tree} = document
  const inspection: DocumentView = {input: file.history[0] ?? '-', format, ...look(tree, file)}
  io.stdout.write(command.json ? `${JSON.stringify(inspection, null, 2)}\n` : describe(inspection, color))
  return 0
}
