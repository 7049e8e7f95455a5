import {VFile} from 'vfile'
import type {Json} from './json.js'
import {messageRecords, type MessageRecord} from '../core/message-record.js'
import type {MakeProcessor, Processed, Processor, SourceDocument} from './processor.js'
import {processorError} from './rules.js'

/** What became of a document of a chunk. */
export interface ChunkResult extends Processed {
  /** Its path, as it was given. */
  path: string
}

/**
 * Converts a chunk of documents: the one function that every backend calls. It touches no file and no clock, so that it
 * can be an activity of any other engine too.
 *
 * @param documents - the documents
 * @param recipe - plain JSON, for the processor
 * @param makeProcessor - makes what converts them
 * @returns one result a document, in their order; one that fails does not keep the others from being converted
 * @example
 * const makeProcessor = recipe => ({
 *   convert: ({data}) => {
 *     const text = new TextDecoder().decode(data)
 *     return {outputs: [{extension: 'txt', data: recipe.mark + text}], messages: [], failed: false, ledgers: []}
 *   },
 * })
 * const documents = [{path: 'a.txt', data: new TextEncoder().encode('On Type')}]
 * const [{path, outputs}] = await convertChunk(documents, {mark: '* '}, makeProcessor)
 * path //=> 'a.txt'
 * outputs //=> [{extension: 'txt', data: '* On Type'}]
 */
export async function convertChunk(
  documents: readonly SourceDocument[],
  recipe: Json,
  makeProcessor: MakeProcessor,
): Promise<ChunkResult[]> {
  const processor = await makeProcessor(recipe)
  const results: ChunkResult[] = []
  for (const document of documents) {
    results.push({path: document.path, ...(await convertDocument(document, processor))})
  }
  return results
}

/**
 * Converts one document of a chunk.
 *
 * @param document - the document
 * @param processor - what converts it
 * @returns what became of it; what the processor throws is a message of it
 */
export async function convertDocument(document: SourceDocument, processor: Processor): Promise<Processed> {
  try {
    return await processor.convert(document)
  } catch (error) {
    return failureOf(messageOfError(document.path, error))
  }
}

/** A document of which nothing came but a message. */
export function failureOf(message: MessageRecord): Processed {
  return {outputs: [], messages: [message], failed: true, ledgers: []}
}

function messageOfError(path: string, error: unknown): MessageRecord {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return fatalMessage(path, file => processorError.report(file, undefined, `Unexpected ${what}`, remedy))
}

const remedy = 'The program that converts documents failed, perhaps not by their fault: report it with the document.'

/**
 * A fatal message of a document, for a program.
 *
 * @param path - path of the document
 * @param report - reports it
 */
export function fatalMessage(path: string, report: (file: VFile) => unknown): MessageRecord {
  const file = new VFile({path})
  try {
    report(file)
  } catch (error) {
    if (file.messages.length === 0) throw error
  }
  const [message] = messageRecords(file)
  if (!message) throw new TypeError('Unexpected report without a message, expected one')
  return message
}
