import {utf8ToBytes} from '@noble/hashes/utils.js'
import {hashOfText} from './json.js'

/** So many bytes a name has at the most, on nearly every file system. */
const mostBytes = 255

/** What a folder holds: names, each once. */
export interface Listing {
  /** Its documents. */
  files: readonly string[]
  /** The folders in it. */
  folders: readonly string[]
}

/** Names of the outputs of a folder: of its files without extension, and of its folders. */
export interface OutputNames {
  files: Map<string, string>
  folders: Map<string, string>
}

/**
 * Names outputs after inputs, so that no two meet, not even where a file system takes `A` for `a`.
 *
 * `a.html` gives `a`. Where another input of the folder could give `a` as well, such as `a.txt`, both keep their
 * extension: `a.html` and `a.txt`; where that does not help, both get a hash of their name. One that would be longer than
 * a file system takes is cut, and gets a hash too. So a name depends on what the folder holds, and never on order or on
 * what is converted when.
 *
 * @param listing - all inputs of the folder
 * @param extensions - extensions of the outputs
 * @returns a name for each; a file that can have none is left out
 * @example
 * nameOutputs({files: ['a.html', 'b.txt'], folders: []}, ['epub']).files // Map {'a.html' => 'a', 'b.txt' => 'b'}
 */
export function nameOutputs({files, folders}: Listing, extensions: readonly string[]): OutputNames {
  const kinds = {
    files: {names: files, chainOf: fileChain, endings: extensions.map(extension => `.${extension}`)},
    folders: {names: folders, chainOf: folderChain, endings: ['']},
  }
  const claims = new Map<string, number>()
  for (const {names, chainOf, endings} of Object.values(kinds)) {
    for (const name of names) {
      for (const key of new Set(chainOf(name).flatMap(candidate => keysOf(candidate, endings)))) {
        claims.set(key, (claims.get(key) ?? 0) + 1)
      }
    }
  }
  // Folders may hold very many names: nothing but what is claimed is kept of each, and few need a hash.
  const choose = ({names, chainOf, endings}: (typeof kinds)['files']) => {
    const most = Math.min(...endings.map(roomBefore))
    const isFree = (candidate: string, times: number) =>
      keysOf(candidate, endings).every(key => (claims.get(key) ?? 0) === times)
    return new Map(
      names.flatMap((name): [string, string][] => {
        const fitting = chainOf(name).find(candidate => cut(candidate, most) === candidate && isFree(candidate, 1))
        if (fitting !== undefined) return [[name, fitting]]
        const hashed = withHash(name, most)
        return isFree(hashed, 0) ? [[name, hashed]] : []
      }),
    )
  }
  return {files: choose(kinds.files), folders: choose(kinds.folders)}
}

/** Extensions of inputs that have two parts. */
const double = /\.tei\.xml$/i

/** Names that a file may give its outputs, the best first. */
function fileChain(name: string): string[] {
  const stem = double.test(name) ? name.replace(double, '') : name.replace(/(?!^)\.[^.]*$/, '')
  return [...new Set([stem, name])]
}

function folderChain(name: string): string[] {
  return [name]
}

function keysOf(candidate: string, endings: readonly string[]): string[] {
  return endings.map(end => fold(candidate + end))
}

/**
 * A name that a file system takes with this ending: itself, or as much of it as there is room for, with a hash.
 *
 * @param name - the name
 * @param ending - what comes behind it
 * @returns the name, without its ending
 */
export function fitting(name: string, ending: string): string {
  const most = roomBefore(ending)
  return cut(name, most) === name ? name : withHash(name, most)
}

/** How many bytes a name may have that gets this ending. */
function roomBefore(ending: string): number {
  return mostBytes - utf8ToBytes(ending).byteLength
}

function withHash(name: string, most: number): string {
  const end = `-${hashOfText(name).slice(0, 16)}`
  return cut(name, most - end.length) + end
}

/** As much of a name as has so many bytes, without torn characters. */
function cut(name: string, most: number): string {
  // No character has more than three bytes for each of its units.
  if (name.length * 3 <= most) return name
  const bytes = utf8ToBytes(name)
  let end = Math.min(most, bytes.byteLength)
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1
  return end === bytes.byteLength ? name : new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes.subarray(0, end))
}

/** As a file system does that ignores case and forms of accents. */
function fold(name: string): string {
  if (/^[ -~]*$/.test(name)) return name.toUpperCase()
  return name.normalize('NFD').toLowerCase().toUpperCase().normalize('NFC')
}
