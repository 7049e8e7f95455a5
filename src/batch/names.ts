import {hashOfText} from './json.js'

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
 * extension: `a.html` and `a.txt`; where that does not help, both get a hash of their name. So a name depends on what the
 * folder holds, and never on order or on what is converted when.
 *
 * @param listing - all inputs of the folder
 * @param extensions - extensions of the outputs
 * @returns a name for each; a file that can have none is left out
 * @example
 * nameOutputs({files: ['a.html', 'b.txt'], folders: []}, ['epub']).files // Map {'a.html' => 'a', 'b.txt' => 'b'}
 */
export function nameOutputs({files, folders}: Listing, extensions: readonly string[]): OutputNames {
  const claims = new Map<string, number>()
  const chains = (names: readonly string[], chainOf: (name: string) => string[], endings: readonly string[]) =>
    names.map(name => {
      const chain = chainOf(name).map(candidate => ({candidate, keys: endings.map(end => fold(candidate + end))}))
      for (const key of new Set(chain.flatMap(({keys}) => keys))) claims.set(key, (claims.get(key) ?? 0) + 1)
      return {name, chain}
    })
  const ofFiles = chains(files, fileChain, extensions.map(extension => `.${extension}`)) // prettier-ignore
  const ofFolders = chains(folders, folderChain, [''])
  const choose = (all: typeof ofFiles) =>
    new Map(
      all.flatMap(({name, chain}): [string, string][] => {
        const free = chain.find(({keys}) => keys.every(key => claims.get(key) === 1))
        return free ? [[name, free.candidate]] : []
      }),
    )
  return {files: choose(ofFiles), folders: choose(ofFolders)}
}

/** Extensions of inputs that have two parts. */
const double = /\.tei\.xml$/i

function fileChain(name: string): string[] {
  const stem = double.test(name) ? name.replace(double, '') : name.replace(/(?!^)\.[^.]*$/, '')
  return [...new Set([stem, name, `${name}-${shortHash(name)}`])]
}

function folderChain(name: string): string[] {
  return [name, `${name}-${shortHash(name)}`]
}

function shortHash(name: string): string {
  return hashOfText(name).slice(0, 16)
}

/** As a file system does that ignores case and forms of accents. */
function fold(name: string): string {
  return name.normalize('NFD').toLowerCase().toUpperCase().normalize('NFC')
}
