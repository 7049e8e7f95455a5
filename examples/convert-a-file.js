import {readFile} from 'node:fs/promises'
import {convert} from 'offprint'
import {readText} from 'offprint/text'
import {writeMarkdown} from 'offprint/markdown'

const input = await readFile('fixtures/demo/lighthouse-keepers.txt')
const file = await convert(input, {from: readText(), to: writeMarkdown({frontMatter: false})})
console.log(file.value.slice(0, 560))
