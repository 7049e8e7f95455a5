import {VFile} from 'vfile'
import type {Element, Nodes} from 'xast'
import {namespace} from '../../../src/formats/tei/vocabulary.js'
import {parseXml} from '../../../src/xml/parse.js'

/** How much of what is counted comes back. */
export interface Share {
  readonly kept: number
  readonly all: number
}

/** What elements say in the text of a document, and what of it is in another. */
export interface Shares {
  readonly elements: Share
  readonly attributes: Share
  /** What does not come back, the most frequent first. */
  readonly lost: readonly string[]
}

/**
 * The share of the names of elements, and of their attributes with their values, that two documents have in common.
 *
 * The order is not compared; every occurrence counts. Names are those of TEI P5, divisions have no number.
 */
export function sharesOf(before: string, after: string): Shares {
  const [one, other] = [countsOf(before), countsOf(after)]
  const kept = (kind: '<' | '@'): Share => {
    const keys = [...one].filter(([key]) => key.startsWith(kind))
    const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0)
    return {
      kept: sum(keys.map(([key, count]) => Math.min(count, other.get(key) ?? 0))),
      all: sum(keys.map(([, count]) => count)),
    }
  }
  const lost = [...one]
    .map(([key, count]): [string, number] => [key, count - (other.get(key) ?? 0)])
    .filter(([, count]) => count > 0)
    .sort((left, right) => right[1] - left[1])
    .map(([key, count]) => `${count} ${key}`)
  return {elements: kept('<'), attributes: kept('@'), lost}
}

function countsOf(document: string): Map<string, number> {
  const counts = new Map<string, number>()
  const add = (key: string): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const visit = (node: Nodes, inText: boolean): void => {
    if (node.type !== 'element' && node.type !== 'root') return
    const isText = inText || (node.type === 'element' && node.name === 'text')
    if (node.type === 'element' && inText) addElement(node, add)
    if (node.type === 'element' && node.name === 'teiHeader') return
    for (const child of node.children) visit(child, isText)
  }
  const root = parseXml(document, new VFile(), namespace)
  // A list of persons may be a whole file.
  const isDocument = root.children.some(
    ({type, ...one}) => type === 'element' && 'name' in one && /^(?:TEI|tei|TEI\.2|teiCorpus(?:\.2)?)$/.test(one.name),
  )
  visit(root, !isDocument)
  return counts
}

function addElement({name, attributes}: Element, add: (key: string) => void): void {
  const own = name.replace(/^div\d$/, 'div')
  add(`<${own}>`)
  for (const [key, value] of Object.entries(attributes)) {
    if (!key.startsWith('xmlns')) add(`@${key === 'id' ? 'xml:id' : key === 'lang' ? 'xml:lang' : key}="${(value ?? '').trim()}" on ${own}`)
  }
} // prettier-ignore
