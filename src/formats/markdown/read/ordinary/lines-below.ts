import type {ArticleContent, NodeOf} from '../../../../ast/nodes.js'
import {toString} from '../../../../ast/text.js'
import {isCitation} from '../../../../bibliography/citation.js'
import {isByline} from '../../ordinary-marks.js'

/** How many lines below the title may say who wrote the text, and where it was printed. */
const most = 3

/** How sure the names in a byline, and the numbers in a citation, make it. */
const certainties = {byline: 0.9, sourceCitation: 0.85} as const

/** Takes `By Ann Author` and a citation in italics for what they say, right below the title. */
export function linesBelowTitle(children: readonly ArticleContent[]): ArticleContent[] {
  const start = children.findIndex(({type}) => type === 'title') + 1
  if (start === 0) return [...children]
  const made = [...children]
  for (let index = start; index < start + most; index++) {
    const node = made[index]
    const type = node?.type === 'paragraph' ? typeOf(node) : undefined
    if (node?.type !== 'paragraph' || !type) break
    const {children: line, position} = node
    const data = {recovery: {rule: type === 'byline' ? 'by-line' : 'italic-citation', certainty: certainties[type]}}
    made[index] = {type, children: line, data, ...(position && {position})}
  }
  return made
}

function typeOf(node: NodeOf<'paragraph'>): 'byline' | 'sourceCitation' | undefined {
  const text = toString(node)
  if (isByline(text)) return 'byline'
  const [only, ...others] = node.children
  return only?.type === 'emphasis' && others.length === 0 && isCitation(text) ? 'sourceCitation' : undefined
}
