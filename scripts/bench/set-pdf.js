/**
 * Sets documents one after another in one process: `node set-pdf.js ours|typst SOURCES OUT`, where SOURCES is a JSON list of
 * trees, or of texts of Typst. Writes the last as OUT; prints the CPU of each but the first, the middle one, in seconds,
 * and the memory of the process in MiB.
 */

import {readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {median} from './measure.js'

const [tool, path, out] = process.argv.slice(2)
const set = await (tool === 'ours' ? startOurs() : startTypst())
let bytes
const each = []
for (const source of JSON.parse(readFileSync(path, 'utf8'))) {
  const before = process.cpuUsage()
  bytes = await set(source)
  const {user, system} = process.cpuUsage(before)
  each.push((user + system) / 1e6)
}
writeFileSync(out, bytes)
console.log(JSON.stringify({cpu: median(each.slice(1)), memory: process.resourceUsage().maxRSS / 1024}))

async function startOurs() {
  const {writePdf} = await import('../../dist/pdf.js')
  const {VFile} = await import('vfile')
  return tree => writePdf().write(tree, new VFile())
}

async function startTypst() {
  const {NodeCompiler} = await import('@myriaddreamin/typst-ts-node-compiler')
  const faces = fileURLToPath(new URL('../../node_modules/@expo-google-fonts/eb-garamond', import.meta.url))
  const compiler = NodeCompiler.create({fontArgs: [{fontPaths: [faces]}]})
  return mainFileContent => compiler.pdf({mainFileContent})
}
