import {readFile, readdir} from 'node:fs/promises'
import {join} from 'node:path'
import type {Plugin} from 'rolldown'

/** Writes the licences of the packages that the built library and command line hold beside them. */
export const licences: Plugin = {
  name: 'licences',
  async generateBundle(_, bundle) {
    const modules = Object.values(bundle).flatMap(part => (part.type === 'chunk' ? part.moduleIds : []))
    const folders = modules.flatMap(path => /^.*node_modules\/(?:@[^/]+\/)?[^/]+\//.exec(path)?.[0] ?? [])
    const texts = await Promise.all([...new Set(folders)].map(textOf))
    this.emitFile({type: 'asset', fileName: 'LICENSES.txt', source: texts.sort().join(`\n${'-'.repeat(72)}\n\n`)})
  },
}

async function textOf(folder: string): Promise<string> {
  const about: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  const {name, version, license} = about as {name: string; version: string; license?: string}
  const files = await readdir(folder)
  // A package of old says it at the end of what it tells of itself.
  const file = files.find(entry => /^licen[cs]e/i.test(entry)) ?? files.find(entry => /^readme/i.test(entry))
  if (file === undefined && license === undefined)
    throw new Error(`Unexpected package without a licence, expected one: ${name}`)
  const words = file === undefined ? '' : await readFile(join(folder, file), 'utf8')
  return `${name} ${version} (${license ?? 'licence below'})\n\n${words.trim()}`.trim() + '\n'
}
