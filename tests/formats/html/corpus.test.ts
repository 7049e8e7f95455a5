import {parse, type DefaultTreeAdapterTypes} from 'parse5'
import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {problemsOf} from '../../../src/ast/validate.js'
import {decode} from '../../../src/core/decode.js'
import {attribute, isElement, type Element} from '../../../src/formats/html/read/elements.js'
import {readHtml} from '../../../src/formats/html/read/read-html.js'
import {allText, difference, letters, splitWords} from '../../contract.js'
import {corpus} from '../../shared.js'

const documents = corpus('mia-html')

/** The text that a browser would show, with numbers of items and alternative texts, without the help of the reader. */
function shownText(bytes: Uint8Array): string {
  const parts: string[] = []
  const {text} = decode(new VFile({value: bytes}), 'text/html')
  const stack: DefaultTreeAdapterTypes.ChildNode[] = [...parse(text).childNodes].reverse()
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeName === '#text' && 'value' in node) parts.push(node.value)
    if (!('tagName' in node) || /^(?:head|title|script|style|noscript)$/.test(node.tagName)) continue
    if (node.tagName === 'img') parts.push(attribute(node, 'alt') ?? '')
    if (node.tagName === 'li') parts.push(numberOf(node))
    stack.push(...[...node.childNodes].reverse())
  }
  return parts.join('')
}

function numberOf(item: Element): string {
  const list = item.parentNode
  if (list === null || !('tagName' in list) || list.tagName !== 'ol') return ''
  const items = list.childNodes.filter(isElement)
  return ` ${String(Number(attribute(list, 'start') ?? '1') + items.indexOf(item))} `
}

describe.skipIf(documents.length === 0)('HTML of real pages', () => {
  test('every tree is valid, and has every letter of its page in its order', () => {
    const differences: string[] = []
    let words = 0
    let titled = 0
    for (const {name, bytes} of documents) {
      const tree = readHtml().read(new VFile({value: bytes, path: name}))
      expect(problemsOf(tree)).toEqual([])
      const source = shownText(bytes)
      words += splitWords(source).length
      if (tree.metadata.title !== undefined) titled++
      const differs = difference(letters(source), letters(allText(tree)))
      if (differs !== undefined) differences.push(`${name}: ${differs}`)
    }
    process.stdout.write(
      `${String(documents.length)} pages, ${String(words)} words, ${String(differences.length)} pages that differ; ${String(titled)} with a title\n`,
    )
    expect(differences).toEqual([])
    expect(titled).toBeGreaterThan(documents.length * 0.9)
  })
})
