/** Nodes that stand before the text. */

import type {FlowParent, PhrasingParent} from './base.js'

/**
 * Name and date of the periodical as they stand at the head of the page.
 *
 * @example
 * {type: 'masthead', children: [{type: 'text', value: 'The Tidal Review, Spring 1931'}]}
 */
export interface Masthead extends PhrasingParent {
  type: 'masthead'
}

/**
 * Line above the title: series, column or rubric.
 *
 * @example
 * {type: 'kicker', children: [{type: 'text', value: 'Notes of the Month'}]}
 */
export interface Kicker extends PhrasingParent {
  type: 'kicker'
}

/**
 * Main title of the article.
 *
 * @example
 * {type: 'title', children: [{type: 'text', value: 'On Type'}]}
 */
export interface Title extends PhrasingParent {
  type: 'title'
}

/**
 * Title below the main title.
 *
 * @example
 * {type: 'subtitle', children: [{type: 'text', value: 'A Second Look'}]}
 */
export interface Subtitle extends PhrasingParent {
  type: 'subtitle'
}

/**
 * Line that names the author.
 *
 * @example
 * {type: 'byline', children: [{type: 'text', value: 'By Ann Author'}]}
 */
export interface Byline extends PhrasingParent {
  type: 'byline'
}

/**
 * Line that gives place or date of writing.
 *
 * @example
 * {type: 'dateline', children: [{type: 'text', value: '(March 1931)'}]}
 */
export interface Dateline extends PhrasingParent {
  type: 'dateline'
}

/**
 * Line that says where the text was printed.
 *
 * @example
 * {type: 'sourceCitation', children: [{type: 'text', value: 'From The Tidal Review, Vol.2 No.1, Spring 1931, pp.3-7.'}]}
 */
export interface SourceCitation extends PhrasingParent {
  type: 'sourceCitation'
}

/**
 * Line that says who transcribed, marked up, translated or proofread the text, or who holds rights.
 *
 * @example
 * {type: 'credit', children: [{type: 'text', value: 'Transcribed by Bo Reader.'}]}
 */
export interface Credit extends PhrasingParent {
  type: 'credit'
}

/**
 * Introduction by another hand before the text.
 *
 * @example
 * {type: 'headnote', children: [{type: 'paragraph', children: [{type: 'text', value: 'We print this letter as received.'}]}]}
 */
export interface Headnote extends FlowParent {
  type: 'headnote'
}
