import type {Tree} from '../ast/nodes.js'
import type {Agent} from '../ast/metadata.js'
import {citationOf} from '../bibliography/cite.js'
import {relatorTerm} from '../bibliography/relators.js'
import {version} from '../core/version.js'
import type {TeiPublication} from '../formats/tei/index.js'
import {titleOf} from './dublin-core.js'
import type {Findings} from './missing.js'

/** A file of a deposit, with what it is. */
export interface Described {
  readonly name: string
  readonly data: string | Uint8Array
  readonly description: string
}

/** Says what a deposit is, who answers for it, what may be done with it, and what is missing. */
export function readme(
  tree: Tree,
  publication: Readonly<TeiPublication>,
  files: readonly Described[],
  {report, missing, defects}: Findings,
): string {
  const {schema} = report
  const validity = schema
    ? `${schema.isValid ? 'Valid' : 'Not valid'} by \`${schema.name}\`.`
    : 'No schema was checked.'
  return [
    `# ${line(titleOf(tree.metadata)) || 'Untitled'}`,
    list(factsOf(tree, publication)),
    '## Files',
    list(files.map(({name, description}) => `\`${name}\`: ${line(description)}`)),
    'Checksums are in `manifest-sha256.txt`; `sha256sum -c manifest-sha256.txt` compares them.',
    '## What is missing',
    missing.length === 0 ? 'Nothing that was looked for.' : list(missing),
    '## Check',
    `Made and checked by offprint ${version}. ${validity}`,
    ...(defects.length === 0 ? [] : [list(defects.map(message => line(`${message.line ?? '-'}:${message.column ?? '-'} ${message.reason}`)))]), // prettier-ignore
  ].join('\n\n') + '\n' // prettier-ignore
}

function factsOf({metadata}: Tree, publication: Readonly<TeiPublication>): string[] {
  const {creators, contributors, publication: printed, language, rights, source} = metadata
  const {publisher, place, date, identifiers, licence} = publication
  const facts: [string, string][] = [
    ['Author', creators.map(({name}) => name).join(', ')],
    ['Printed in', printed ? citationOf(printed) : ''],
    ...contributors.map((agent): [string, string] => [tasksOf(agent), nameOf(agent)]),
    ['Language', language ?? ''],
    ['Source', source?.uri ?? ''],
    ['Published by', [publisher, place, date].filter(Boolean).join(', ') || 'not stated'],
    ...(identifiers ?? []).map(({type, value}): [string, string] => ['Identifier', `${type} ${value}`]),
    ...(licence ? [['Licence', `${licence.text} (${licence.target})`] as [string, string]] : []),
    ...rights.map((statement): [string, string] => ['Rights, as the source states them', statement]),
    ...(licence || rights.length > 0 ? [] : [['Licence', 'none is stated; rights have not been determined'] as [string, string]]),
  ] // prettier-ignore
  return facts.filter(([, value]) => value !== '').map(([name, value]) => line(`${name}: ${value}`))
}

function tasksOf({roles}: Agent): string {
  return roles.map(role => relatorTerm(role) ?? role).join(', ') || 'Contributor'
}

function nameOf({name, onBehalfOf}: Agent): string {
  return onBehalfOf === undefined ? name : `${name} for ${onBehalfOf}`
}

function list(items: readonly string[]): string {
  return items.map(item => `- ${item}`).join('\n')
}

/** Text in one line. */
function line(text: string): string {
  return text.replace(/[\p{Cc}\p{Z}]+/gu, ' ').trim()
}
