import {isFlow} from '../../../../ast/is.js'
import type {ArticleContent} from '../../../../ast/nodes.js'

/** How sure it is that a heading of a lower level, with nothing before it, is the title. */
const certainty = 0.8

/** Takes the first heading for the title where the text has no other and begins with it. */
export function titleByHeading(children: readonly ArticleContent[]): ArticleContent[] {
  const [first, ...rest] = children
  const heading = first?.type === 'section' ? first.children[0] : undefined
  if (first?.type !== 'section' || heading?.type !== 'heading' || children.some(({type}) => type === 'title'))
    return [...children]
  const {children: line, position} = heading
  const title = {type: 'title', children: line, data: {recovery: {rule: 'first-heading', certainty}}} as const
  return [{...title, ...(position && {position})}, ...first.children.slice(1).filter(isFlow), ...rest]
}
