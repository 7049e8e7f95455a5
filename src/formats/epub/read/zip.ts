import {unzipSync} from 'fflate'
import type {VFile} from 'vfile'
import {hostileZip, notZip} from '../rules.js'

/** Most entries of a book, and most bytes of what is read of it. */
const mostEntries = 20_000
const mostBytes = 64 * 2 ** 20

/** A zip that was looked through; nothing of it is unpacked but what is asked for. */
export interface Zip {
  /** Names of the entries. */
  names: ReadonlySet<string>
  /** Unpacks an entry; `undefined` if there is none of that name. */
  text(name: string): string | undefined
}

/**
 * Looks through a zip.
 *
 * Names that lead out of the folder in which a zip is unpacked, names that stand twice, too many entries, and entries
 * that are too large or of another length than they say are refused.
 *
 * @param bytes - the zip
 * @param file - gets the messages
 * @returns the zip
 * @throws VFileMessage - if it is none, or hostile
 */
export function openZip(bytes: Uint8Array, file: VFile): Zip {
  const names = new Set<string>()
  unzip(bytes, file, ({name}) => {
    const flaw = flawOf(name, names)
    if (flaw !== undefined) throw hostileZip.report(file, undefined, flaw, 'Nothing of it was unpacked.')
    names.add(name)
    return false
  })
  return {
    names,
    text(name) {
      if (!names.has(name)) return undefined
      let length = 0
      const found = unzip(bytes, file, entry => {
        if (entry.name !== name) return false
        length = entry.originalSize
        if (length <= mostBytes) return true
        const reason = `Unexpected entry \`${name}\` of ${length} bytes, expected at most ${mostBytes}`
        throw hostileZip.report(file, undefined, reason, 'Nothing of it was unpacked.')
      })[name]
      return decode(name, found, length, file)
    },
  }
}

interface Entry {
  name: string
  originalSize: number
}

function unzip(bytes: Uint8Array, file: VFile, filter: (entry: Entry) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, {filter})
  } catch (error) {
    if (file.messages.some(message => message === error)) throw error
    throw notZip.report(file, undefined, 'Unexpected damage in the zip, expected an EPUB', 'Get the file again.')
  }
}

function flawOf(name: string, known: ReadonlySet<string>): string | undefined {
  const shown = `\`${name.slice(0, 60)}\``
  if (known.size >= mostEntries) return `Unexpected entry ${shown}, expected at most ${mostEntries} entries`
  if (known.has(name)) return `Unexpected second entry ${shown}, expected one`
  if (/^[/\\]|^[A-Za-z]:|\\|\0/.test(name) || name.split('/').includes('..')) {
    return `Unexpected entry ${shown}, expected a name below the root of the book`
  }
  return undefined
}

function decode(name: string, bytes: Uint8Array | undefined, length: number, file: VFile): string {
  try {
    if (bytes?.length === length) return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    // Said below.
  }
  throw notZip.report(
    file,
    undefined,
    `Unexpected content of \`${name}\`, expected text in UTF-8`,
    'Get the file again.',
  )
}
