import {defineRule, type Rule} from '../../core/rule.js'

/** A book without a name. */
export const missingTitle: Rule = defineRule({
  id: 'epub-missing-title',
  description: 'The tree has no title; the book is called “Untitled”, which stands nowhere in its text.',
  severity: 'info',
})

/** A book of unknown age. */
export const missingModified: Rule = defineRule({
  id: 'epub-missing-modified',
  description: 'Neither the caller nor the source says when the text was last changed; 1980-01-01 is written.',
  severity: 'info',
})

/** A part in the work that has no code. */
export const unknownRole: Rule = defineRule({
  id: 'epub-unknown-role',
  description: 'A role is not a MARC relator code that offprint knows; the name is written without the role.',
  severity: 'warning',
})

/** A character that XML cannot hold. */
export const forbiddenCharacter: Rule = defineRule({
  id: 'epub-forbidden-character',
  description: 'A character that XML forbids is replaced by U+FFFD.',
  severity: 'warning',
})

/** A cover without a name on it. */
export const coverTitle: Rule = defineRule({
  id: 'epub-cover-title',
  description: 'The tree has no title that could stand on a cover; the book has no cover.',
  severity: 'warning',
})

/** A script that the cover cannot show. */
export const coverCharacter: Rule = defineRule({
  id: 'epub-cover-character',
  description: 'The face of the cover lacks a character; the line is left off, and with the title the whole cover.',
  severity: 'warning',
})

/** A script that the fonts of the book do not have. */
export const fontCharacter: Rule = defineRule({
  id: 'epub-font-character',
  description:
    'The fonts that a book embeds lack characters of its text; reading systems show them in their own fonts.',
  severity: 'info',
})

/** A cover that nothing draws. */
export const coverPackage: Rule = defineRule({
  id: 'epub-cover-package',
  description: 'The package `@resvg/resvg-js`, which draws typographic covers, is not installed.',
  severity: 'fatal',
})

/** A cover of no known type. */
export const coverType: Rule = defineRule({
  id: 'epub-cover-type',
  description: 'The bytes for the cover are no PNG, JPEG, GIF or WebP image; the book has no cover.',
  severity: 'warning',
})

/** A file that is no book. */
export const notEpub: Rule = defineRule({
  id: 'epub-not-epub',
  description: 'The file is not an EPUB.',
  severity: 'fatal',
})

/** A zip that cannot be read. */
export const notZip: Rule = defineRule({
  id: 'epub-damaged',
  description: 'The zip of a book, or an entry of it, is damaged.',
  severity: 'fatal',
})

/** A zip that means harm. */
export const hostileZip: Rule = defineRule({
  id: 'epub-hostile-zip',
  description: 'A zip has names that lead out of it, a name twice, too many entries, or one that is too large.',
  severity: 'fatal',
})

/** A book of which nothing can be read back. */
export const missingTree: Rule = defineRule({
  id: 'epub-no-tree',
  description: 'The book has no tree: it is of others, or was written without it.',
  severity: 'fatal',
})

/** A tree that is none. */
export const invalidTree: Rule = defineRule({
  id: 'epub-tree',
  description: 'The tree in a book does not follow the JSON Schema of the tree.',
  severity: 'fatal',
})

/** A book that was changed. */
export const changedTree: Rule = defineRule({
  id: 'epub-changed',
  description: 'The identifier of a book is not that of the tree in it.',
  severity: 'warning',
})
