import {defineRule, type Rule} from '../core/rule.js'

/** A document of another kind. */
export const notTei: Rule = defineRule({
  id: 'check-not-tei',
  description: 'The root of the document is not `TEI` or `teiCorpus` in the namespace of TEI P5.',
  severity: 'fatal',
})

/** A document that is not in the encoding that it says. */
export const wrongEncoding: Rule = defineRule({
  id: 'check-wrong-encoding',
  description:
    'The bytes of the file are not in the encoding that it declares, or not in UTF-8 where it declares none.',
  severity: 'warning',
})

/** What the schema does not allow. */
export const invalidBySchema: Rule = defineRule({
  id: 'check-invalid-by-schema',
  description: 'The document is not as its schema says.',
  severity: 'warning',
})

/** An identifier that is not one. */
export const invalidIdentifier: Rule = defineRule({
  id: 'check-invalid-identifier',
  description: 'An `xml:id` is not a name of XML without colon.',
  severity: 'warning',
})

/** An identifier that two elements have. */
export const repeatedIdentifier: Rule = defineRule({
  id: 'check-repeated-identifier',
  description: 'Two elements have the same `xml:id`.',
  severity: 'warning',
})

/** A pointer to an element that is not there. */
export const danglingPointer: Rule = defineRule({
  id: 'check-dangling-pointer',
  description: 'A pointer leads to an `xml:id` that no element of the document has; no schema finds that.',
  severity: 'warning',
})

/** A prefix that nothing explains. */
export const undeclaredPrefix: Rule = defineRule({
  id: 'check-undeclared-prefix',
  description: 'A pointer has a prefix that is no known scheme of addresses, and that no `prefixDef` declares.',
  severity: 'warning',
})

/** A date that is not one. */
export const impossibleDate: Rule = defineRule({
  id: 'check-impossible-date',
  description: 'A date is not in the form of its attribute, is not in the calendar, or ends before it begins.',
  severity: 'warning',
})

/** Letters that are not composed. */
export const notNormalised: Rule = defineRule({
  id: 'check-not-normalised',
  description: 'The text is not in Unicode Normalization Form C.',
  severity: 'warning',
})

/** Characters that no text should have. */
export const strayCharacter: Rule = defineRule({
  id: 'check-stray-character',
  description: 'The text holds a control character, a noncharacter, a byte order mark or a replacement character.',
  severity: 'warning',
})
