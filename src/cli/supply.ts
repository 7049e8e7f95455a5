import type {VFile} from 'vfile'
import type {WriteSettings} from './args/writing.js'
import {supplyOf} from './epoch.js'
import type {Supply} from './formats.js'
import type {Io} from './io.js'
import {readPublication} from './publication.js'

/** What the options of a command give to every writer. */
export interface Supplied {
  supply: Supply
  /** The file that cannot be used; its messages say why. */
  failed?: VFile
}

/**
 * Reads what a command gives to writers: how TEI is published, and fonts.
 *
 * @param command - the command
 * @param modified - when the outputs are made, where the environment says so
 * @param io - the world
 * @returns what writers are given; or the file that cannot be used, whose messages are printed
 */
export async function readSupply(
  {publication: path, fonts: names, fontLicence, codeFont, to, maxSize}: WriteSettings,
  modified: string | undefined,
  io: Io,
): Promise<Supplied> {
  const {publication, failed} = await readPublication(path, maxSize, io)
  const supply = {...supplyOf(modified), ...(publication && {publication})}
  if (failed) return {supply, failed}
  if (names.length === 0 && codeFont === undefined) return {supply}
  const {readFonts} = await import('./fonts.js')
  const {failed: unusable, ...given} = await readFonts(
    {fonts: names, fontLicence, codeFont},
    to.includes('epub'),
    maxSize,
    io,
  )
  return {supply: {...supply, ...given}, ...(unusable && {failed: unusable})}
}
