import type {Metadata} from '../../../../ast/metadata.js'
import type {TeiWriteOptions} from '../../options.js'

/**
 * What a reader should find in a header: the metadata, and what the caller says of the file, which is from then on
 * part of them.
 */
export function expectedFrom(metadata: Metadata, {publication}: Readonly<TeiWriteOptions>): Metadata {
  const {publisher, licence, identifiers: given} = publication ?? {}
  const published = (given ?? []).map(({type, value}) => ({scheme: type.toLowerCase(), value}))
  const identifiers = [...(metadata.identifiers ?? []), ...published]
  const isNamed = metadata.contributors.some(({name}) => name === publisher)
  return {
    ...metadata,
    contributors: [
      ...metadata.contributors.map(agent =>
        agent.name === publisher ? {...agent, roles: [...new Set([...agent.roles, 'pbl'])]} : agent,
      ),
      ...(publisher && !isNamed ? [{name: publisher, roles: ['pbl']}] : []),
    ],
    rights: [...(licence ? [licenceStatement(licence)] : []), ...metadata.rights],
    ...(published.length > 0 && {identifiers}),
  }
}

function licenceStatement({target, text}: {target: string; text: string}): string {
  return text.includes(target) ? text : `${text} (${target})`
}
