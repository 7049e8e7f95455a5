import {defineRule, type Rule} from '../../core/rule.js'

/** Front matter that is broken. */
export const markdownFrontMatter: Rule = defineRule({
  id: 'markdown-front-matter',
  description: 'The front matter is not well-formed YAML, TOML or JSON, or not a mapping.',
  severity: 'fatal',
})

/** A field of the front matter with a value that it cannot hold. */
export const markdownField: Rule = defineRule({
  id: 'markdown-field',
  description: 'A field of the front matter has a value that it cannot hold; it is kept as an unknown label.',
  severity: 'warning',
})

/** No title anywhere. */
export const markdownMissingTitle: Rule = defineRule({
  id: 'markdown-missing-title',
  description: 'The text has neither a heading of the first level nor a title in its front matter.',
  severity: 'warning',
})

/** A comment in Markdown. */
export const markdownComment: Rule = defineRule({
  id: 'markdown-comment',
  description: 'A comment is no text, and is left out.',
  severity: 'info',
})

/** HTML in Markdown. */
export const markdownHtml: Rule = defineRule({
  id: 'markdown-html',
  description: 'Raw HTML is kept as visible text.',
  severity: 'warning',
})

/** A directive that the profile does not have. */
export const markdownDirective: Rule = defineRule({
  id: 'markdown-directive',
  description: 'A directive that the profile does not have is kept as its text.',
  severity: 'warning',
})

/** An attribute of a directive that its node cannot hold. */
export const markdownAttribute: Rule = defineRule({
  id: 'markdown-attribute',
  description: 'A directive has an attribute, or a value of one, that its node cannot hold; it is left out.',
  severity: 'warning',
})

/** A node where the tree does not allow it. */
export const markdownMisplaced: Rule = defineRule({
  id: 'markdown-misplaced',
  description: 'A block stands where it cannot; its text is kept.',
  severity: 'warning',
})

/** A link to a script. */
export const markdownUnsafeUrl: Rule = defineRule({
  id: 'markdown-unsafe-url',
  description: 'A link or an image with an address that runs a script is written as its text.',
  severity: 'warning',
})

/** A definition of a link that nothing refers to. */
export const markdownUnusedDefinition: Rule = defineRule({
  id: 'markdown-unused-definition',
  description: 'A definition of a link that nothing refers to is left out.',
  severity: 'info',
})

/** What a flavour has no marks for. */
export const markdownFlavour: Rule = defineRule({
  id: 'markdown-flavour',
  description:
    'The flavour of Markdown that is written has no marks for a kind of node, or for how it looks; its words are kept.',
  severity: 'info',
})

/** What Markdown cannot hold of a tree. */
export const markdownUnheld: Rule = defineRule({
  id: 'markdown-unheld',
  description: 'Markdown cannot hold something of a tree, such as data of a node; it is left out.',
  severity: 'info',
})

/** What has a beginning, and no end. */
export const markdownUnclosed: Rule = defineRule({
  id: 'markdown-unclosed',
  description: 'Front matter or a div has no end; the front matter is text, the div ends with the text.',
  severity: 'warning',
})
