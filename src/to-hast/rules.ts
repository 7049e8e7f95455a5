import {defineRule, type Rule} from '../core/rule.js'

/** A link that must not be followed, or that leads nowhere. */
export const unsafeUrl: Rule = defineRule({
  id: 'unsafe-url',
  description: 'A link does not lead to an `http`, `https` or `mailto` address; its text is written without the link.',
  severity: 'warning',
})

/** An image without bytes. */
export const unresolvedImage: Rule = defineRule({
  id: 'unresolved-image',
  description: 'The bytes of an image are not there or not of a known type; its alternative text is written instead.',
  severity: 'warning',
})

/** A reference to nothing. */
export const missingNote: Rule = defineRule({
  id: 'missing-note',
  description: 'A reference to a note has no note; it is written without a link.',
  severity: 'warning',
})

/** Two notes with one name. */
export const duplicateNote: Rule = defineRule({
  id: 'duplicate-note',
  description: 'Two notes have the same identifier; references lead to the first.',
  severity: 'warning',
})

/** A link in a link. */
export const nestedLink: Rule = defineRule({
  id: 'nested-link',
  description: 'A link stands in a link; only the outer one is written.',
  severity: 'info',
})

/** A language that nobody can name so. */
export const invalidLanguage: Rule = defineRule({
  id: 'invalid-language',
  description: 'The language is not a well-formed BCP 47 tag; `und` is written instead.',
  severity: 'warning',
})

/** A picture that nobody described. */
export const undescribedImage: Rule = defineRule({
  id: 'undescribed-image',
  description:
    'An image that is shown has no alternative text; none is made up, and readers who cannot see it miss it.',
  severity: 'info',
})
