import {readFile} from 'node:fs/promises'
import {convert, dispatch, toString} from 'offprint'
import {readText} from 'offprint/text'

/** A writer of Gemtext, the format of the Gemini protocol; whatever has no handler is reported and its text written. */
function writeGemtext() {
  const inside = (state, node) => node.children.map(child => one(state, child)).join('')
  const line = prefix => (state, node) => `${prefix}${toString(node)}\n\n`
  const lines = ['masthead', 'byline', 'sourceCitation', 'credit', 'paragraph'].map(type => [type, line('')])
  const handlers = {
    ...Object.fromEntries(lines),
    article: inside,
    section: inside,
    title: line('# '),
    subtitle: line('## '),
    heading: line('## '),
    blockquote: (state, node) => inside(state, node).replace(/^(?=.)/gm, '> '),
    furniture: () => '',
  }
  const join = results => results.join('')
  const text = (state, value) => value
  const one = dispatch(handlers, join, text)
  return {name: 'gemtext', mediaType: 'text/gemini', extension: 'gmi', write: (tree, file) => one({file}, tree)}
}

const input = await readFile('fixtures/demo/lighthouse-keepers.txt')
const file = await convert(input, {from: readText(), to: writeGemtext()})
console.log(file.value.slice(0, 400))
