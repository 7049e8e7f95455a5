import type {Tree} from '../../../ast/nodes.js'
import type {EpubLabels} from '../labels.js'
import type {EpubConformance} from '../options.js'
import type {ContentsEntry, PageTarget} from './contents.js'
import type {PlannedAsset} from './epub-plan.js'
import type {PlannedFonts} from './fonts.js'
import type {EpubType} from './xhtml.js'

/** A part of a book that readers offer to jump to. */
export interface Landmark {
  /** Term of the EPUB vocabulary of structural semantics. */
  type: EpubType
  label: string
  href: string
}

/** What the package document and the navigation have to know of a book. */
export interface Book {
  tree: Tree
  /** Identifier of the package. */
  identifier: string
  title: string
  /** BCP 47 tag of the main language; `und` if it is not known. */
  language: string
  /** Languages of the articles, each once, the main one first. */
  languages: readonly string[]
  /** When the book was last changed, as `2009-04-21T00:00:00Z`. */
  modified: string
  /** How the printed original of the pages is named. */
  pageSource: 'both' | 'source-of'
  labels: EpubLabels
  contents: readonly ContentsEntry[]
  pages: readonly PageTarget[]
  landmarks: readonly Landmark[]
  /** Names of the content documents, in reading order. */
  spine: readonly string[]
  /** Images. */
  assets: readonly PlannedAsset[]
  fonts: PlannedFonts | undefined
  /** Whether an image has no alternative text. */
  hasUndescribed: boolean
  /** Claim of accessibility, if the caller makes one. */
  conformsTo: Readonly<EpubConformance> | undefined
  /** Options that change the book and cannot be seen elsewhere in the package document, each as `name: value`. */
  made: readonly string[]
  /** Records that ride along. */
  records: readonly PlannedAsset[]
  /** Name of the picture on the cover, if there is one. */
  cover: string | undefined
}
