import {defineRule, type Rule} from '../../core/rule.js'

/** A character that XML does not have. */
export const forbiddenCharacter: Rule = defineRule({
  id: 'tei-forbidden-character',
  description: 'A text holds a character that XML 1.0 forbids; U+FFFD is written in its place.',
  severity: 'warning',
})

/** Letters in another form than that in which texts are exchanged. */
export const notNormalised: Rule = defineRule({
  id: 'tei-not-normalised',
  description: 'Letters are not in Unicode Normalization Form C, which repositories ask for; they are written as the tree has them, and the header says so.',
  severity: 'info',
}) // prettier-ignore

/** An article without a title. */
export const missingTitle: Rule = defineRule({
  id: 'tei-missing-title',
  description: 'Neither metadata nor text has a title; the header says `[untitled]`.',
  severity: 'warning',
})

/** A reference to a note that is not there. */
export const missingNote: Rule = defineRule({
  id: 'tei-missing-note',
  description: 'A reference has no note; its mark is written without a target.',
  severity: 'warning',
})

/** A note without a reference. */
export const orphanNote: Rule = defineRule({
  id: 'tei-orphan-note',
  description: 'No reference leads to a note; it is written in the back matter.',
  severity: 'warning',
})

/** A link that leads nowhere, or that is not safe to follow. */
export const unusableLink: Rule = defineRule({
  id: 'tei-unusable-link',
  description: 'An address is empty, not allowed, or leads to a place in the page that is not in the file; its words are written without it.',
  severity: 'warning',
}) // prettier-ignore

/** A date that is not EDTF. */
export const invalidDate: Rule = defineRule({
  id: 'tei-invalid-date',
  description: 'A date is not in EDTF; it is written as text alone.',
  severity: 'warning',
})

/** A node that TEI has no place for where it stands. */
export const misplacedBlock: Rule = defineRule({
  id: 'tei-misplaced-block',
  description: 'A line stands where TEI does not allow its element; it is written as `ab` or `label` with its type.',
  severity: 'info',
})

/** A part of a header that metadata have no field for. */
export const unreadHeader: Rule = defineRule({
  id: 'tei-unread-header',
  description: 'A part of the header says what metadata have no field for; it is not kept.',
  severity: 'info',
})

/** What is kept beside the elements of a header does not fit them. */
export const outdatedMetadata: Rule = defineRule({
  id: 'tei-outdated-metadata',
  description: 'What `xenoData` keeps of the metadata does not fit the elements of the header, which have been changed; the elements count.',
  severity: 'warning',
}) // prettier-ignore

/** What is kept beside the elements of a text does not fit them. */
export const outdatedText: Rule = defineRule({
  id: 'tei-outdated-text',
  description: 'What `xenoData` keeps of the text does not fit its elements, which have been changed; the elements count.',
  severity: 'warning',
}) // prettier-ignore

/** A document that is not TEI. */
export const notTei: Rule = defineRule({
  id: 'tei-not-tei',
  description: 'The root element is none of TEI.',
  severity: 'fatal',
})

/** A document without a header. */
export const missingHeader: Rule = defineRule({
  id: 'tei-missing-header',
  description: 'The document has no `teiHeader`; nothing is known of its text but what that says itself.',
  severity: 'warning',
})

/** A document without a text. */
export const missingText: Rule = defineRule({
  id: 'tei-missing-text',
  description: 'The document has no `text`; its article is empty.',
  severity: 'warning',
})

/** TEI in another namespace than its own, or in none. */
export const otherNamespace: Rule = defineRule({
  id: 'tei-other-namespace',
  description: 'The elements are not in the namespace of TEI P5; they are read by their names.',
  severity: 'info',
})

/** An element that the reader does not know. */
export const unknownElement: Rule = defineRule({
  id: 'tei-unknown-element',
  description:
    'The reader does not know an element, or it is not of TEI; its words are read, and where they are a line the element is kept with them.',
  severity: 'info',
})

/** An element of others that cannot be written. */
export const lostElement: Rule = defineRule({
  id: 'tei-lost-element',
  description: 'An element or an attribute that the tree keeps of a source is not of TEI, not valid where it would stand, or points to what is not in the file; the words are written without it, and the header keeps it.',
  severity: 'info',
}) // prettier-ignore

/** A part of a document that is no text. */
export const ignoredPart: Rule = defineRule({
  id: 'tei-ignored-part',
  description: 'A part of the document that is neither header nor text, such as `standOff` or `facsimile`, is not read.',
  severity: 'info',
}) // prettier-ignore

/** A structure that may not stand where it does. */
export const flattenedBlock: Rule = defineRule({
  id: 'tei-flattened-block',
  description: 'A block stands in a line that cannot be parted, such as a heading or a cell; its words are kept in the line.',
  severity: 'info',
}) // prettier-ignore

/** What a profile has no place for. */
export const profileLimit: Rule = defineRule({
  id: 'tei-profile-limit',
  description: 'The profile has no place for an element, an attribute or a field of the metadata; the words of the text are kept, their mark-up is not.',
  severity: 'warning',
}) // prettier-ignore

/** A profile that the document cannot have. */
export const unfitProfile: Rule = defineRule({
  id: 'tei-unfit-profile',
  description: 'The document has what its profile forbids altogether; it is written for TEI in full.',
  severity: 'warning',
})

/** An identifier that several elements have. */
export const duplicateIdentifier: Rule = defineRule({
  id: 'tei-duplicate-identifier',
  description: 'Several elements have the same `xml:id`; what points to it leads to the first, and the others get another one.',
  severity: 'warning',
}) // prettier-ignore
