import {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import type {Element} from 'xast'
import {parseXml} from '../../../xml/parse.js'
import {examples} from '../grammar/grammar.js'

/**
 * An example of XML as its elements.
 *
 * @param value - what is shown
 * @param instead - what is written where an example may not stand
 * @returns the element; nothing where the example is not well-formed
 */
export function exampleOf(value: string, instead: Element): Element | undefined {
  try {
    const [whole] = parseXml(`<egXML xmlns="${examples}">${value}</egXML>`, new VFile(), examples).children
    if (whole?.type !== 'element') return undefined
    return {...whole, attributes: {}, data: {namespace: examples, instead: [instead], isBlock: true, kept: []}}
  } catch (error) {
    if (error instanceof VFileMessage) return undefined
    throw error
  }
}
