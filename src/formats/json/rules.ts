import {defineRule, type Rule} from '../../core/rule.js'

/** Text that is not JSON. */
export const jsonSyntax: Rule = defineRule({
  id: 'json-syntax',
  description: 'The file is not well-formed JSON.',
  severity: 'fatal',
})

/** JSON that is too large or too deep to be a tree. */
export const jsonSize: Rule = defineRule({
  id: 'json-size',
  description: 'The file is larger, or nested deeper, than a tree can be.',
  severity: 'fatal',
})

/** JSON that is not a tree. */
export const jsonTree: Rule = defineRule({
  id: 'json-tree',
  description: 'A value does not follow the JSON Schema of the tree.',
  severity: 'fatal',
})
