import {readFile} from 'node:fs/promises'
import {read} from 'offprint'
import {readText} from 'offprint/text'

const input = await readFile('fixtures/demo/lighthouse-keepers.txt')
const {tree, file} = await read(input, {from: readText(), metadata: {keywords: ['lighthouses']}})
const {title, creators, publication, known} = tree.metadata

console.log(`${creators.map(({name}) => name).join(', ')}: ${title}`)
console.log(`${publication?.title} ${publication?.volume}.${publication?.number} (${publication?.date})`)
console.log(`Title: ${known?.title?.how}. Keywords: ${known?.keywords?.how}.`)
for (const message of file.messages) console.log(String(message))
