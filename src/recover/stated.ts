import type {Source} from '../ast/metadata.js'

/** What the source states of itself outside its text. */
export interface Stated {
  /** BCP 47 tag of its language. */
  language?: string
  /** Title of the page, as in its head: `Ann Marlowe: On Cranes (March 1931)`. */
  pageTitle?: string
  /** Author, as in the head of the page. */
  author?: string
  /** Title of the text, where a library states it. */
  title?: string
  /** What the title of a library says below it. */
  subtitle?: string
  /** Authors of the text, where a library states them. */
  authors?: string[]
  /** Keywords, as in the head of the page. */
  keywords?: string[]
  source: Source
}
