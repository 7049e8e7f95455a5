import type {Nodes, Tree} from '../../src/ast/nodes.js'
import {toString} from '../../src/ast/text.js'

/**
 * What of a tree is compared with the tree of another rendering of the same page.
 *
 * All texts are *normalised*: NFKC, lower case, letters alone. Digits are left out because the mark of a note is
 * a node in one tree and text in the other.
 */
export interface Structure {
  title: string
  subtitle: string
  byline: string
  /** Headings of sections, in order. */
  headings: string[]
  /** Paragraphs of block quotations and stanzas of verse, in order. */
  quotations: string[]
  /** Each boundary between two blocks of the text: the letters before it and after it. */
  boundaries: string[]
}

/** How many letters on either side of a boundary tell it from the others. */
const reach = 12

/** Blocks that stand before the text; they are compared as fields. */
const front = new Set(['masthead', 'kicker', 'title', 'subtitle', 'byline', 'sourceCitation', 'credit'])

/** Blocks of the text that hold no other block. */
const leaves = new Set([
  'paragraph', 'heading', 'verse', 'attribution', 'dateline', 'salutation', 'signature', 'speaker', 'caption', 'table',
  'code',
]) // prettier-ignore

/** The structure of a tree. */
export function structureOf(tree: Tree): Structure {
  const structure: Structure = {title: '', subtitle: '', byline: '', headings: [], quotations: [], boundaries: []}
  const blocks: string[] = []
  collect(tree, false)
  structure.byline = structure.byline.replace(/^by/, '')
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1]
    if (before !== undefined) structure.boundaries.push(`${before.slice(-reach)}|${block.slice(0, reach)}`)
  }
  return structure

  function collect(node: Nodes, quoted: boolean): void {
    if (node.type === 'furniture') return
    const text = front.has(node.type) || leaves.has(node.type) ? normalised(toString(node)) : ''
    if (node.type === 'title' || node.type === 'subtitle' || node.type === 'byline') structure[node.type] += text
    if (front.has(node.type)) return
    if (!leaves.has(node.type)) {
      if ('children' in node) {
        for (const child of node.children) collect(child as Nodes, quoted || node.type === 'blockquote')
      }
    } else if (text !== '') {
      blocks.push(text)
      if (node.type === 'heading') structure.headings.push(text)
      if (quoted || node.type === 'verse') structure.quotations.push(text)
    }
  }
}

/** The letters of a text, in lower case. */
export function normalised(text: string): string {
  return text
    .replace(/\[[^\]\s]{1,4}\]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\P{L}+/gu, '')
}
