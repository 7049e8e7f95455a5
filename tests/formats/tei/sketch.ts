import {VFile} from 'vfile'
import type {Nodes} from '../../../src/ast/nodes.js'
import {readTei} from '../../../src/formats/tei/index.js'

/** The nodes of a tree in short: `paragraph("One " emphasis("two"))`, with fields in braces. */
export function sketch(node: object & {type?: string; value?: string; children?: object[]}): string {
  const {type, value, children, ...all} = node
  const others = {...all, data: withoutElement('data' in all ? all.data : undefined)}
  if (type === 'text') return JSON.stringify(value)
  const fields = Object.entries(others).filter(
    ([name, field]) => !['position', 'metadata', 'align', 'spread'].includes(name) && field !== undefined,
  )
  const shown = fields.map(([name, field]) => `${name}=${JSON.stringify(field).replaceAll('"', '')}`).join(' ')
  const inner = children
    ? `(${children.map(sketch).join(' ')})`
    : value === undefined
      ? ''
      : `(${JSON.stringify(value)})`
  return `${type}${shown === '' ? '' : `{${shown}}`}${inner}`
}

/** Data of a node without what the element of the source says beyond it. */
function withoutElement(data: unknown): object | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  const rest = Object.entries(data).filter(([name]) => !['element', 'implied', 'isFront', 'isBack'].includes(name))
  return rest.length === 0 ? undefined : Object.fromEntries(rest)
}

/** A document of TEI with this body, as others write it. */
export function documentOf(body: string, header = ''): string {
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Ropes</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc>${header}</teiHeader><text>${body}</text></TEI>`
}

/** What is read of a body, in short, one line for each child of the article. */
export function read(body: string, header = ''): string[] {
  const tree = readTei().read(new VFile({value: documentOf(body, header)}))
  return (tree.children as Nodes[]).map(sketch)
}
