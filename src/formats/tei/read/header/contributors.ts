import type {Element} from 'xast'
import type {Agent} from '../../../../ast/metadata.js'
import {knowledgeOf} from '../../header/knowledge.js'
import {addressee} from '../../header/types.js'
import {conversion, notNamed, notPublished} from '../../header/phrases.js'
import {childOf, childrenOf, wordsOf} from './elements.js'
import {readAgents} from './names.js'
import {roleOfEditor, rolesOf} from './responsibilities.js'

/** Elements of a statement of titles that name somebody, with the role of those. */
const patrons: readonly (readonly [name: string, role: string])[] = [
  ['principal', 'res'],
  ['sponsor', 'spn'],
  ['funder', 'fnd'],
  ['meeting', 'ctb'],
]

/** Reads authors, with the roles that their element says. */
export function readAuthors(holder: Element | undefined): Agent[] {
  return childrenOf(holder, 'author').flatMap(author =>
    readAgents(author, author.attributes['role']?.split(/\s+/) ?? ['aut']),
  )
}

/** How it is known who the authors are: as all their elements say it. */
export function knownAuthors(holder: Element | undefined): Element | undefined {
  const authors = childrenOf(holder, 'author')
  const known = authors.map(({attributes}) => JSON.stringify(knowledgeOf(attributes)))
  return known.every(how => how === known[0]) ? authors[0] : undefined
}

/** Reads whom a letter was sent to, editors, those who did something, those who paid for it, and those who publish the file. */
export function readContributors(
  titles: Element | undefined,
  edition: Element | undefined,
  publication: Element | undefined,
  print: Element | undefined,
  received: readonly Element[],
): Agent[] {
  const addressees = received.flatMap(action => readAgents(action, [addressee]))
  // The editor of a periodical is none of its article.
  const work = childOf(print, 'analytic') ?? childOf(print, 'monogr') ?? childOf(print, 'titleStmt')
  const editors = [titles, work]
    .flatMap(holder => childrenOf(holder, 'editor'))
    .flatMap(editor => readAgents(editor, [roleOfEditor(editor)]))
  const responsible = [titles, edition, publication]
    .flatMap(holder => childrenOf(holder, 'respStmt'))
    .flatMap(readResponsible)
  const paying = patrons.flatMap(([name, role]) =>
    childrenOf(titles, name).flatMap(patron => readAgents(patron, [role])),
  )
  const publishing = childrenOf(publication, 'publisher', 'distributor', 'authority')
    .filter(publisher => wordsOf(publisher) !== notPublished)
    .slice(0, 1)
    .flatMap(publisher => readAgents(publisher, ['pbl']).slice(0, 1))
  return merged([...addressees, ...editors, ...responsible, ...paying, ...publishing])
}

function readResponsible(statement: Element): Agent[] {
  const acts = childrenOf(statement, 'resp')
  if (acts.some(act => wordsOf(act) === conversion)) return []
  const roles = acts.flatMap(rolesOf)
  return readAgents(statement, roles.length > 0 ? roles : ['ctb']).filter(({name}) => name !== notNamed)
}

/** One agent for each name, with all that the agent did. */
function merged(agents: readonly Agent[]): Agent[] {
  const byName = new Map<string, Agent>()
  for (const agent of agents) {
    const before = byName.get(agent.name)
    byName.set(
      agent.name,
      before ? {...agent, ...before, roles: [...new Set([...before.roles, ...agent.roles])]} : agent,
    )
  }
  return [...byName.values()]
}
