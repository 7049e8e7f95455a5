import type {Element} from 'xast'
import type {Agent} from '../../../../ast/metadata.js'
import {element} from '../../../../xml/element.js'
import {knowledgeAttributes} from '../../header/knowledge.js'
import {conversion, notNamed, software, untitled} from '../../header/phrases.js'
import {addressee} from '../../header/types.js'
import {missingTitle} from '../../rules.js'
import type {HeaderContext} from './context.js'
import {describesLetter} from './correspondence.js'
import {namesOf} from './names.js'
import {responsibility} from './roles.js'
import {titlesOfFile} from './titles.js'

/**
 * Titles, authors, one statement for each responsibility, and one for the software.
 *
 * @param isLetter - whether whom the text was sent to stands elsewhere (default: where the header describes a letter)
 */
export function titleStatement(context: HeaderContext, isLetter: boolean = describesLetter(context)): Element {
  const {metadata, agents} = context
  const pointer = `#${agents.software}`
  const titles = titlesOfFile(context)
  if (titles.length === 0) {
    const reason = 'Unexpected article without title, expected one'
    missingTitle.report(context.file, undefined, reason, 'Give it as metadata.')
    titles.push(element('title', {type: 'main'}, [untitled]))
  }
  const how = knowledgeAttributes(metadata.known?.creators, pointer)
  const authors = metadata.creators.map((agent, index) =>
    element('author', {'xml:id': agents.creators[index], role: roleOf(agent), ...how}, namesOf(agent, pointer)),
  )
  const contributors = metadata.contributors.flatMap((agent, index) =>
    rolesOf(agent)
      .filter(role => !(isLetter && role === addressee))
      .map((role, number) => {
        const id = number === 0 ? agents.contributors[index] : undefined
        return element('respStmt', {'xml:id': id}, [responsibility(role), ...namesOf(agent, pointer)])
      }),
  )
  const unnamed = [...agents.unnamed].map(([who, id]) =>
    element('respStmt', {'xml:id': id}, [element('resp', {}, [capital(who)]), element('name', {}, [notNamed])]),
  )
  const converter = element('respStmt', {'xml:id': agents.software}, [
    element('resp', {}, [conversion]),
    element('name', {type: 'software'}, [software]),
  ])
  return element('titleStmt', {}, [...titles, ...authors, ...contributors, ...unnamed, converter])
}

/** What an author did besides being the author. */
function roleOf({roles}: Agent): string | undefined {
  const isAuthor = roles.length === 1 && roles[0] === 'aut'
  return isAuthor || !roles.every(role => /^\S+$/.test(role)) ? undefined : roles.join(' ') || undefined
}

function rolesOf({roles}: Agent): readonly string[] {
  return roles.length === 0 ? ['ctb'] : roles
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
