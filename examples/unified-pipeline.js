import {readFile} from 'node:fs/promises'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {unifiedReader, unifiedWriter} from 'offprint'
import {readText} from 'offprint/text'
import {writeTei} from 'offprint/tei'

// Any unified plugin can stand here: nodes are mdast's where mdast has them.
function expandAmpersands() {
  return tree => visit(tree, 'text', node => void (node.value = node.value.replaceAll('&', 'and')))
}

const input = await readFile('fixtures/demo/lighthouse-keepers.txt')
const processor = unified().use(unifiedReader(readText())).use(expandAmpersands).use(unifiedWriter(writeTei()))
const file = await processor.process(input)
console.log(/^.*Transcription and.*$/m.exec(String(file))[0].trim())
