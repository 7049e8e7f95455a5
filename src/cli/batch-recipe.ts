import {resolve} from 'node:path'
import type {Json} from '../batch/json.js'
import {sha256Of} from '../batch/shell/hash.js'
import type {GivenMetadata} from '../core/give.js'
import type {TeiPublication} from '../formats/tei/index.js'
import type {BatchContent} from './args/batch.js'
import {epochOf} from './epoch.js'
import {bytesOf, readInto} from './files.js'
import {readFonts} from './fonts.js'
import type {Io} from './io.js'
import {fileOf, readGiven} from './read.js'
import {readPublication} from './publication.js'
import type {Setting} from './settings.js'

/** A file that outputs depend on. */
export interface PinnedFile {
  /** Absolute path. */
  path: string
  sha256: string
}

/** All that the outputs of a batch depend on besides the documents; plain JSON. */
export interface BatchRecipe {
  from: string
  encoding?: string
  to: string[]
  settings: Setting[]
  records: string[]
  audit: boolean
  frail: boolean
  metadata?: GivenMetadata
  publication?: TeiPublication
  /** When the outputs are made. */
  modified?: string
  /** Fonts of the caller; `garamond` is our own. */
  fonts: (PinnedFile | 'garamond')[]
  fontLicence?: PinnedFile
  codeFont?: PinnedFile
  /** Most bytes of a font. */
  maxSize: number
}

/**
 * Makes the recipe of a command, and prints what is wrong with the files that it names.
 *
 * @param content - the command
 * @param io - the world
 * @returns the recipe; nothing if a file cannot be used
 */
export async function recipeOf(content: BatchContent, io: Io): Promise<BatchRecipe | undefined> {
  const {from, encoding, to, settings, records, audit, frail, maxSize, fonts, fontLicence, codeFont} = content
  const modified = epochOf(io.env)
  const {metadata, failed} = await readGiven(content, io)
  const {publication, failed: unpublished} = await readPublication(content.publication, maxSize, io)
  const {failed: unusable} = await readFonts({fonts, fontLicence, codeFont}, to.includes('epub'), maxSize, io)
  if (failed ?? unpublished ?? unusable) return undefined
  const pinned = await Promise.all(fonts.map(async font => (font === 'garamond' ? font : pin(font, maxSize, io))))
  return {
    from,
    ...(encoding !== undefined && {encoding}),
    to,
    settings,
    records,
    audit,
    frail,
    ...(metadata && {metadata}),
    ...(publication && {publication}),
    ...(modified !== undefined && {modified}),
    fonts: pinned,
    ...(fontLicence !== undefined && {fontLicence: await pin(fontLicence, maxSize, io)}),
    ...(codeFont !== undefined && {codeFont: await pin(codeFont, maxSize, io)}),
    maxSize,
  }
}

/** A recipe as JSON, and back: it is nothing else. */
export function recipeAsJson(recipe: BatchRecipe): Json {
  return JSON.parse(JSON.stringify(recipe)) as Json
}

async function pin(path: string, maxSize: number, io: Io): Promise<PinnedFile> {
  const file = fileOf(path, io)
  await readInto(file, maxSize, io)
  return {path: resolve(io.cwd, path), sha256: sha256Of(bytesOf(file))}
}
