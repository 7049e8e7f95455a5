import {defineRule, type Rule} from '../../core/rule.js'

// What a repository wants of a document, each reported with the option or field that supplies it.

/** No title. */
export const noTitle: Rule = defineRule({
  id: 'check-no-title',
  description: 'The header has no title.',
  severity: 'warning',
})

/** No author. */
export const noAuthor: Rule = defineRule({
  id: 'check-no-author',
  description: 'The header names no author.',
  severity: 'warning',
})

/** Nobody who answers for the transcription. */
export const noResponsibility: Rule = defineRule({
  id: 'check-no-responsibility',
  description: 'The header names nobody who answers for the transcription.',
  severity: 'warning',
})

/** No publisher. */
export const noPublisher: Rule = defineRule({
  id: 'check-no-publisher',
  description: 'The header names no publisher or distributor of the file.',
  severity: 'warning',
})

/** No date of publication. */
export const noPublicationDate: Rule = defineRule({
  id: 'check-no-publication-date',
  description: 'The header does not say when the file is published.',
  severity: 'warning',
})

/** No identifier. */
export const noIdentifier: Rule = defineRule({
  id: 'check-no-identifier',
  description: 'The header has no identifier of the file.',
  severity: 'warning',
})

/** No licence. */
export const noLicence: Rule = defineRule({
  id: 'check-no-licence',
  description: 'The header has no licence with an address.',
  severity: 'warning',
})

/** No language. */
export const noLanguage: Rule = defineRule({
  id: 'check-no-language',
  description: 'The document does not say in which language the text is.',
  severity: 'warning',
})

/** No source. */
export const noSource: Rule = defineRule({
  id: 'check-no-source',
  description: 'The header does not describe the source in parts.',
  severity: 'warning',
})

/** No schema. */
export const noSchema: Rule = defineRule({
  id: 'check-no-schema',
  description: 'The document does not say by which schema it can be validated.',
  severity: 'warning',
})

/** No image of a page. */
export const noPageImage: Rule = defineRule({
  id: 'check-no-page-image',
  description: 'A turn of a page has no image of the page.',
  severity: 'warning',
})

/** A header of another form. */
export const otherProfile: Rule = defineRule({
  id: 'check-other-profile',
  description: 'The document is not in the form that the schema of a repository demands.',
  severity: 'warning',
})

/** A file name that not every system can hold. */
export const unsafeFileName: Rule = defineRule({
  id: 'check-unsafe-file-name',
  description: 'The file name has other characters than letters, digits, hyphens and periods, or another extension.',
  severity: 'warning',
})

/** A file that is too large. */
export const fileTooLarge: Rule = defineRule({
  id: 'check-file-too-large',
  description: 'The file is larger than a repository takes.',
  severity: 'warning',
})
