import {defineRule, type Rule} from '../../core/rule.js'

/** A style of which the family of the caller has no font. */
export const missingFace: Rule = defineRule({
  id: 'pdf-missing-face',
  description: 'The family of the caller has no font for a style that the document needs; EB Garamond stands in.',
  severity: 'warning',
})

/** A character that no face has. */
export const missingGlyph: Rule = defineRule({
  id: 'pdf-missing-glyph',
  description: 'No face has a character; a box stands in its place, and the character stays in the text layer.',
  severity: 'warning',
})

/** A control character, or half of a surrogate pair. */
export const controlCharacter: Rule = defineRule({
  id: 'pdf-control-character',
  description: 'A control character or half of a surrogate pair is replaced by U+FFFD.',
  severity: 'warning',
})

/** An article or a collection without a title. */
export const missingTitle: Rule = defineRule({
  id: 'pdf-missing-title',
  description: 'The document has no title, so it cannot conform to PDF/UA.',
  severity: 'warning',
})

/** A reference to a note that does not exist. */
export const missingNote: Rule = defineRule({
  id: 'pdf-missing-note',
  description: 'A reference points to a note that the article does not have.',
  severity: 'warning',
})

/** An image of which nobody gave the bytes, or bytes that are not an image. */
export const missingImage: Rule = defineRule({
  id: 'pdf-missing-image',
  description: 'The bytes of an image cannot be had; its alternative text is printed.',
  severity: 'warning',
})

/** A figure far from its text. */
export const distantFigure: Rule = defineRule({
  id: 'pdf-distant-figure',
  description: 'A figure stands more than two pages after the text that it belongs to, since others wait before it.',
  severity: 'warning',
})

/** A link that is not written. */
export const unsafeLink: Rule = defineRule({
  id: 'pdf-unsafe-link',
  description: 'A link does not lead to an `http`, `https` or `mailto` address; its text is written without the link.',
  severity: 'warning',
})

/** A table with too many columns for the page. */
export const wideTable: Rule = defineRule({
  id: 'pdf-wide-table',
  description: 'A table has too many columns for the page; its cells stand one below the other.',
  severity: 'warning',
})

/** A file that may not ride along. */
export const forbiddenAttachment: Rule = defineRule({
  id: 'pdf-forbidden-attachment',
  description: 'Only PDF/A-3, or a file that claims no part of PDF/A, may hold attachments; they are left out.',
  severity: 'warning',
})

/** A picture that an archive cannot keep. */
export const unfitImage: Rule = defineRule({
  id: 'pdf-unfit-image',
  description: 'An image has colours for four inks, or, for PDF/A-1, transparency; its alternative text is printed.',
  severity: 'warning',
})

/**
 * All rules of the writer.
 *
 * @example
 * pdfRules.find(({id}) => id === 'pdf-missing-glyph').severity //=> 'warning'
 */
export const pdfRules: readonly Rule[] = [
  missingFace,
  missingGlyph,
  controlCharacter,
  missingTitle,
  missingNote,
  missingImage,
  distantFigure,
  unsafeLink,
  wideTable,
  forbiddenAttachment,
  unfitImage,
]
