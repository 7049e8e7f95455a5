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
