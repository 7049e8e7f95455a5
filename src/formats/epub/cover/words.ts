import type {Tree} from '../../../ast/nodes.js'
import {citationOf} from '../../../bibliography/cite.js'
import {titleOf} from '../../../to-hast/title.js'
import {tidy} from '../plan/xml.js'

/** What stands on a cover; nothing but what is known of the work. */
export interface CoverWords {
  /** The periodical or the book in which it was printed. */
  masthead: string
  title: string
  subtitle: string
  authors: readonly string[]
  /** Volume, number, date and pages of the printed original. */
  issue: string
}

/** Most authors that are named; an issue has more than a cover holds. */
const mostAuthors = 7

/** Takes from a tree what stands on its cover; `undefined` if it has no title. */
export function coverWords(tree: Tree): CoverWords | undefined {
  const title = tidy(titleOf(tree) ?? '')
  if (title === '') return undefined
  const {metadata} = tree
  const {title: masthead = '', ...publication} = metadata.publication ?? {}
  const issue = tidy(citationOf(publication))
  const isIssue = tree.type === 'collection' && title === tidy([masthead, issue].filter(Boolean).join(', '))
  return {
    masthead: isIssue || tidy(masthead) === title ? '' : tidy(masthead),
    title: isIssue ? tidy(masthead) || title : title,
    subtitle: tidy(metadata.subtitle ?? ''),
    authors: authorsOf(tree),
    issue,
  }
}

/** Those who wrote the work, or the articles in it. */
function authorsOf(tree: Tree): string[] {
  const own = tree.metadata.creators
  const all = own.length > 0 || tree.type === 'article' ? own : tree.children.flatMap(({metadata}) => metadata.creators)
  const names = [...new Set(all.map(({name}) => tidy(name)).filter(Boolean))]
  return names.length > mostAuthors ? [...names.slice(0, mostAuthors), '…'] : names
}
