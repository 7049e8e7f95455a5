import {VFile} from 'vfile'
import type {Tree} from '../ast/nodes.js'
import type {Attachment, Writer} from '../core/types.js'
import type {Supply} from './formats.js'

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
