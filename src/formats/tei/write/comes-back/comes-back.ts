import type {FootnoteDefinition, List, ListItem} from 'mdast'
import type {Node} from 'unist'
import type {Article, Nodes} from '../../../../ast/nodes.js'
import {deepest, isTurn, lineComesBack} from './line.js'
import {isBare, isPlain} from './plain.js'

/** Where in a division its parts stand, one after the other. */
const places = {head: 0, text: 1, sections: 2, foot: 3, notes: 4, end: 5} as const

/**
 * Whether the text of an article surely comes back as it is from the elements that are written of it, as most do: where
 * it is made of the commonest nodes alone, each in its common place. Of others nothing is said.
 *
 * @param article - the article, which is written in full TEI, by the handlers of the writer
 * @param furniture - whether lines of the page that are not of the article are written
 */
export function comesBack(article: Article, furniture: boolean): boolean {
  const marks = new Set<string>()
  const notes = new Set<string>()
  return (
    isPlain(article) &&
    division(article.children, true, 0) &&
    marks.size === notes.size &&
    [...marks].every(mark => notes.has(mark))
  )

  function division(children: readonly Node[], isArticle: boolean, depth: number): boolean {
    let place: number = places.head
    const reach = (next: number): boolean => {
      const isInOrder = place <= next
      place = next
      return isInOrder
    }
    return (children as readonly Nodes[]).every(child => {
      switch (child.type) {
        case 'furniture':
          if (place >= places.notes) place = places.end
          return !furniture
        case 'pageMarker':
          return place <= places.foot && isTurn(child)
        case 'masthead':
        case 'sourceCitation':
        case 'credit':
          return isArticle && place <= places.foot && line(child)
        case 'title':
        case 'subtitle':
        case 'kicker':
          return isArticle && reach(places.head) && line(child)
        case 'headnote':
          return isArticle && reach(places.head) && isPlain(child) && blocks(child.children, depth)
        case 'heading':
          return !isArticle && reach(places.head) && line(child)
        case 'byline':
        case 'dateline':
          return isArticle && reach(place === places.head ? places.head : places.foot) && line(child)
        case 'signature':
          return reach(places.foot) && line(child)
        case 'section':
          return (
            reach(places.sections) && depth < deepest && isPlain(child) && division(child.children, false, depth + 1)
          )
        case 'footnoteDefinition':
          return isArticle && reach(places.notes) && note(child)
        default:
          return reach(places.text) && block(child, depth)
      }
    })
  }

  function line(node: Nodes): boolean {
    return lineComesBack(node, mark => Boolean(marks.add(mark)))
  }

  function block(node: Nodes, depth: number): boolean {
    switch (node.type) {
      case 'paragraph':
        return line(node)
      case 'blockquote':
      case 'aside':
        return isPlain(node) && blocks(node.children, depth)
      case 'list':
        return (
          isPlain(node) && isList(node) && node.children.every(item => isItem(item) && blocks(item.children, depth))
        )
      case 'thematicBreak':
        return isPlain(node)
      default:
        return false
    }
  }

  function blocks(children: readonly Node[], depth: number): boolean {
    return children.length > 0 && depth < deepest && children.every(child => block(child as Nodes, depth + 1))
  }

  /** A note that ends the article, with paragraphs alone. */
  function note(node: FootnoteDefinition): boolean {
    const {identifier, label, children} = node
    const isNew = /^(?:\w+|[*†‡§¶]+)$/.test(identifier) && label === identifier && !notes.has(identifier)
    notes.add(identifier)
    const isSound = isNew && isPlain(node) && children.length > 0
    return isSound && children.every(child => isBare(child) && lineComesBack(child as Nodes, () => false))
  }
}

/** Whether a list is numbered, or not; nothing is known of the space between its items but by their paragraphs. */
function isList({ordered, start, spread, children}: List): boolean {
  const isNumbered =
    ordered === true ? Number.isSafeInteger(start) && Number(start) > 0 && Number(start) < 1e8 : start == null
  return typeof ordered === 'boolean' && isNumbered && spread === false && children.length > 0
}

/** Whether an item is a line, or several blocks. */
function isItem(item: ListItem): boolean {
  const [only, ...others] = item.children
  if (!isPlain(item) || item.checked != null || only?.type !== 'paragraph' || !isBare(only)) return false
  return others.length === 0 ? typeof item.spread === 'boolean' : item.spread === false
}
