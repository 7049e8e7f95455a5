import type {Nodes} from './nodes.js'

/**
 * The text of a node, as a reader of the page sees it.
 *
 * Blocks are separated by a blank line, lines by a line feed, cells by a tab. Page markers and note
 * references have no text; an image has its alternative text; furniture and notes are part of the
 * text of their parents.
 *
 * @param node - any node of the tree
 * @returns its text
 * @example
 * toString({type: 'title', children: [{type: 'text', value: 'On Type'}]}) //=> 'On Type'
 */
export function toString(node: Nodes): string {
  const collector: Collector = {text: '', gap: ''}
  collect(collector, node)
  return collector.text
}

interface Collector {
  text: string
  /** What will stand before the next piece of text, if there is one. */
  gap: '' | '\t' | '\n' | '\n\n'
}

/** What stands around a node that is not part of a line; a blank line where the table is silent. */
const gaps: {readonly [Type in Nodes['type']]?: Collector['gap']} = {
  emphasis: '',
  strong: '',
  delete: '',
  link: '',
  workTitle: '',
  foreign: '',
  smallCaps: '',
  superscript: '',
  subscript: '',
  editorial: '',
  opaque: '',
  tableCell: '\t',
  tableRow: '\n',
  listItem: '\n',
  verseLine: '\n',
}

function collect(collector: Collector, node: Nodes): void {
  if (node.type === 'code') {
    open(collector, '\n\n')
    say(collector, node.value)
    open(collector, '\n\n')
  } else if ('value' in node) {
    say(collector, node.value)
  } else if (node.type === 'image') {
    say(collector, node.alt ?? '')
  } else if (node.type === 'break') {
    say(collector, '\n')
  } else if ('children' in node) {
    const gap = gaps[node.type] ?? '\n\n'
    open(collector, gap)
    for (const child of node.children) collect(collector, child as Nodes)
    open(collector, gap)
  }
}

/** Asks for a gap before the next text; of two gaps that meet, the wider one stands. */
function open(collector: Collector, gap: Collector['gap']): void {
  if (gap.length > collector.gap.length || collector.gap === '\t') collector.gap = gap || collector.gap
}

function say(collector: Collector, text: string): void {
  if (text === '') return
  collector.text = collector.text === '' ? text : collector.text + collector.gap + text
  collector.gap = ''
}
