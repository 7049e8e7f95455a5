import {SaxesParser} from 'saxes'
import type {Point} from 'unist'
import type {VFile} from 'vfile'
import type {Attributes, Element, Root, RootContent} from 'xast'
import {replaceForbidden} from './characters.js'
import {entitiesOf, refersElsewhere} from './entities.js'
import {
  disallowedCharacter,
  ignoredDeclaration,
  ignoredInclusion,
  malformedXml,
  undefinedEntity,
  xmlTooLarge,
} from './rules.js'

declare module 'xast' {
  interface ElementData {
    /** Namespace of the element; absent where it has none. */
    namespace?: string | undefined
  }
}

/** How much a document may hold. */
export interface XmlLimits {
  /** Characters of the document, and of what its entities stand for (default: 64 Mi). */
  characters?: number | null | undefined
  /** Elements within elements (default: 256). */
  depth?: number | null | undefined
  /** Elements, attributes, texts, comments and instructions (default: 4 million). */
  nodes?: number | null | undefined
}

/** Namespace of XInclude. */
const inclusions = 'http://www.w3.org/2001/XInclude'

/**
 * Reads XML 1.0 with namespaces into a tree with positions.
 *
 * Neighbouring texts, CDATA sections and entities are one text. Of a document type, entities that stand for plain
 * text are known; nothing else of it is followed, nothing is fetched, no document is included. The namespace
 * of an element is in `data.namespace`; names of elements of `namespace` lose their prefix, others keep it.
 *
 * @param value - the document, with line feeds as line ends
 * @param file - gets the messages
 * @param namespace - namespace of which names are read without prefix (default: none)
 * @param limits - how much the document may hold
 * @returns the tree
 * @throws VFileMessage - with line and column, if the document is not well-formed or beyond the limits
 * @example
 * parseXml('<pb n="84"/>', new VFile()).children[0] // an element `pb`
 */
export function parseXml(value: string, file: VFile, namespace?: string, limits: Readonly<XmlLimits> = {}): Root {
  const most = {
    characters: limits.characters ?? 64 * 2 ** 20,
    depth: limits.depth ?? 256,
    nodes: limits.nodes ?? 4_000_000,
  }
  const parser = new SaxesParser({xmlns: true, position: true})
  const root: Root = {type: 'root', children: []}
  const stack: (Root | Element)[] = [root]
  const reported = new Set<string>()
  let entities = entitiesOf('')
  let expanded = 0
  let nodes = 0
  /** Where the last tag, comment or instruction ended: there the next node begins. */
  let last: Point = {line: 1, column: 1, offset: 0}

  /** `behind` is how many characters the parser is behind what it reports, where it is ahead, below zero. */
  const here = (behind = 0): Point => ({
    line: parser.line,
    column: parser.columnIndex + 1 + behind,
    offset: parser.position + behind,
  })
  const once = (key: string): boolean => !reported.has(key) && Boolean(reported.add(key))
  const parent = (): Root | Element => stack.at(-1) ?? root

  function limit(what: keyof typeof most, count: number): void {
    if (count <= most[what]) return
    const reason = `Unexpected document of more than ${most[what]} ${names[what]}, expected a smaller one`
    xmlTooLarge.report(file, last, reason, 'Divide the document, or raise the limit if you trust it.')
  }

  function add(node: RootContent, count = 1): void {
    limit('nodes', (nodes += count))
    const children: RootContent[] = parent().children
    children.push(node)
  }

  function addText(words: string, behind: number): void {
    const text = replaceForbidden(words)
    const end = here(behind)
    const before = parent().children.at(-1)
    if (before?.type === 'text') {
      before.value += text
      if (before.position) before.position.end = end
    } else if (stack.length > 1) add({type: 'text', value: text, position: {start: last, end}})
    last = end
  }

  /** Knows each entity; counts what it stands for, because many may stand for much. */
  parser.ENTITIES = new Proxy<Record<string, string>>(
    {},
    {
      get(_, name) {
        const text = entities.get(String(name))
        if (text === undefined) {
          if (once(`&${String(name)}`)) {
            const note = 'Write the character itself, or declare the entity as plain text in the document.'
            undefinedEntity.report(file, here(), `Unexpected entity \`${String(name)}\`, expected a declared one`, note)
          }
          return `&${String(name)};`
        }
        limit('characters', (expanded += text.length))
        return text
      },
    },
  )
  parser.on('error', ({message}) => {
    const reason = message.replace(/^\d+:\d+: |\.$/g, '')
    if (reason !== 'disallowed character') {
      malformedXml.report(file, here(), `Unexpected ${reason}, expected well-formed XML`, 'Correct the document there.')
    } else if (once(reason)) {
      disallowedCharacter.report(file, here(), 'Unexpected control character, expected one that XML allows')
    }
  })
  parser.on('doctype', doctype => {
    entities = entitiesOf(doctype)
    if (refersElsewhere(doctype)) {
      ignoredDeclaration.report(file, {start: last, end: here()}, 'Unexpected external document type, expected none')
    }
    last = here()
  })
  parser.on('opentagstart', () => {
    limit('depth', stack.length)
  })
  parser.on('opentag', tag => {
    const attributes: Attributes = {}
    for (const {name, value: words} of Object.values(tag.attributes)) attributes[name] = replaceForbidden(words)
    const element: Element = {
      type: 'element',
      name: tag.uri !== '' && tag.uri === namespace ? tag.local : tag.name,
      attributes,
      children: [],
      ...(tag.uri !== '' && {data: {namespace: tag.uri}}),
      position: {start: last, end: here()},
    }
    if (tag.uri === inclusions && once(inclusions)) {
      ignoredInclusion.report(file, element, 'Unexpected inclusion, expected a document that is complete')
    }
    add(element, 1 + Object.keys(attributes).length)
    stack.push(element)
    last = here()
  })
  parser.on('closetag', () => {
    const closed = stack.pop()
    last = here()
    if (closed?.position) closed.position.end = last
  })
  parser.on('text', text => {
    addText(text, -1)
  })
  parser.on('cdata', text => {
    addText(text, 0)
  })
  parser.on('comment', text => {
    const end = here(1)
    add({type: 'comment', value: text, position: {start: last, end}})
    last = end
  })
  parser.on('processinginstruction', ({target, body}) => {
    add({type: 'instruction', name: target, value: body, position: {start: last, end: here()}})
    last = here()
  })
  limit('characters', value.length)
  parser.write(value).close()
  return root
}

const names = {characters: 'characters', depth: 'levels', nodes: 'nodes'} as const
