/** A file of text in a book. */
export interface PlannedDocument {
  /** File name: ASCII letters, digits, `-`, `_` and `.`. */
  href: string
  /** Content. */
  data: string
}

/** A file of bytes in a book. */
export interface PlannedAsset {
  /** File name, as that of a document. */
  href: string
  /** Media type. */
  mediaType: string
  /** Content. */
  data: Uint8Array
}

/** A book that is finished but for the zip: the texts and bytes of all its files. */
export interface EpubPlan {
  /** Title of the book. */
  title: string
  /** The package document, `content.opf`. */
  opf: string
  /** The navigation document, `toc.xhtml`. */
  nav: string
  /** The navigation of EPUB 2, `toc.ncx`. */
  ncx: string
  /** The style sheet, `style.css`. */
  css: string
  /** Content documents. */
  documents: readonly PlannedDocument[]
  /** Images, and records that ride along. */
  assets: readonly PlannedAsset[]
}
