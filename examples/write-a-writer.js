import {readFile} from 'node:fs/promises'
import {convert, dispatch, toString} from 'offprint'
import {readText} from 'offprint/text'

const line = prefix => (state, node) => `${prefix}${toString(node)}\n\n`
const inside = (state, node) => node.children.map(child => one(state, child)).join('')

// One handler a node; a node without one is reported, and its children stand in its place.
const handlers = {
  article: inside,
  section: inside,
  blockquote: (state, node) => inside(state, node).replace(/^(?=.)/gm, '> '),
  title: line('# '),
  subtitle: line('## '),
  heading: line('## '),
  furniture: () => '',
  pageMarker: () => '',
  ...Object.fromEntries(['masthead', 'byline', 'sourceCitation', 'credit', 'paragraph'].map(type => [type, line('')])),
}
const one = dispatch(
  handlers,
  results => results.join(''),
  (state, value) => value,
)

/** A writer of Gemtext, the format of the Gemini protocol. */
export function writeGemtext() {
  return {name: 'gemtext', mediaType: 'text/gemini', extension: 'gmi', write: (tree, file) => one({file}, tree)}
}

const input = await readFile('fixtures/demo/lighthouse-keepers.txt')
const file = await convert(input, {from: readText(), to: writeGemtext()})
console.log(file.value.slice(0, 400))
