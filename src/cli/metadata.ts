import type {VFile} from 'vfile'
import {emptyMetadata} from '../ast/build.js'
import {problemsOf, type Problem} from '../ast/validate.js'
import {strangeRole, type GivenMetadata} from '../core/give.js'
import {invalidMetadata} from './rules.js'
import {isFields, isList, parseYaml, type Fields} from './yaml.js'

const remedy =
  'Fields are those of `metadata` in the tree, such as `title: On Type`, `creators: [Ann Author]`, `publication: {volume: 17}`.'

/**
 * Reads metadata in YAML. Every scalar is a string, so that `volume: 17` needs no quotes.
 *
 * @param file - file with the text
 * @returns metadata to give to `read`
 * @throws VFileMessage - if it is not YAML, or not metadata
 */
export function parseMetadata(file: VFile): GivenMetadata {
  const {fields, placeOf} = parseYaml(file, invalidMetadata, remedy)
  const problem = problemOf(fields)
  if (!problem) return fields
  throw invalidMetadata.report(file, placeOf(problem.pointer.split('/').slice(2)), problem.reason, remedy)
}

function problemOf(given: Fields): Problem | undefined {
  for (const [pointer, fields] of [
    ['/metadata', given] as const,
    ['/metadata/publication', given['publication']] as const,
  ]) {
    if (isFields(fields) && 'known' in fields) return {pointer: `${pointer}/known`, reason: 'Unexpected field `known`'}
  }
  const {creators} = given
  const full = isList(creators) ? {creators: creators.map(inFull)} : {}
  const [problem] = problemsOf({type: 'article', metadata: {...emptyMetadata(), ...given, ...full}, children: []}, 1)
  return problem ?? roleProblem(given)
}

/** A role that no list of relators has; the fields are those of metadata. */
function roleProblem(given: GivenMetadata): Problem | undefined {
  for (const list of ['creators', 'contributors'] as const) {
    for (const [index, agent] of (given[list] ?? []).entries()) {
      const roles = typeof agent === 'string' ? [] : (agent.roles ?? [])
      const strange = strangeRole(roles)
      if (strange === undefined) continue
      const pointer = `/metadata/${list}/${index}/roles/${roles.findIndex(role => role === strange)}`
      return {
        pointer,
        reason: `Unexpected role \`${strange}\`, expected a MARC relator code, such as \`aut\` or \`trl\``,
      }
    }
  }
  return undefined
}

/** A creator with the parts that `GivenMetadata` lets a caller leave out. */
function inFull(creator: unknown): unknown {
  if (typeof creator === 'string') return {name: creator, roles: []}
  return isFields(creator) ? {roles: [], ...creator} : creator
}
