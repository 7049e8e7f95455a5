import {VFile} from 'vfile'
import {decode} from '../../core/decode.js'
import type {AuditFile} from '../audit.js'
import {readHtmlWords} from './html.js'
import {readJsonWords} from './json.js'
import {readTextWords} from './text.js'
import type {Words} from './word.js'

/** How to read the words of one format. */
interface Format {
  readonly mediaTypes: readonly string[]
  /** What its paths end in. */
  readonly extensions: readonly string[]
  readonly read: (text: string) => Words | Promise<Words>
}

const formats: Readonly<Record<string, Format>> = {
  html: {mediaTypes: ['text/html', 'application/xhtml+xml'], extensions: ['html', 'htm', 'xhtml'], read: readHtmlWords},
  json: {mediaTypes: ['application/json'], extensions: ['json'], read: readJsonWords},
  text: {mediaTypes: ['text/plain'], extensions: ['txt', 'text'], read: readTextWords},
}

/** Formats whose words the ledger can read. */
export type FormatName = string

/**
 * Reads the words of a file.
 *
 * @throws TypeError - if its format is not known
 */
export async function readWords(file: AuditFile): Promise<Words & {format: FormatName}> {
  const format = formatOf(file)
  const found = formats[format]
  const mediaType = found?.mediaTypes[0] ?? 'text/plain'
  const {text} = decode(new VFile({value: file.value}), mediaType, {encoding: file.encoding})
  return {...(await (found?.read ?? readTextWords)(text)), format}
}

function formatOf({mediaType, path}: AuditFile): FormatName {
  const type = mediaType?.split(';')[0]?.trim().toLowerCase()
  const name = path?.toLowerCase() ?? ''
  const found = Object.entries(formats).find(([, {mediaTypes, extensions}]) =>
    type === undefined ? extensions.some(extension => name.endsWith(`.${extension}`)) : mediaTypes.includes(type),
  )
  if (found) return found[0]
  const names = Object.keys(formats).join(', ')
  throw new TypeError(`Unexpected file \`${path ?? type ?? ''}\`, expected a path or media type of one of: ${names}`)
}
