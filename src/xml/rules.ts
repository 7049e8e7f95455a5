import {defineRule, type Rule} from '../core/rule.js'

/** A document that is not XML. */
export const malformedXml: Rule = defineRule({
  id: 'xml-malformed',
  description: 'The document is not well-formed XML.',
  severity: 'fatal',
})

/** A document that is larger than a reader takes. */
export const xmlTooLarge: Rule = defineRule({
  id: 'xml-too-large',
  description: 'The document has more characters, levels, nodes or expanded entities than the limits allow.',
  severity: 'fatal',
})

/** An entity that nobody declares. */
export const undefinedEntity: Rule = defineRule({
  id: 'xml-undefined-entity',
  description: 'An entity is not declared in the document, or not as plain text; its reference is kept as it stands.',
  severity: 'warning',
})

/** A declaration that is not followed. */
export const ignoredDeclaration: Rule = defineRule({
  id: 'xml-ignored-declaration',
  description: 'A document type refers to other files; nothing is fetched, entities that they declare are not known.',
  severity: 'info',
})

/** An inclusion that is not followed. */
export const ignoredInclusion: Rule = defineRule({
  id: 'xml-ignored-inclusion',
  description: 'The document includes another one (XInclude); nothing is fetched.',
  severity: 'warning',
})

/** A character that XML does not have. */
export const disallowedCharacter: Rule = defineRule({
  id: 'xml-disallowed-character',
  description: 'The document holds a character that XML 1.0 forbids; it is read as U+FFFD.',
  severity: 'warning',
})
