import type {Metadata} from '../../../ast/metadata.js'
import type {Responsibility} from '../../../ast/phrasing.js'
import {responsibilityOf, rolesOf} from '../responsibility.js'
import type {Identifiers} from './identifiers.js'

/** Those who answer for a text, and their identifiers in the file. */
export interface Agents {
  /** Identifiers of authors, in their order. */
  readonly creators: readonly string[]
  /** Identifiers of contributors, in their order. */
  readonly contributors: readonly string[]
  /** Identifier of offprint. */
  readonly software: string
  /** Identifiers of those who are pointed at, but not named in the metadata. */
  readonly unnamed: ReadonlyMap<Responsibility, string>
  /** Pointers to those who answer for something (`resp`). */
  pointer(responsibility: Responsibility | undefined): string | undefined
  /** Whom pointers mean, to one who knows no more than the header. */
  responsibilityOf(pointers: string): Responsibility | undefined
}

/** Gives everybody an identifier. */
export function makeAgents(metadata: Metadata, identifiers: Identifiers): Agents {
  const creators = metadata.creators.map(() => identifiers.take('author'))
  const contributors = metadata.contributors.map(agent => identifiers.take(`resp-${agent.roles[0] ?? 'contributor'}`))
  const unnamed = new Map<Responsibility, string>()

  const named = {
    author: [...creators, ...withRole('author')],
    editor: withRole('editor'),
    transcriber: withRole('transcriber'),
  }

  function withRole(who: Responsibility): string[] {
    return metadata.contributors.flatMap(({roles}, index) =>
      roles.some(role => rolesOf[who].includes(role)) ? contributors.slice(index, index + 1) : [],
    )
  }

  return {
    creators,
    contributors,
    software: identifiers.take('offprint'),
    unnamed,
    pointer(responsibility) {
      if (responsibility === undefined) return undefined
      if (named[responsibility].length > 0) return named[responsibility].map(id => `#${id}`).join(' ')
      const id = unnamed.get(responsibility) ?? identifiers.take(`resp-${responsibility}`)
      unnamed.set(responsibility, id)
      return `#${id}`
    },
    responsibilityOf: pointers => responsibilityOf(pointers, roleOf),
  }

  /** The role that the header gives an identifier. */
  function roleOf(id: string): string | undefined {
    if (creators.includes(id)) return 'aut'
    for (const [who, known] of unnamed) if (known === id) return rolesOf[who][0]
    return metadata.contributors[contributors.indexOf(id)]?.roles[0]
  }
}
