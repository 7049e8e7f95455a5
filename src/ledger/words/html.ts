import {defaultTreeAdapter, parse, type DefaultTreeAdapterTypes, type TreeAdapter} from 'parse5'
import {makeCollector} from './collector.js'
import {makePageReader, type Tag} from './page.js'
import {lineCounter, locator} from './positions.js'
import type {Words} from './word.js'

type Element = DefaultTreeAdapterTypes.Element
type ChildNode = DefaultTreeAdapterTypes.ChildNode

/** Texts are not merged, so that each knows its own place, whatever stands between it and the next. */
const adapter: TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> = {
  ...defaultTreeAdapter,
  insertText(parent, text) {
    defaultTreeAdapter.appendChild(parent, defaultTreeAdapter.createTextNode(text))
  },
  insertTextBefore(parent, text, reference) {
    defaultTreeAdapter.insertBefore(parent, defaultTreeAdapter.createTextNode(text), reference)
  },
}

/** An element that is open, and those of its children that are still to come. */
interface Open {
  readonly tag: Tag | undefined
  readonly children: Iterator<ChildNode, undefined, unknown>
}

/**
 * Reads the words of a page of HTML.
 *
 * @param source - the page
 */
export function readHtmlWords(source: string): Words {
  const collector = makeCollector()
  collector.part = {pointAt: lineCounter(source)}
  const page = makePageReader(collector)
  const stack: Open[] = [{tag: undefined, children: parse(source, {sourceCodeLocationInfo: true, treeAdapter: adapter}).childNodes.values()}] // prettier-ignore
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const {value: node, done} = top.children.next()
    if (done) {
      stack.pop()
      if (top.tag) page.close(top.tag)
    } else if ('value' in node) {
      const start = startOf(source, node.sourceCodeLocation?.startOffset ?? 0, node.value)
      collector.text(node.value, locator(source, start, node.value))
    } else if ('tagName' in node) {
      const tag = tagOf(node)
      if (page.open(tag, name => locator(source, placeOfAttribute(source, node, name), tag.attributes.get(name) ?? '')))
        stack.push({tag, children: node.childNodes.values()})
    }
  }
  return collector.finish()
}

/** Where a text begins: behind white space, parse5 counts a text from the end of the reference that it begins with. */
function startOf(source: string, start: number, value: string): number {
  if (source[start] === value[0]) return start
  const reference = /&#?[\da-z]{1,40};?$/i.exec(source.slice(Math.max(0, start - 40), start + 1))
  return reference ? start + 1 - reference[0].length : start
}

function tagOf({tagName, attrs}: Element): Tag {
  return {
    name: tagName,
    attributes: new Map(attrs.map(({prefix, name, value}) => [prefix ? `${prefix}:${name}` : name, value])),
  }
}

/** Where the value of an attribute begins. */
function placeOfAttribute(source: string, element: Element, name: string): number {
  const location = element.sourceCodeLocation?.attrs?.[name]
  if (!location) return element.sourceCodeLocation?.startOffset ?? 0
  const equals = source.indexOf('=', location.startOffset)
  const quoted = /^=\s*["']?/.exec(source.slice(equals, equals + 100))
  return equals + (quoted?.[0].length ?? 0)
}
