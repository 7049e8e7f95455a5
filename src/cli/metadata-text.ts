import type {Agent, Known, Metadata, Publication, Source} from '../ast/metadata.js'
import type {Row} from './table.js'

/**
 * Describes metadata for a person: a row for each value, with how it is known.
 *
 * @param metadata - the metadata
 * @returns rows in the order of a title page
 */
export function metadataRows(metadata: Metadata): Row[] {
  const {title, subtitle, creators, contributors, printings = [], dates = []} = metadata
  const {language, keywords, rights, identifiers, revisions, unknown} = metadata
  const known = (field: keyof NonNullable<Metadata['known']>) => howKnown(metadata.known?.[field])
  return [
    ...rows('title', [title], known('title')),
    ...rows('subtitle', [subtitle], known('subtitle')),
    ...creators.map(agent => agentRow('creator', agent, known('creators'))),
    ...contributors.map(agent => agentRow('contributor', agent, known('contributors'))),
    ...publicationRows('publication', metadata.publication),
    ...printings.flatMap(printing => publicationRows(`printing.${printing.relation ?? 'other'}`, printing)),
    ...dates.flatMap(({event, date, text, known: knowledge}) =>
      rows(`date.${event}`, [date === undefined ? text : `${date}: ${text}`], howKnown(knowledge?.date)),
    ),
    ...rows('language', [language], known('language')),
    ...rows('keyword', keywords ?? [], known('keywords')),
    ...rows('rights', rights, known('rights')),
    ...rows(
      'identifier',
      (identifiers ?? []).map(({scheme, value}) => `${scheme} ${value}`),
      known('identifiers'),
    ),
    ...rows(
      'revision',
      revisions.map(({date, text}) => (date === undefined ? text : `${date}: ${text}`)),
      known('revisions'),
    ),
    ...rows(
      'unknown',
      unknown.map(({label, text}) => (label === undefined ? text : `${label}: ${text}`)),
      known('unknown'),
    ),
    ...sourceRows(metadata.source),
  ]
}

function publicationRows(label: string, publication: Publication | undefined): Row[] {
  if (!publication) return []
  const {pages, identifiers, known: knowledge} = publication
  const known = (field: keyof NonNullable<Publication['known']>) => howKnown(knowledge?.[field])
  const names = [
    'title',
    'series',
    'volume',
    'number',
    'wholeNumber',
    'date',
    'printedDate',
    'place',
    'publisher',
  ] as const
  const ranges = (pages ?? []).map(({first, last}) => (last === undefined ? first : `${first}–${last}`))
  return [
    ...names.flatMap(name => rows(`${label}.${name}`, [publication[name]], known(name))),
    ...rows(`${label}.pages`, ranges, known('pages')),
    ...rows(
      `${label}.identifier`,
      (identifiers ?? []).map(({scheme, value}) => `${scheme} ${value}`),
      known('identifiers'),
    ),
  ]
}

function sourceRows(source: Source | undefined): Row[] {
  const names = ['uri', 'mediaType', 'encoding', 'sha256'] as const
  return names.flatMap(name => rows(`source.${name}`, [source?.[name]], howKnown(source?.known?.[name])))
}

function agentRow(label: string, agent: Agent, how: string): Row {
  const parts = [
    agent.name,
    ...(agent.sortName === undefined ? [] : [`[${agent.sortName}]`]),
    ...(agent.roles.length === 0 ? [] : [`(${agent.roles.join(', ')})`]),
    ...(agent.realName === undefined ? [] : [`= ${agent.realName}`]),
    ...(agent.onBehalfOf === undefined ? [] : [`for ${agent.onBehalfOf}`]),
  ]
  const sorted = agent.known?.sortName ? [`sort name ${howKnown(agent.known.sortName)}`] : []
  return [label, parts.join(' '), [how, ...sorted].join('; ')]
}

function rows(label: string, values: readonly (string | undefined)[], how: string): Row[] {
  return values.filter(value => value !== undefined).map(value => [label, value, how])
}

/** How a value is known; the source states what nobody else does. */
function howKnown(known: Known | undefined): string {
  const {how, rule, certainty} = known ?? {how: 'stated'}
  return [
    how,
    ...(rule === undefined ? [] : [`by ${rule}`]),
    ...(certainty === undefined ? [] : [`(${certainty})`]),
  ].join(' ')
}
