import {readFile} from 'node:fs/promises'
import {inspect, read, write} from 'offprint'
import {writeEpub} from 'offprint/epub'
import {audit} from 'offprint/ledger'
import {readText} from 'offprint/text'

const page = await readFile('demo/first/cranes.txt')
const metadata = {language: 'en-GB', publication: {place: 'Hull'}, keywords: ['harbours', 'cranes']}
const {tree, file} = await read(page, {from: readText(), metadata})

const {words, sections, messages} = inspect(tree, file)
console.log(`${tree.metadata.title}: ${words} words, ${sections.length} section, ${messages.length} message`)

const book = await write(tree, {to: writeEpub()})
const source = {value: page, path: 'cranes.txt'}
const ledger = await audit({source, output: {value: book.value, path: 'cranes.epub'}, tree})
console.log(`Balanced: ${ledger.balanced}. Kept: ${ledger.counts.kept} of ${ledger.counts.source}.`)
