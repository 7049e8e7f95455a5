import {SaxesParser} from 'saxes'
import type {Element, Root} from 'xast'

/** Parses XML into a tree, texts joined; throws on the first error. */
export function parseXml(source: string): Root {
  const parser = new SaxesParser({xmlns: true, position: true})
  const root: Root = {type: 'root', children: []}
  const open: (Root | Element)[] = [root]
  const current = (): Root | Element => open.at(-1) ?? root
  const say = (value: string): void => {
    const last = current().children.at(-1)
    if (last?.type === 'text') last.value += value
    else current().children.push({type: 'text', value})
  }
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', tag => {
    const attributes = Object.fromEntries(Object.entries(tag.attributes).map(([name, {value}]) => [name, value]))
    const element: Element = {type: 'element', name: tag.name, attributes, children: []}
    current().children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  parser.on('text', value => {
    if (current().type === 'element') say(value)
  })
  parser.on('cdata', say)
  parser.on('comment', value => current().children.push({type: 'comment', value}))
  parser.on('processinginstruction', ({target, body}) => {
    current().children.push({type: 'instruction', name: target, value: body})
  })
  parser.write(source).close()
  return root
}

/** The elements of a tree, in document order. */
export function elementsOf(node: Root | Element): Element[] {
  return node.children.flatMap(child => (child.type === 'element' ? [child, ...elementsOf(child)] : []))
}

/** The text of a tree. */
export function textOf(node: Root | Element): string {
  return node.children
    .map(child => (child.type === 'element' ? textOf(child) : child.type === 'text' ? child.value : ''))
    .join('')
}
