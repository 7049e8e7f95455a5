import type {Node} from 'unist'
import {isList} from '../../../../core/list.js'
import type {Nodes} from '../../../../ast/nodes.js'
import type {Recovery} from '../../../../ast/base.js'
import {filler} from '../../vocabulary.js'

const ofLine = ['children', 'data']

/** The fields that a node may have, beside its type and its position. */
const fields: {readonly [Type in Nodes['type']]?: readonly string[]} = {
  article: ['metadata', 'children'],
  text: ['value'],
  break: [],
  footnoteReference: ['identifier', 'label'],
  pageMarker: ['certainty', 'label', 'inWord', 'hyphen', 'joins', 'data'],
  emphasis: ofLine,
  strong: ofLine,
  smallCaps: ofLine,
  superscript: ofLine,
  subscript: ofLine,
  workTitle: ['level', ...ofLine],
  link: ['url', ...ofLine],
  masthead: ofLine,
  title: ofLine,
  subtitle: ofLine,
  kicker: ofLine,
  byline: ofLine,
  dateline: ofLine,
  sourceCitation: ofLine,
  credit: ofLine,
  heading: ['depth', ...ofLine],
  paragraph: ofLine,
  section: ['children', 'data'],
  blockquote: ['children', 'data'],
  list: ['ordered', 'start', 'spread', 'children', 'data'],
  listItem: ['spread', 'checked', 'children', 'data'],
  headnote: ['children', 'data'],
  aside: ['children', 'data'],
  signature: ofLine,
  thematicBreak: ['data'],
  footnoteDefinition: ['identifier', 'label', 'children', 'data'],
}

/** Whether a node has no fields but those that its element says, and no data but those that its attributes say. */
export function isPlain(node: Nodes): boolean {
  const known = fields[node.type]
  if (!known) return false
  for (const field in node) if (field !== 'type' && field !== 'position' && !known.includes(field)) return false
  const data: Readonly<Record<string, unknown>> = {...node.data}
  for (const field in data) if (!isSaid(node, field, data[field])) return false
  return true
}

function isSaid(node: Nodes, field: string, value: unknown): boolean {
  if (field === 'recovery') return isRecovery(value)
  if (field === 'className')
    return mayHaveClass.has(node.type) && isList(value) && value.length > 0 && value.every(isClass)
  if (field === 'continued') return node.type === 'paragraph' && value === true
  return field === 'marked' && node.type === 'list' && node.ordered === false && value === true
}

/** Nodes whose elements name their classes as they stand. */
const mayHaveClass: ReadonlySet<string> = new Set(['title', 'subtitle', 'byline', 'dateline', 'heading', 'paragraph', 'blockquote', 'section']) // prettier-ignore

const name = /^[\w-]+$/

/** Whether attributes say how a node was found as it stands here. */
function isRecovery(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const {rule, certainty, corroboratedBy, ...others} = value as Record<keyof Recovery, unknown>
  const isFraction = typeof certainty === 'number' && certainty <= 1 && /^[\d.]+$/.test(String(certainty))
  const isListed =
    corroboratedBy === undefined ||
    (isList(corroboratedBy) && corroboratedBy.length > 0 && corroboratedBy.every(isName))
  return isName(rule) && isFraction && isListed && Object.keys(others).length === 0
}

function isClass(value: unknown): boolean {
  return isName(value) && value !== filler
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && name.test(value)
}

/** Whether a paragraph stands for all that is said of it. */
export function isBare({type, data}: Node): boolean {
  return type === 'paragraph' && data === undefined
}
