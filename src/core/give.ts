import type {Agent, Metadata, Publication} from '../ast/metadata.js'
import {termsByRelator, type Relator} from '../ast/relators.js'

/** Metadata that a caller gives: any field of `Metadata`, and an agent or a date in short form. */
export interface GivenMetadata extends Partial<Omit<Metadata, 'creators' | 'contributors' | 'publication' | 'known'>> {
  /** Authors, as names or in full. */
  creators?: readonly (string | GivenAgent)[]
  /** Others, in full. */
  contributors?: readonly GivenAgent[]
  /** The printed publication, field by field. */
  publication?: Partial<Omit<Publication, 'known'>>
}

/** An agent whose roles may be left out (default: `['aut']` for a creator, none for a contributor). */
export interface GivenAgent extends Omit<Agent, 'roles' | 'known'> {
  /** MARC relator codes, such as `aut` or `trl`. */
  roles?: readonly Relator[]
}

const given = {how: 'given'} as const

/**
 * Lays metadata that a caller gives over metadata that was read.
 *
 * What is given replaces what was read, field by field, in `publication` too; each given field is
 * recorded as given.
 *
 * @param metadata - what was read; it is not changed
 * @param override - what is given
 * @returns metadata of both
 * @throws TypeError - if an agent has a role that is no MARC relator code
 * @example
 * const metadata = giveMetadata(emptyMetadata({title: 'On Tipe'}), {title: 'On Type', creators: ['Ann Author']})
 * metadata.creators //=> [{name: 'Ann Author', roles: ['aut']}]
 * metadata.known.title //=> {how: 'given'}
 */
export function giveMetadata(metadata: Metadata, override: GivenMetadata): Metadata {
  const {creators, contributors, publication, ...fields} = override
  const flat: Partial<Metadata> = {
    ...dropUndefined(fields),
    ...(creators && {
      creators: creators.map(agent => fullAgent(typeof agent === 'string' ? {name: agent} : agent, ['aut'])),
    }),
    ...(contributors && {contributors: contributors.map(agent => fullAgent(agent, []))}),
  }
  const known = {...metadata.known, ...knownAsGiven(flat)}
  const merged: Metadata = {...metadata, ...flat}
  if (publication && Object.keys(publication).length > 0) {
    const values = dropUndefined(publication)
    const before = metadata.publication
    merged.publication = {...before, ...values, known: {...before?.known, ...knownAsGiven(values)}}
  }
  if (Object.keys(known).length > 0) merged.known = known
  return merged
}

/**
 * A role that is no MARC relator code; documents may have such roles, callers may not.
 *
 * @param roles - roles of an agent
 * @returns the first of them, if there is one
 */
export function strangeRole(roles: readonly string[]): string | undefined {
  return roles.find(role => !Object.hasOwn(termsByRelator, role))
}

function fullAgent(agent: GivenAgent, roles: string[]): Agent {
  const strange = strangeRole(agent.roles ?? [])
  if (strange !== undefined) {
    throw new TypeError(
      `Unexpected role \`${strange}\` of ${agent.name}, expected a MARC relator code, such as \`trl\``,
    )
  }
  return {...agent, roles: [...(agent.roles ?? roles)]}
}

function knownAsGiven(fields: object): Record<string, typeof given> {
  return Object.fromEntries(Object.keys(fields).map(name => [name, given]))
}

function dropUndefined<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter((entry: [string, unknown]) => entry[1] !== undefined),
  ) as Fields
}
