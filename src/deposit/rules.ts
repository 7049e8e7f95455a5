import {defineRule, type Rule} from '../core/rule.js'

/** The rule of the writer that a profile cannot hold a text, which is written as TEI in full. */
export const unfitProfileId = 'tei-unfit-profile'

/** A transcription that is not the one that was read. */
export const differentSource: Rule = defineRule({
  id: 'deposit-different-source',
  description: 'The transcription in a deposit is not the one of which the article was made.',
  severity: 'warning',
})
