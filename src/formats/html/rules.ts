import {defineRule, type Rule} from '../../core/rule.js'

/** A page without a name. */
export const missingTitle: Rule = defineRule({
  id: 'html-missing-title',
  description: 'The tree has no title; the page is called “Untitled”, which stands nowhere in its text.',
  severity: 'info',
})

/** A character that a page cannot hold. */
export const forbiddenCharacter: Rule = defineRule({
  id: 'html-forbidden-character',
  description: 'A control character that HTML forbids is replaced by U+FFFD.',
  severity: 'warning',
})

/** A page that holds links to other pages. */
export const indexPage: Rule = defineRule({
  id: 'html-index-page',
  description: 'The page is an index of other pages and no article: most of its letters stand in links.',
  severity: 'warning',
})

/** A page that sends its reader on. */
export const redirectPage: Rule = defineRule({
  id: 'html-redirect',
  description: 'The page only leads to another one; that is not fetched.',
  severity: 'warning',
})

/** Links that lead nowhere outside the site of the page. */
export const relativeLink: Rule = defineRule({
  id: 'html-relative-link',
  description: 'Relative links of a page whose address is not known are not kept, but for their text.',
  severity: 'info',
})
