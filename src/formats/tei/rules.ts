import {defineRule, type Rule} from '../../core/rule.js'

/** A character that XML does not have. */
export const forbiddenCharacter: Rule = defineRule({
  id: 'tei-forbidden-character',
  description: 'A text holds a character that XML 1.0 forbids; U+FFFD is written in its place.',
  severity: 'warning',
})

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
