import {defineRule, type Rule} from '../core/rule.js'

/** A page without a line that could be its title. */
export const missingTitle: Rule = defineRule({
  id: 'missing-title',
  description: 'No line of the page can be its title; give one with the metadata.',
  severity: 'warning',
})

/** A page without a word of its own. */
export const emptyPage: Rule = defineRule({
  id: 'empty-page',
  description: 'The page holds no word that is not navigation: there is no article.',
  severity: 'fatal',
})

/** A page without text. */
export const missingText: Rule = defineRule({
  id: 'missing-text',
  description: 'The page holds no paragraph: an index, or a file of another kind.',
  severity: 'warning',
})

/** A paragraph that was put together over a page turn. */
export const healedPageTurn: Rule = defineRule({
  id: 'healed-page-turn',
  description: 'Two paragraphs were joined where a page turn of the print had broken a word or a sentence.',
  severity: 'info',
})

/** A reference that leads to no note. */
export const unresolvedReference: Rule = defineRule({
  id: 'unresolved-reference',
  description: 'A reference in the text leads to no note.',
  severity: 'warning',
})

/** A note that nothing refers to. */
export const unreferencedNote: Rule = defineRule({
  id: 'unreferenced-note',
  description: 'Nothing in the text refers to a note.',
  severity: 'warning',
})
