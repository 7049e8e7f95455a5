/** Parts of a line that mdast does not have. */

import type {Base, PhrasingParent} from './base.js'

/**
 * Start of a page of the printed original. It may stand between blocks, in a paragraph and in a word.
 *
 * The first example is page 85; the second is a page turn whose number is lost, inside a word that
 * the source broke with a hyphen: `rehabili-` and `tated` were joined.
 *
 * @example
 * {type: 'pageMarker', label: '85', certainty: 'stated'}
 * @example
 * {type: 'pageMarker', certainty: 'inferred', inWord: true, hyphen: '-', joins: 'paragraphs'}
 */
export interface PageMarker extends Base {
  type: 'pageMarker'
  /** Page number as printed: `85`, `xii`. Absent when it is not known. */
  label?: string
  /** Name or number of the page image. */
  scan?: string
  /** Whether the page turns inside a word (default: `false`). */
  inWord?: boolean
  /** The hyphen that was taken out when the halves of the word were joined. */
  hyphen?: string
  /** What the source broke here, and a reader joined. */
  joins?: 'paragraphs'
  /** Whether the source states the page turn, or a rule found it. */
  certainty: 'stated' | 'inferred'
  /** Which edition is paginated, where there are several. */
  edition?: string
}

/**
 * Title of another work: of an article, a journal or a book.
 *
 * @example
 * {type: 'workTitle', level: 'journal', children: [{type: 'text', value: 'The Tidal Review'}]}
 */
export interface WorkTitle extends PhrasingParent {
  type: 'workTitle'
  /** What kind of work it is. */
  level: 'article' | 'journal' | 'book'
}

/**
 * Words in another language; `lang` is a BCP 47 tag.
 *
 * @example
 * {type: 'foreign', lang: 'la', children: [{type: 'text', value: 'festina lente'}]}
 */
export interface Foreign extends PhrasingParent {
  type: 'foreign'
  /** BCP 47 tag of the language. */
  lang?: string
}

/**
 * Words set in small capitals.
 *
 * @example
 * {type: 'smallCaps', children: [{type: 'text', value: 'With'}]}
 */
export interface SmallCaps extends PhrasingParent {
  type: 'smallCaps'
}

/**
 * Raised characters.
 *
 * @example
 * {type: 'superscript', children: [{type: 'text', value: 'th'}]}
 */
export interface Superscript extends PhrasingParent {
  type: 'superscript'
}

/**
 * Lowered characters.
 *
 * @example
 * {type: 'subscript', children: [{type: 'text', value: '2'}]}
 */
export interface Subscript extends PhrasingParent {
  type: 'subscript'
}

/**
 * An editor's hand in the text.
 *
 * `sic` holds an error as printed, `original` words in a spelling of their own, `abbreviation` a short form, each
 * with the `correction` where one is offered: the right word, the regular one, the long one; `supplied` what an editor
 * added to complete a damaged text; `added` what an editor added otherwise; `unclear` a doubtful
 * reading; `gap` an omission, which has no children.
 *
 * @example
 * {type: 'editorial', kind: 'sic', correction: 'cut', resp: 'editor', children: [{type: 'text', value: 'eut'}]}
 * @example
 * {type: 'editorial', kind: 'gap', reason: 'illegible', extent: '2 words', children: []}
 */
export interface Editorial extends PhrasingParent {
  type: 'editorial'
  /** What the editor did. */
  kind: 'sic' | 'original' | 'abbreviation' | 'supplied' | 'unclear' | 'gap' | 'added'
  /** The reading that an editor offers instead; for `sic`, `original` and `abbreviation`. */
  correction?: string
  /** Why. */
  reason?: string
  /** How much is missing, in words; for `gap`. */
  extent?: string
  /** Whose hand it is. */
  resp?: Responsibility
}

/**
 * Words in an element of the source that the tree has no node for: a name of a person, a date, a measure.
 *
 * It says nothing to a reader of the page. It is kept so that a writer of the same vocabulary writes it back; every
 * writer writes its words.
 *
 * @example
 * {type: 'opaque', name: 'persName', attributes: {key: 'holm-ida'}, children: [{type: 'text', value: 'Ida Holm'}]}
 */
export interface Opaque extends PhrasingParent {
  type: 'opaque'
  /** Name of the element, without prefix. */
  name: string
  /** Its attributes, as the source has them. */
  attributes: Record<string, string>
  /** Its namespace (default: that of TEI). */
  namespace?: string
}

/** Whose note or intervention it is. */
export type Responsibility = 'author' | 'editor' | 'transcriber'
