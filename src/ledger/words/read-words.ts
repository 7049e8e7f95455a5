import {VFile} from 'vfile'
import {decode, emptyInput} from '../../core/decode.js'
import type {AuditFile} from '../audit.js'
import {readEpubWords} from './epub.js'
import {readHtmlWords} from './html.js'
import {readJsonWords} from './json.js'
import {readMarkdownWords} from './markdown.js'
import {readPdfWords} from './pdf.js'
import {readTeiWords} from './tei.js'
import {readTextWords} from './text.js'
import type {Words} from './word.js'

/** Names of the formats whose words can be read. */
export type FormatName = 'text' | 'html' | 'markdown' | 'tei' | 'epub' | 'pdf' | 'json'

/** How to read the words of one format. */
type Format = {
  readonly mediaTypes: readonly string[]
  /** What its paths end in, without the dot. */
  readonly extensions: readonly string[]
} & ({readonly readText: (text: string) => Words} | {readonly readBytes: (bytes: Uint8Array) => Words | Promise<Words>})

const formats: Readonly<Record<FormatName, Format>> = {
  html: {
    mediaTypes: ['text/html', 'application/xhtml+xml'],
    extensions: ['html', 'htm', 'xhtml'],
    readText: readHtmlWords,
  },
  text: {mediaTypes: ['text/plain'], extensions: ['txt', 'text'], readText: readTextWords},
  markdown: {mediaTypes: ['text/markdown'], extensions: ['md', 'markdown'], readText: readMarkdownWords},
  tei: {
    mediaTypes: ['application/tei+xml', 'application/xml', 'text/xml'],
    extensions: ['tei', 'xml'],
    readText: readTeiWords,
  },
  json: {mediaTypes: ['application/json'], extensions: ['json'], readText: readJsonWords},
  epub: {mediaTypes: ['application/epub+zip'], extensions: ['epub'], readBytes: readEpubWords},
  pdf: {mediaTypes: ['application/pdf'], extensions: ['pdf'], readBytes: readPdfWords},
}

/** What the path of a file must end in whose media type is not known, without the dot. */
export const extensions: readonly string[] = Object.values(formats).flatMap(format => format.extensions)

/** The words of a file, and its format. */
export interface FileWords extends Words {
  readonly format: FormatName
  /** The text that offsets count in; empty for a format of bytes. */
  readonly text: string
}

/**
 * Reads the words of a file.
 *
 * @throws TypeError - if its format is not known
 */
export async function readWords(file: AuditFile): Promise<FileWords> {
  const name = formatOf(file)
  const format = formats[name]
  if ('readBytes' in format) {
    if (typeof file.value === 'string') throw new TypeError(`Unexpected text as \`${name}\`, expected bytes`)
    return {...(await format.readBytes(file.value)), format: name, text: ''}
  }
  const text = textOf(file, format.mediaTypes[0] ?? 'text/plain')
  return {...format.readText(text), format: name, text}
}

/** The text of a file; an empty one has no words, and that is for the ledger to say. */
function textOf({value, encoding}: AuditFile, mediaType: string): string {
  const file = new VFile({value: typeof value === 'string' ? value : value})
  try {
    return decode(file, mediaType, {encoding}).text
  } catch (error) {
    if (file.messages.at(-1)?.ruleId === emptyInput.id) return ''
    throw error
  }
}

function formatOf({mediaType, path}: AuditFile): FormatName {
  const type = mediaType?.split(';')[0]?.trim().toLowerCase()
  const extension = /\.([^./\\]+)$/.exec(path?.toLowerCase() ?? '')?.[1] ?? ''
  const names = Object.keys(formats) as FormatName[]
  const found = names.find(name =>
    type === undefined ? formats[name].extensions.includes(extension) : formats[name].mediaTypes.includes(type),
  )
  if (found) return found
  const known = extensions.map(ending => `.${ending}`).join(', ')
  throw new TypeError(`Unexpected file \`${path ?? type ?? ''}\`, expected one of: ${known}`)
}
