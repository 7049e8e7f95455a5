import {VFile} from 'vfile'
import type {Tree} from '../ast/nodes.js'
import type {Attachment, Writer} from '../core/types.js'
import type {Supply} from './formats.js'
import {namesIn} from './options.js'
import {listOf} from './settings.js'
import {UsageError} from './usage-error.js'

/** Formats of records that may ride along in a book or a PDF. */
export const recordNames: readonly string[] = ['tei', 'csl']

/**
 * Records that `--record` asks for.
 *
 * @param lists - lists of names
 * @param to - names of the writers
 * @throws UsageError - if there is no such record, or nothing that is written can hold one
 */
export function parseRecords(lists: readonly string[] | undefined, to: readonly string[]): string[] {
  const names = namesIn(lists)
  const strange = names.find(name => !recordNames.includes(name))
  if (strange !== undefined) throw new UsageError(`Unexpected \`--record ${strange}\`, expected ${listOf(recordNames)}`)
  if (names.length > 0 && !to.includes('epub') && !to.includes('pdf')) {
    throw new UsageError('Unexpected `--record` without `--to epub` or `--to pdf`')
  }
  return names
}

const descriptions: Readonly<Record<string, string>> = {
  tei: 'The text with its header, as TEI P5',
  csl: 'Bibliography, as CSL-JSON',
}

/**
 * Makes the records of a tree, for books, and for PDF as attachments.
 *
 * @param tree - the tree
 * @param writers - what makes them
 * @param to - names of the writers of the outputs: what one of these reports is not reported twice
 * @param file - gets the messages
 */
export async function recordsOf(
  tree: Tree,
  writers: readonly Writer[],
  to: readonly string[],
  file: VFile,
): Promise<Pick<Supply, 'records' | 'attachments'>> {
  if (writers.length === 0) return {}
  const records: Attachment[] = []
  for (const writer of writers) {
    const {name, extension, mediaType} = writer
    const data = await writer.write(tree, to.includes(name) ? new VFile() : file)
    records.push({name: `record.${extension}`, mediaType, data, description: descriptions[name]})
  }
  return {records, attachments: records}
}
