import {readFile} from 'node:fs/promises'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {readText} from 'offprint/text'
import {writeTei} from 'offprint/tei'

function parseText() {
  this.parser = (document, file) => readText().read(file)
}

function compileTei() {
  this.compiler = (tree, file) => writeTei().write(tree, file)
}

// Any unified plugin can stand here: nodes are mdast's where mdast has them.
function expandAmpersands() {
  return tree => visit(tree, 'text', node => void (node.value = node.value.replaceAll('&', 'and')))
}

const input = await readFile('fixtures/demo/lighthouse-keepers.txt')
const file = await unified().use(parseText).use(expandAmpersands).use(compileTei).process(input)
console.log(/^.*Transcription and.*$/m.exec(String(file))[0].trim())
