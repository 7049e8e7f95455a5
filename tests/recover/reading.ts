import {VFile} from 'vfile'
import type {Reader} from '../../src/core/types.js'
import {readHtml} from '../../src/formats/html/index.js'
import {readText} from '../../src/formats/text/index.js'

const silent: ReadonlySet<string> = new Set(['article', 'collection', 'section', 'listItem'])
const named: ReadonlySet<string> = new Set(['speech', 'headnote', 'list', 'aside', 'letter', 'opener', 'closer'])

/** Each line of a page in HTML, with the type of its node: `signature: Ann Marlowe`. */
export function linesOfHtml(html: string): string[] {
  return linesOf(readHtml(), html)
}

/** Each line of a page in plain text, with the type of its node. */
export function linesOfText(text: string): string[] {
  return linesOf(readText(), text)
}

interface Node {
  type: string
  value?: string
  children?: readonly Node[]
}

function linesOf(reader: Reader, value: string): string[] {
  return flatten(reader.read(new VFile({value})), '')
}

/** A line of a headnote, a speech or a list is named after it, too: `speech > speaker: Q.` */
function flatten(node: Node, path: string): string[] {
  if (!silent.has(node.type) && !named.has(node.type)) return [`${path}${node.type}: ${textOf(node)}`]
  const inner = silent.has(node.type) ? path : `${path}${node.type} > `
  return (node.children ?? []).flatMap(child => flatten(child, inner))
}

function textOf(node: Node): string {
  const text = node.value ?? (node.type === 'break' ? ' ' : (node.children ?? []).map(textOf).join(''))
  return text.replace(/\s+/g, ' ')
}
