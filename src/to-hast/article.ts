import type {ElementContent} from 'hast'
import type {VFile} from 'vfile'
import type {Article} from '../ast/nodes.js'
import {dispatch} from '../core/handlers.js'
import {element, text} from './element.js'
import {endNotes} from './handlers/footnote.js'
import {hastHandlers} from './handlers/index.js'
import {createIds} from './identifiers.js'
import {englishLabels, type Labels} from './labels.js'
import {languageOf} from './language.js'
import {lengthOfFront} from './front.js'
import {findNotes} from './notes.js'
import {openingOf} from './opening.js'
import {blocks, type HastHandlers, type OutlineEntry, type Page, type State} from './state.js'

/** How to turn an article into hast. */
export interface ToHastOptions {
  /** Stands before every identifier, so that articles on one page do not collide; begins with a letter (default: `''`). */
  prefix?: string | null | undefined
  /** Level of the title, from 1 to 6 (default: `1`). */
  level?: number | null | undefined
  /** What the identifier of a page of the original begins with, before its number; begins with a letter (default: `'page-'`). */
  page?: string | null | undefined
  /** Names of sections that stand on the same page; those of the article are added (default: none). */
  names?: Set<string> | null | undefined
  /** Whether to write navigation and other lines that are not of the article (default: `false`). */
  furniture?: boolean | null | undefined
  /** Element of a note; some readers of books show an `aside` in a window and nowhere else (default: `'div'`). */
  note?: 'div' | 'aside' | null | undefined
  /** Words that a page needs (default: English). */
  labels?: Labels | null | undefined
  /** Gives the address of an image that may be shown (default: none may). */
  image?: ((url: string) => string | undefined) | null | undefined
  /** Handlers to use instead of the default ones (default: none). */
  handlers?: HastHandlers | null | undefined
}

/** An article as hast. */
export interface HastArticle {
  /** Header, text and notes, for an `article` or a `section`. */
  children: ElementContent[]
  /** BCP 47 tag of the language; `und` if it is not known. */
  language: string
  /** Identifier of the title, if the article has one. */
  titleId?: string
  /** Headings below the title, in order. */
  outline: OutlineEntry[]
  /** Pages of the printed original whose numbers are known, in order. */
  pages: Page[]
}

/**
 * Turns an article into hast.
 *
 * The result is safe: no script, no raw HTML, no address but `http`, `https` and `mailto`, and no image
 * but those that `image` gives. Nodes keep their order; notes that have no section of their own stand
 * at the end.
 *
 * @param article - the article; it is not changed
 * @param file - gets the messages
 * @param options - how to do it
 * @returns the elements, and what a table of contents needs
 */
export function articleToHast(article: Article, file: VFile, options: Readonly<ToHastOptions> = {}): HastArticle {
  const takeId = createIds(options.prefix ?? '')
  const furniture = options.furniture ?? false
  const title = {node: article.children.find(child => child.type === 'title'), id: takeId('title')}
  const state: State = {
    file,
    labels: options.labels ?? englishLabels,
    furniture,
    note: options.note ?? 'div',
    language: languageOf(article.metadata.language, file),
    base: article.metadata.source?.uri,
    image: options.image ?? (() => undefined),
    takeId,
    page: options.page ?? 'page-',
    notes: findNotes(article, takeId, furniture, file),
    title,
    outline: [],
    names: options.names ?? new Set(),
    pages: [],
    level: (options.level ?? 1) - (title.node ? 0 : 1),
    depths: [],
    inLine: false,
    inLink: false,
    opening: openingOf(article),
    one: dispatch(
      {...hastHandlers, ...options.handlers},
      results => results.flat(),
      (_, value) => [text(value)],
    ),
  }
  const end = lengthOfFront(article.children)
  const header = blocks(state, article.children.slice(0, end))
  const children = [
    ...(header.length > 0 ? [element('header', {}, header)] : []),
    ...blocks(state, article.children.slice(end)),
    ...endNotes(state),
  ]
  return {
    children,
    language: state.language,
    ...(title.node && {titleId: title.id}),
    outline: state.outline,
    pages: state.pages,
  }
}
