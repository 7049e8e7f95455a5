import type {Element, ElementContent, Root} from 'xast'
import {splitWords} from '../../contract.js'
import {elementsOf, parseXml} from '../../xml/parse.js'

/** Elements that do not part words. */
const tight = new Set([
  'hi', 'del', 'code', 'ref', 'title', 'foreign', 'choice', 'sic', 'supplied', 'unclear', 'add', 'gap', 'pb', 'docAuthor', 'name', 'orig', 'abbr', 'persName', 'date', 'num', 'q', 'milestone', 'publisher', 'gi',
]) // prettier-ignore

/** The words of a document as a reader of the page sees them: errors as printed, notes after the text. */
export function wordsOfTei(source: string): string[] {
  const notes: string[] = []
  const texts = elementsOf(parseXml(source)).filter(({name}) => name === 'text')
  const words = texts.map(text => textOf(text, notes)).join(' ')
  return splitWords(`${words} ${notes.join(' ')}`)
}

function textOf(node: Element, notes: string[]): string {
  const {name, attributes} = node
  if (name === 'figDesc' || attributes['type'] === 'noteAnchor') return ''
  // What an editor reads stands second in a pair.
  const children = name === 'choice' ? node.children.slice(0, 1) : node.children
  const text = children.map(child => contentOf(child, notes)).join('')
  if (name === 'note') {
    notes.push(text)
    return ''
  }
  return tight.has(name) ? text : ` ${text} `
}

function contentOf(node: ElementContent, notes: string[]): string {
  if (node.type === 'element') return textOf(node, notes)
  return node.type === 'text' ? node.value : ''
}

/** Attributes that point at identifiers. */
const pointers = ['resp', 'who', 'target', 'rendition', 'corresp', 'scheme']

/** What is wrong with the identifiers of a document: those given twice, and pointers that lead nowhere. */
export function brokenPointers(root: Root): string[] {
  const elements = elementsOf(root)
  const ids = elements.flatMap(({attributes}) => attributes['xml:id'] ?? [])
  const local = elements.flatMap(({attributes}) =>
    pointers.flatMap(name => (attributes[name] ?? '').split(' ')).filter(pointer => pointer.startsWith('#')),
  )
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index),
    ...local.filter(pointer => !ids.includes(pointer.slice(1))),
  ]
}
