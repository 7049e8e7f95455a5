import {utf8ToBytes} from '@noble/hashes/utils.js'
import {hashOfText} from './json.js'

/** So many bytes a name has at the most, on nearly every file system. */
const mostBytes = 255

/** What the page of a ledger has behind the name of its output. */
const longestTail = '.html'

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
  const claims = new Map<string, number>()
  const chains = (names: readonly string[], chainOf: Chain, endings: readonly string[], tail: string) => {
    const most = mostBytes - Math.max(0, ...endings.map(end => utf8ToBytes(end + tail).byteLength))
    return names.map(name => {
      const fitting = chainOf(name).filter(candidate => cut(candidate, most) === candidate)
      const chain = [...fitting, withHash(name, most)].map(candidate => ({
        candidate,
        keys: endings.map(end => fold(candidate + end)),
      }))
      for (const key of new Set(chain.flatMap(({keys}) => keys))) claims.set(key, (claims.get(key) ?? 0) + 1)
      return {name, chain}
    })
  }
  const ofFiles = chains(files, fileChain, extensions.map(extension => `.${extension}`), longestTail) // prettier-ignore
  const ofFolders = chains(folders, name => [name], [''], '')
  const choose = (all: typeof ofFiles) =>
    new Map(
      all.flatMap(({name, chain}): [string, string][] => {
        const free = chain.find(({keys}) => keys.every(key => claims.get(key) === 1))
        return free ? [[name, free.candidate]] : []
      }),
    )
  return {files: choose(ofFiles), folders: choose(ofFolders)}
}

/** Names that an input may give its outputs, the best first. */
type Chain = (name: string) => string[]

/** Extensions of inputs that have two parts. */
const double = /\.tei\.xml$/i

function fileChain(name: string): string[] {
  const stem = double.test(name) ? name.replace(double, '') : name.replace(/(?!^)\.[^.]*$/, '')
  return [...new Set([stem, name])]
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
  return name.normalize('NFD').toLowerCase().toUpperCase().normalize('NFC')
}
