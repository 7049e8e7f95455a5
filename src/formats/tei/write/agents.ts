import type {Agent, Metadata} from '../../../ast/metadata.js'
import type {Responsibility} from '../../../ast/phrasing.js'
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
}

/** Roles, as MARC relator codes, of those whose hand may be in the text. */
const roles: {readonly [Who in Responsibility]: readonly string[]} = {
  author: ['aut'],
  editor: ['edt'],
  transcriber: ['trc', 'mrk'],
}

/** Gives everybody an identifier. */
export function makeAgents(metadata: Metadata, identifiers: Identifiers): Agents {
  const creators = metadata.creators.map(() => identifiers.take('author'))
  const contributors = metadata.contributors.map(agent => identifiers.take(`resp-${agent.roles[0] ?? 'contributor'}`))
  const unnamed = new Map<Responsibility, string>()

  function named(responsibility: Responsibility): string[] {
    if (responsibility === 'author' && creators.length > 0) return creators
    const has = (agent: Agent): boolean => agent.roles.some(role => roles[responsibility].includes(role))
    return contributors.filter((_, index) => metadata.contributors.slice(index, index + 1).some(has))
  }

  return {
    creators,
    contributors,
    software: identifiers.take('offprint'),
    unnamed,
    pointer(responsibility) {
      if (responsibility === undefined) return undefined
      const ids = named(responsibility)
      if (ids.length > 0) return ids.map(id => `#${id}`).join(' ')
      const id = unnamed.get(responsibility) ?? identifiers.take(`resp-${responsibility}`)
      unnamed.set(responsibility, id)
      return `#${id}`
    },
  }
}
