import {SaxesParser} from 'saxes'
import {entitiesOf} from '../../xml/entities.js'
import {locator} from './positions.js'
import type {Locate} from './collector.js'
import type {Tag} from './page.js'

/** Takes a document of XML, part by part. */
export interface XmlReader {
  /** An element begins. Returns whether its content counts. */
  open(tag: Tag, locate: (attribute: string) => Locate): boolean
  close(tag: Tag): void
  text(value: string, locate: Locate): void
  /** A comment, or an instruction; most readers pass them over. */
  aside?(value: string, locate: Locate): void
}

/** Entities may stand for no more, in characters. */
const mostExpanded = 64 * 2 ** 20

/**
 * Reads a document of XML. Of its document type, entities that stand for plain text are known; others stand for
 * themselves, `&name;`, and none is fetched.
 *
 * @param source - the document
 * @param reader - gets its parts
 * @throws Error - if the document is not well-formed, or its entities stand for too much
 */
export function readXml(source: string, reader: XmlReader): void {
  const parser = new SaxesParser()
  const stack: Tag[] = []
  /** How many elements are open whose content does not count. */
  let unread = 0
  /** Where the last tag, comment or instruction ended. */
  let last = 0
  const mark = (): void => {
    last = parser.position
  }
  const text = (value: string): void => {
    if (unread === 0) reader.text(value, locator(source, last, value))
  }
  let entities = entitiesOf('')
  let expanded = 0
  parser.ENTITIES = new Proxy<Record<string, string>>(
    {},
    {
      get(_, name) {
        const text = entities.get(String(name)) ?? `&${String(name)};`
        expanded += text.length
        if (expanded > mostExpanded) throw new Error(`Unexpected entities for more than ${mostExpanded} characters`)
        return text
      },
    },
  )
  parser.on('error', error => {
    throw error
  })
  parser.on('text', text)
  parser.on('cdata', value => {
    text(value)
    mark()
  })
  parser.on('opentag', ({name, attributes}) => {
    const start = last
    const tag: Tag = {name, attributes: new Map(Object.entries(attributes))}
    const locate = (attribute: string): Locate => {
      const value = attributes[attribute] ?? ''
      return locator(source, placeOf(source, start, attribute), value)
    }
    stack.push(tag)
    if (unread > 0 || !reader.open(tag, locate)) unread++
    mark()
  })
  parser.on('closetag', () => {
    const tag = stack.pop()
    if (unread > 0) unread--
    else if (tag) reader.close(tag)
    mark()
  })
  const aside = (value: string): void => {
    if (unread === 0) reader.aside?.(value, locator(source, last, value))
    mark()
  }
  parser.on('comment', aside)
  parser.on('processinginstruction', ({target, body}) => {
    aside(`${target} ${body}`)
  })
  parser.on('doctype', doctype => {
    entities = entitiesOf(doctype)
    mark()
  })
  parser.write(source).close()
}

/** Where the value of an attribute begins, in the first tag behind a place; without an attribute, where its name begins. */
function placeOf(source: string, start: number, attribute: string): number {
  if (attribute === '') return start + 1
  const found = source.indexOf(` ${attribute}=`, start)
  return found < 0 ? start : found + attribute.length + 3
}
