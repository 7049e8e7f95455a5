import {parse, type DefaultTreeAdapterTypes as Html} from 'parse5'
import {visit} from 'unist-util-visit'
import type {Nodes, Tree} from '../../src/ast/nodes.js'
import {toString} from '../../src/ast/text.js'
import {normalised} from './structure.js'

/** Classes of paragraphs that the archive's style sheets set as quotations. */
const quoted = /(?:^|\s)quote(?:b|c|r|cent|t)?(?:\s|$)/i

/** The mark of a page turn, which is no text: `<p. 122>`. */
const pageTurn = /[<[]\s*p\.\s*\d+\s*[>\]]/g

/** How many paragraphs a page sets as quotations, and how many of them are quotations in its tree. */
export interface QuotedParagraphs {
  stated: number
  kept: number
}

/**
 * Counts the paragraphs of a page whose class says that they are quotations, by their letters: each must stand in
 * a block quotation, in verse, or in a note.
 *
 * @param html - the page
 * @param tree - what was read of it
 */
export function countQuotations(html: string, tree: Tree): QuotedParagraphs {
  const kept: string[] = []
  visit(tree as Nodes, node => {
    if (node.type === 'blockquote' || node.type === 'verse' || node.type === 'footnoteDefinition') {
      kept.push(normalised(toString(node)))
    }
  })
  const letters = kept.join('|')
  const stated = quotedTexts(parse(html)).filter(text => text !== '')
  return {stated: stated.length, kept: stated.filter(text => letters.includes(text)).length}
}

/** Without recursion: a page may be nested however deep. */
function quotedTexts(document: Html.Document): string[] {
  const texts: string[] = []
  const stack: Html.ChildNode[] = [...document.childNodes]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (
      'attrs' in node &&
      node.tagName === 'p' &&
      node.attrs.some(({name, value}) => name === 'class' && quoted.test(value))
    )
      texts.push(normalised(textOf(node).replace(pageTurn, '')))
    else if ('childNodes' in node) stack.push(...node.childNodes)
  }
  return texts
}

function textOf(element: Html.Element): string {
  let text = ''
  const stack: Html.ChildNode[] = [element]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeName === '#text' && 'value' in node) text += node.value
    else if ('childNodes' in node) stack.push(...node.childNodes.toReversed())
  }
  return text
}
