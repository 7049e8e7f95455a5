/** Writes an article in four formats below `demo/`. */

import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {read, write} from 'offprint'
import {readText} from 'offprint/text'
import {writeEpub} from 'offprint/epub'
import {writePdf} from 'offprint/pdf'
import {writeTei} from 'offprint/tei'
import {writeMarkdown} from 'offprint/markdown'

const name = 'lighthouse-keepers'
const {tree} = await read(await readFile(`fixtures/demo/${name}.txt`), {from: readText()})

await mkdir('demo', {recursive: true})
for (const to of [writeEpub(), writePdf(), writeTei(), writeMarkdown()]) {
  const {value} = await write(tree, {to})
  const path = `demo/${name}.${to.extension}`
  await writeFile(path, value)
  console.log(`${path}, ${Buffer.byteLength(value)} bytes`)
}
