/** Writes the licences of the packages that the built command line holds beside it, from what the bundler noted down. */

import {readFile, readdir, rm, writeFile} from 'node:fs/promises'

const dist = new URL('../dist/', import.meta.url)
const note = new URL('metafile-esm.json', dist)
const {inputs} = JSON.parse(await readFile(note, 'utf8'))
const folders = Object.keys(inputs).flatMap(path => /^.*node_modules\/(?:@[^/]+\/)?[^/]+\//.exec(path)?.[0] ?? [])
const texts = await Promise.all([...new Set(folders)].sort().map(textOf))
await writeFile(new URL('LICENSES.txt', dist), texts.join(`\n${'-'.repeat(72)}\n\n`))
await rm(note)

async function textOf(path) {
  const folder = new URL(`../${path}`, import.meta.url)
  const {name, version, license} = JSON.parse(await readFile(new URL('package.json', folder), 'utf8'))
  const files = await readdir(folder)
  // A package of old says it at the end of what it tells of itself.
  const file = files.find(entry => /^licen[cs]e/i.test(entry)) ?? files.find(entry => /^readme/i.test(entry))
  if (!file && !license) throw new Error(`Unexpected package without a licence, expected one: ${name}`)
  const words = file ? await readFile(new URL(file, folder), 'utf8') : ''
  return `${name} ${version} (${license ?? 'licence below'})\n\n${words.trim()}`.trim() + '\n'
}
