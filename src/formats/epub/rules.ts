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
