import type {Node} from 'unist'
import type {Handlers} from '../../../../core/handlers.js'
import {isType} from '../../../../ast/is.js'
import type {NodeOf, Nodes} from '../../../../ast/nodes.js'

/** What the handlers know. */
export interface Plain {
  /** Reports that a node has no marks, once for each type. */
  report(node: Node): void
  /** Nodes in their plain form. */
  nodes(nodes: readonly Node[]): Node[]
}

type Parent = Nodes & {children: readonly Node[]}

/** What stands for each node that neither CommonMark nor GitHub has marks for; the others stay. */
export const plainHandlers: Handlers<Plain, Node[]> = {
  masthead: paragraph,
  kicker: paragraph,
  subtitle: strong,
  byline: paragraph,
  dateline: paragraph,
  sourceCitation: paragraph,
  credit: paragraph,
  headnote: children,
  attribution: paragraph,
  verse,
  verseLine: paragraph,
  speech: children,
  speaker: strong,
  figure: (plain, node) =>
    plain.nodes(node.children).map(child => (isType(child, 'image') ? parentOf('paragraph', [child]) : child)),
  caption: paragraph,
  aside: children,
  letter: children,
  opener: children,
  closer: children,
  salutation: paragraph,
  signature: paragraph,
  // Whose a note is and how it was marked; its label is its mark.
  footnoteDefinition: (plain, {identifier, label, children: content}) => {
    const note: Node & {children: Node[]} = Object.assign(
      {type: 'footnoteDefinition', children: plain.nodes(content)},
      {identifier, label},
    )
    return [note]
  },
  pageMarker: (_, {label}) => (label === undefined ? [] : [textOf(`[p. ${label}]`)]),
  workTitle: (plain, node) => (node.level === 'article' ? children(plain, node) : emphasis(plain, node)),
  foreign: emphasis,
  smallCaps: children,
  superscript: children,
  subscript: children,
  editorial,
  opaque: children,
  opaqueBlock: children,
  furniture: paragraph,
}

/** A node of phrasing or of blocks gives way to what it holds. */
function children(plain: Plain, node: Parent): Node[] {
  return plain.nodes(node.children)
}

function paragraph(plain: Plain, node: Parent): Node[] {
  return [parentOf('paragraph', plain.nodes(node.children))]
}

function strong(plain: Plain, node: Parent): Node[] {
  return [parentOf('paragraph', [parentOf('strong', plain.nodes(node.children))])]
}

function emphasis(plain: Plain, node: Parent): Node[] {
  return [parentOf('emphasis', plain.nodes(node.children))]
}

/** The words of the print, without what an editor reads instead; an ellipsis for what is lost. */
function editorial(plain: Plain, node: NodeOf<'editorial'>): Node[] {
  return node.kind === 'gap' && node.children.length === 0 ? [textOf('[…]')] : children(plain, node)
}

/** Lines that follow each other become a paragraph with line ends, each as far from the margin as it stood. */
function verse(plain: Plain, node: NodeOf<'verse'>): Node[] {
  const made: Node[] = []
  let stanza: Node[] | undefined
  for (const child of node.children) {
    if (!isType(child, 'verseLine')) {
      stanza = undefined
      for (const node of plain.nodes([child])) made.push(node)
      continue
    }
    plain.report(child)
    if (stanza) stanza.push({type: 'break'})
    else made.push(parentOf('paragraph', (stanza = [])))
    for (const node of [...indent(child.indent ?? 0), ...plain.nodes(child.children)]) stanza.push(node)
  }
  return made
}

/** White space that Markdown does not take off. */
function indent(steps: number): Node[] {
  return steps === 0 ? [] : [textOf('\u2003'.repeat(Math.min(steps, 20)))]
}

function parentOf(type: 'paragraph' | 'strong' | 'emphasis', nodes: Node[]): Node {
  const parent: Node & {children: Node[]} = {type, children: nodes}
  return parent
}

function textOf(value: string): Node {
  const text: Node & {value: string} = {type: 'text', value}
  return text
}
