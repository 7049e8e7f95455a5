import {parse, type DefaultTreeAdapterTypes} from 'parse5'
import {VFile} from 'vfile'
import {decode} from '../../../src/core/decode.js'
import {attribute, isElement, type Element} from '../../../src/formats/html/read/elements.js'
import {readHtml} from '../../../src/formats/html/read/read-html.js'
import {describePages} from '../../pages.js'
import {corpus} from '../../shared.js'

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

describePages(corpus('mia-html'), readHtml(), shownText)
