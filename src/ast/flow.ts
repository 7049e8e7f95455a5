/** Blocks that mdast does not have. */

import type {Image, Paragraph, Table} from 'mdast'
import type {Parent} from 'unist'
import type {FlowParent, PhrasingParent, RecoveryData} from './base.js'
import type {Dateline} from './front.js'
import type {FlowContent} from './nodes.js'
import type {PageMarker} from './phrasing.js'

/**
 * A part of the article, with its heading as first child where it has one.
 *
 * @example
 * {type: 'section', children: [{type: 'heading', depth: 2, children: [{type: 'text', value: 'The Press'}]}, {type: 'paragraph', children: [{type: 'text', value: 'It stands idle.'}]}]}
 */
export interface Section extends FlowParent {
  type: 'section'
}

/**
 * Where a quotation or a poem comes from.
 *
 * @example
 * {type: 'attribution', children: [{type: 'text', value: 'Old song'}]}
 */
export interface Attribution extends PhrasingParent {
  type: 'attribution'
}

/**
 * Verse, or one stanza of it.
 *
 * @example
 * {type: 'verse', children: [{type: 'verseLine', children: [{type: 'text', value: 'The tide comes in'}]}]}
 */
export interface Verse extends Parent {
  type: 'verse'
  children: (Verse | VerseLine | Attribution | PageMarker)[]
  data?: RecoveryData | undefined
}

/**
 * One line of verse; `indent` counts steps from the margin (default: `0`).
 *
 * @example
 * {type: 'verseLine', indent: 1, children: [{type: 'text', value: 'and goes again'}]}
 */
export interface VerseLine extends PhrasingParent {
  type: 'verseLine'
  /** Steps from the margin (default: `0`). */
  indent?: number
}

/**
 * What one speaker says in an interview or a play.
 *
 * @example
 * {type: 'speech', children: [{type: 'speaker', children: [{type: 'text', value: 'Q.'}]}, {type: 'paragraph', children: [{type: 'text', value: 'Why print?'}]}]}
 */
export interface Speech extends Parent {
  type: 'speech'
  children: (Speaker | FlowContent)[]
  data?: RecoveryData | undefined
}

/**
 * The speaker's name as printed.
 *
 * @example
 * {type: 'speaker', children: [{type: 'text', value: 'Q.'}]}
 */
export interface Speaker extends PhrasingParent {
  type: 'speaker'
}

/**
 * A picture or a table with its caption.
 *
 * @example
 * {type: 'figure', children: [{type: 'image', url: 'press.png', alt: 'A hand press'}, {type: 'caption', children: [{type: 'text', value: 'The press'}]}]}
 */
export interface Figure extends Parent {
  type: 'figure'
  children: (Image | Table | Caption | PageMarker)[]
  data?: RecoveryData | undefined
}

/**
 * Caption of a figure.
 *
 * @example
 * {type: 'caption', children: [{type: 'text', value: 'The press'}]}
 */
export interface Caption extends PhrasingParent {
  type: 'caption'
}

/**
 * Text beside the article: a box, an editor's remark between paragraphs.
 *
 * @example
 * {type: 'aside', children: [{type: 'paragraph', children: [{type: 'text', value: 'To be concluded.'}]}]}
 */
export interface Aside extends FlowParent {
  type: 'aside'
}

/**
 * A letter given in full.
 *
 * @example
 * {type: 'letter', children: [{type: 'opener', children: [{type: 'salutation', children: [{type: 'text', value: 'Dear Sir,'}]}]}, {type: 'paragraph', children: [{type: 'text', value: 'I write in haste.'}]}]}
 */
export interface Letter extends FlowParent {
  type: 'letter'
}

/**
 * Lines at the beginning of a letter.
 *
 * @example
 * {type: 'opener', children: [{type: 'dateline', children: [{type: 'text', value: 'Hull, May 2'}]}]}
 */
export interface Opener extends Parent {
  type: 'opener'
  children: (Dateline | Salutation | Paragraph)[]
  data?: RecoveryData | undefined
}

/**
 * Lines at the end of a letter.
 *
 * @example
 * {type: 'closer', children: [{type: 'signature', children: [{type: 'text', value: 'B. Reader'}]}]}
 */
export interface Closer extends Parent {
  type: 'closer'
  children: (Dateline | Salutation | Signature | Paragraph)[]
  data?: RecoveryData | undefined
}

/**
 * Greeting of a letter.
 *
 * @example
 * {type: 'salutation', children: [{type: 'text', value: 'Dear Sir,'}]}
 */
export interface Salutation extends PhrasingParent {
  type: 'salutation'
}

/**
 * Name at the end of a letter or an article.
 *
 * @example
 * {type: 'signature', children: [{type: 'text', value: 'B. Reader'}]}
 */
export interface Signature extends PhrasingParent {
  type: 'signature'
}

/**
 * Blocks in an element of the source that the tree has no node for: a list of persons, an entry of a dictionary.
 *
 * As an `opaque` in a line, it says nothing to a reader of the page, and is written back by a writer of the same
 * vocabulary. An element that is a line among blocks is a paragraph with one `opaque`.
 *
 * @example
 * {type: 'opaqueBlock', name: 'postscript', attributes: {}, children: [{type: 'paragraph', children: [{type: 'text', value: 'Burn this.'}]}]}
 */
export interface OpaqueBlock extends FlowParent {
  type: 'opaqueBlock'
  /** Name of the element, without prefix. */
  name: string
  /** Its attributes, as the source has them. */
  attributes: Record<string, string>
  /** Its namespace (default: that of TEI). */
  namespace?: string
}

/**
 * A line of the page that is not of the article: it keeps its place and no writer writes it unless asked.
 *
 * @example
 * {type: 'furniture', role: 'top', children: [{type: 'text', value: 'Top of page'}]}
 */
export interface Furniture extends PhrasingParent {
  type: 'furniture'
  /** What the line is for. */
  role: 'navigation' | 'top' | 'updated' | 'other'
}
