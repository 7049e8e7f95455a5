import type {Element} from 'xast'
import type {Metadata} from '../../../../ast/metadata.js'
import {element} from '../../../../xml/element.js'
import {noRights, notPublished} from '../../header/phrases.js'
import {pointerTo, wordOf} from '../pointer.js'
import type {HeaderContext} from './context.js'
import {dateOf} from './date.js'

/** The address of a licence in a statement about rights. */
const licenceAddress = /https?:\/\/creativecommons\.org\/[^\s()<>[\],;"”’]+(?<![.:])/

/** How the file is published, as the caller says it; the rights are those that the source states. */
export function publicationStatement({file, options, metadata}: HeaderContext): Element {
  const {publisher, place, date, identifiers} = options.publication ?? {}
  return element('publicationStmt', {}, [
    publisher ? element('publisher', {}, [publisher]) : element('authority', {}, [notPublished]),
    ...(place ? [element('pubPlace', {}, [place])] : []),
    ...(date ? [dateOf(file, date, date)] : []),
    ...(identifiers ?? []).map(({type, value}) => element('idno', {type: wordOf(type)}, [value])),
    availability(options.publication?.licence, metadata),
  ])
}

interface Licence {
  target: string
  text: string
}

/** The licence of the file, and what the source says of its rights. */
function availability(licence: Licence | null | undefined, {rights}: Metadata): Element {
  const given = licence ? [element('licence', {target: pointerTo(licence.target)}, [licence.text])] : []
  const stated = rights.map(statement => {
    const target = licenceAddress.exec(statement)?.[0]
    return target === undefined ? element('p', {}, [statement]) : element('licence', {target}, [statement])
  })
  const statements = [...given, ...stated]
  if (statements.length === 0) return element('availability', {status: 'unknown'}, [element('p', {}, [noRights])])
  const isLicensed = statements.some(({name}) => name === 'licence')
  return element('availability', {status: isLicensed ? undefined : 'unknown'}, statements)
}
