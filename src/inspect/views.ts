import type {Furniture} from '../ast/flow.js'
import type {Metadata} from '../ast/metadata.js'
import type {Responsibility} from '../ast/phrasing.js'
import type {MessageRecord} from '../core/message-record.js'

/** A part of an article. */
export interface SectionView {
  /** Text of its heading, if it has one. */
  heading: string | null
  /** Depth of the heading: 2 below the title of the article. */
  depth: number | null
  /** How many words the section has with its heading and those below it; `null` for a heading outside of a section. */
  words: number | null
  /** Line of the source on which it begins. */
  line: number | null
}

/** A note. */
export interface NoteView {
  /** What references to it name. */
  identifier: string
  /** Its mark, as printed. */
  label: string
  /** Whose note it is. */
  series: Responsibility
  /** Its text, on one line. */
  text: string
  /** Line of the source on which it begins. */
  line: number | null
}

/** The start of a page. */
export interface PageMarkerView {
  /** Page number as printed. */
  label: string | null
  /** Whether the source states the turn of the page, or a rule found it. */
  certainty: 'stated' | 'inferred'
  /** Whether the page turns inside a word. */
  inWord: boolean
  /** The last words before it. */
  before: string
  /** The first words after it. */
  after: string
  /** Line of the source on which it stands. */
  line: number | null
}

/** A block quotation. */
export interface QuotationView {
  /** Its first words. */
  words: string
  /** Line of the source on which it begins. */
  line: number | null
}

/** A line that is not of the article. */
export interface FurnitureView {
  /** What it is: `navigation`, `top`, `updated`, `other`. */
  role: Furniture['role']
  /** Its text, on one line. */
  text: string
  /** Line of the source on which it stands. */
  line: number | null
}

/** What can be seen of an article. */
export interface ArticleView {
  /** Type of the root. */
  type: 'article'
  /** Bibliography; `metadata.known` says how each field is known. */
  metadata: Metadata
  /** Name and date of the periodical, as they stand at the head of the page. */
  masthead: string | null
  /** The outline: sections, and headings that stand in none. */
  sections: SectionView[]
  /** Block quotations, in order. */
  blockquotes: QuotationView[]
  /** Notes, in order. */
  notes: NoteView[]
  /** Turns of pages, in order. */
  pageMarkers: PageMarkerView[]
  /** Lines that are not of the article. */
  furniture: FurnitureView[]
  /** How many words an output has, furniture left out. */
  words: number
  /** How many nodes there are of each type. */
  nodes: Record<string, number>
}

/** What can be seen of a collection. */
export interface CollectionView {
  /** Type of the root. */
  type: 'collection'
  /** Bibliography of the whole. */
  metadata: Metadata
  /** What can be seen of each article. */
  articles: ArticleView[]
}

/** What can be seen of a tree, and what was reported on the way to it; plain JSON, in which `null` is not known. */
export type Inspection = (ArticleView | CollectionView) & {
  /** What readers, transforms and writers reported. */
  messages: MessageRecord[]
}
